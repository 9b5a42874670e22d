/**
 * Finds the installed programs that the tests use: Chromium, preferred to a downloaded one, Java for the Nu
 * checker, and nginx with openssl for its certificate.
 */
import { accessSync, constants } from "node:fs";
import path from "node:path";

/** The same build as Playwright's own download; it opens a page in a quarter of the time. */
const headlessShell = "chromium-headless-shell";
const chromiumNames = [
  headlessShell,
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of the first of `names` in PATH, /usr/bin and /usr/sbin, or null. */
function findProgram(names, environment) {
  const folders = [
    ...(environment.PATH ?? "").split(path.delimiter).filter(Boolean),
    "/usr/bin",
    "/usr/sbin",
  ];
  for (const name of names) {
    for (const folder of folders) {
      const file = path.join(folder, name);
      if (isExecutable(file)) return file;
    }
  }
  return null;
}

/** CHROMIUM_PATH if set, otherwise the first of the usual names in PATH; null where there is none. */
export function findChromium(environment = process.env) {
  if (environment.CHROMIUM_PATH)
    return isExecutable(environment.CHROMIUM_PATH) ? environment.CHROMIUM_PATH : null;
  return findProgram(chromiumNames, environment);
}

/** Whether the headless shell is installed, or CHROMIUM_PATH is set. */
export function hasHeadlessShell(environment = process.env) {
  return Boolean(environment.CHROMIUM_PATH) || findProgram([headlessShell], environment) !== null;
}

export function findJava(environment = process.env) {
  return findProgram(["java"], environment);
}

export function findNginx(environment = process.env) {
  return findProgram(["nginx"], environment);
}

export function findOpenssl(environment = process.env) {
  return findProgram(["openssl"], environment);
}
