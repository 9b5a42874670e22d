/** Which programs of the system do the tests use? A Chromium to drive, before any that would be downloaded, and a Java for the Nu checker. */
import { accessSync, constants } from "node:fs";
import path from "node:path";

/** Chromium without its windows, as Playwright's own download is: opening a page takes a quarter of the time. */
const headlessShell = "chromium-headless-shell";
const chromiumNames = [headlessShell, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of the first of `names` in PATH and /usr/bin, or null. */
function findProgram(names, environment) {
  const folders = [...(environment.PATH ?? "").split(path.delimiter).filter(Boolean), "/usr/bin"];
  for (const name of names) {
    for (const folder of folders) {
      const file = path.join(folder, name);
      if (isExecutable(file)) return file;
    }
  }
  return null;
}

/** The path of a Chromium, or null: CHROMIUM_PATH if it is set, else one of the usual names. */
export function findChromium(environment = process.env) {
  if (environment.CHROMIUM_PATH) return isExecutable(environment.CHROMIUM_PATH) ? environment.CHROMIUM_PATH : null;
  return findProgram(chromiumNames, environment);
}

/** Whether the tests can use the quick Chromium, or were told which other to use. */
export function hasHeadlessShell(environment = process.env) {
  return Boolean(environment.CHROMIUM_PATH) || findProgram([headlessShell], environment) !== null;
}

/** The path of a Java, or null. */
export function findJava(environment = process.env) {
  return findProgram(["java"], environment);
}
