/** Which Chromium do the browser tests drive? One that the system has, before any that would be downloaded. */
import { accessSync, constants } from "node:fs";
import path from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a Chromium, or null: CHROMIUM_PATH if it is set, else the first of the usual names in PATH and /usr/bin. */
export function findChromium(environment = process.env) {
  if (environment.CHROMIUM_PATH) return isExecutable(environment.CHROMIUM_PATH) ? environment.CHROMIUM_PATH : null;
  const folders = [...(environment.PATH ?? "").split(path.delimiter).filter(Boolean), "/usr/bin"];
  for (const name of names) {
    for (const folder of folders) {
      const file = path.join(folder, name);
      if (isExecutable(file)) return file;
    }
  }
  return null;
}
