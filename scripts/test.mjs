/**
 * `npm test`: everything that has to hold, from a fresh copy of the project. The last line is always
 * the total over all suites: `N passed, M failed`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { findPostgresql } from "./postgresql-cluster.mjs";
import { findChromium, findJava, findNginx, findOpenssl, hasHeadlessShell } from "./system-programs.mjs";
import { root, say, StepFailure } from "./project.mjs";
import { linters, programs, run, runBuffered, runForExitCode, typedLinter } from "./programs.mjs";
import {
  buildApp,
  bundleReader,
  checkNode,
  generateClient,
  installDependencies,
  prepareFonts,
  readEnvironment,
} from "./steps.mjs";

const reports = path.join(root, "tmp/reports");
/**
 * @type {{ suite: string, passed: number, failed: number, skipped: number, failures: string[], seconds:
 * number }[]}
 */
const results = [];

/** Nothing that a developer set for their own server may decide how a test ends. */
const neutral = {
  DATABASE_URL: "file:./tmp/test/talks.db",
  PORT: "",
  HOST: "",
  SITE_URL: "",
  COUNTDOWN_EVENT: "",
  TRUSTED_PROXIES: "",
  DESK_SECRET: "",
  RELEASES_FOLDER: "",
  API_REQUESTS_PER_MINUTE: "",
  PAGE_MAX_AGE_SECONDS: "",
  METRICS_PORT: "",
  METRICS_HOST: "",
  STOP_DELAY_SECONDS: "",
  MODEL_URL: "",
  LOG_LEVEL: "",
};

async function record(suite, work) {
  const began = performance.now();
  say(`Testing: ${suite}.`);
  let counts;
  try {
    counts = await work();
  } catch (error) {
    console.error(`✗ ${suite}: ${error instanceof StepFailure ? error.message : error.stack}`);
    counts = { passed: 0, failed: 1 };
  }
  results.push({ suite, skipped: 0, failures: [], ...counts, seconds: (performance.now() - began) / 1000 });
  return counts.failed === 0;
}

/** A check without tests of its own counts as one. */
const check = (suite, args, env) =>
  record(suite, async () => {
    const code = await runBuffered(suite, args, env);
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  });

function readReport(file) {
  if (!existsSync(file)) throw new StepFailure("The runner ended without a report.");
  return JSON.parse(readFileSync(file, "utf8"));
}

/** A runner that fails without a failed test (a file that does not load, no tests at all) has failed once. */
function atLeastOneFailure(code, counts) {
  const sawNothing = counts.passed + counts.failed === 0;
  return (code !== 0 || sawNothing) && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

const vitest = (project) =>
  record(`vitest, ${project}`, async () => {
    const file = path.join(reports, `${project}.json`);
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const code = await runBuffered(
      `vitest, ${project}`,
      [programs.vitest(), "run", "--project", project, ...reporters],
      neutral,
    );
    const report = readReport(file);
    const broken = report.testResults.filter(
      (one) => one.status === "failed" && one.assertionResults.length === 0,
    );
    return atLeastOneFailure(code, {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken.length,
      skipped: report.numPendingTests + report.numTodoTests,
      failures: report.testResults.flatMap(({ name, status, assertionResults }) => {
        const failed = assertionResults
          .filter((one) => one.status === "failed")
          .map(({ fullName }) => ` › ${fullName}`);
        return (status === "failed" && failed.length === 0 ? [""] : failed).map(
          (test) => path.relative(root, name) + test,
        );
      }),
    });
  });

async function inTurn(...projects) {
  for (const project of projects) await vitest(project);
}

/** Installs a package of the system where that can be had: on Debian, as root. */
async function installPackage(name) {
  const isDebianRoot = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (!isDebianRoot) return;
  say(`Installing the system's package ${name} (apt-get install).`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await runForExitCode("apt-get", ["update"], { env });
  await runForExitCode("apt-get", ["install", "-y", "--no-install-recommends", name], { env });
}

async function findOrInstallChromium() {
  if (process.env.CHROMIUM_PATH && !findChromium()) {
    throw new StepFailure(`CHROMIUM_PATH names no program that can be run: ${process.env.CHROMIUM_PATH}`);
  }
  if (!hasHeadlessShell()) await installPackage("chromium-headless-shell");
  if (!findChromium()) await installPackage("chromium");
  if (findChromium()) return say(`The browser tests use ${findChromium()}.`);
  say("No Chromium in this system: installing the one of Playwright.");
  await run("Installing a Chromium", process.execPath, [programs.playwright(), "install", "chromium"]);
}

/** The tests start a server of their own; the package's is not used. */
async function findOrInstallPostgresql() {
  if (findPostgresql() === null) await installPackage("postgresql");
  const programs = findPostgresql();
  if (programs === null)
    throw new StepFailure("PostgreSQL is not installed: its programs initdb and postgres were not found.");
  say(`The tests on PostgreSQL use the programs in ${programs}.`);
}

async function findOrInstallJava() {
  if (!findJava()) await installPackage("default-jre-headless");
  say(
    findJava()
      ? `The Nu checker runs by ${findJava()}.`
      : "No Java in this system: the tests by the Nu checker are left out.",
  );
}

async function findOrInstallNginx() {
  if (!findNginx()) await installPackage("nginx-light");
  if (!findOpenssl()) await installPackage("openssl");
  say(
    findNginx() && findOpenssl()
      ? `The configuration of nginx is tried by ${findNginx()}.`
      : "No nginx or no openssl in this system: the tests of its configuration are left out.",
  );
}

/**
 * As a line each: the browser tests that failed, or passed only when run again, with the file and the groups
 * they stand in.
 */
function failedSpecs({ title, specs, suites = [] }) {
  const failed = specs.filter(({ tests }) =>
    tests.some(({ status }) => status === "unexpected" || status === "flaky"),
  );
  return [...failed.map((spec) => spec.title), ...suites.flatMap(failedSpecs)].map(
    (test) => `${title} › ${test}`,
  );
}

const browserTests = () =>
  record("browser", async () => {
    await findOrInstallChromium();
    await findOrInstallJava();
    await findOrInstallNginx();
    const file = path.join(reports, "browser.json");
    const code = await runForExitCode(
      process.execPath,
      [programs.playwright(), "test", "--reporter=list,json"],
      {
        env: { ...neutral, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
      },
    );
    const { stats, errors, suites } = readReport(file);
    // A test that passes only when it is run again is a failed test.
    return atLeastOneFailure(code, {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + (errors.length > 0 && stats.unexpected === 0 ? 1 : 0),
      skipped: stats.skipped,
      failures: suites.flatMap(failedSpecs),
    });
  });

async function runEverything() {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  Object.assign(process.env, neutral);
  checkNode();
  await installDependencies();
  readEnvironment();
  await generateClient();
  await bundleReader();
  await prepareFonts();

  // The types of the routes are made first, as `npm run typecheck` does: the typed rules of lint read them
  // too.
  await run("Making the types of the routes", process.execPath, [programs.next(), "typegen"]);

  // Side by side: each of them takes about one core. The build writes types anew, so it waits for the checks
  // that read them.
  const checked = [
    check("typecheck", [programs.typescript(), "--noEmit"]),
    ...[...linters(), typedLinter()].map(([suite, args]) => check(suite, args)),
  ];
  const hasServer = findOrInstallPostgresql().then(
    () => true,
    (error) => record("vitest, integration-postgresql", () => Promise.reject(error)),
  );
  const tested = (async () => {
    await inTurn("unit", "unit-washington");
    // A run makes its databases by the migration engine, of which a process holds one.
    const onPostgresql = hasServer.then(
      (isInstalled) => isInstalled && inTurn("integration-postgresql", "integration-postgresql-alone"),
    );
    await Promise.all([inTurn("integration", "integration-alone"), onPostgresql]);
  })();
  await Promise.all(checked);
  const isBuilt = await record("production build", async () => {
    await buildApp();
    return { passed: 1, failed: 0 };
  });
  await tested;
  if (isBuilt) await browserTests();
  else await record("browser", () => Promise.reject(new StepFailure("Not run: there is no build to test.")));
}

function printTotal() {
  console.log("");
  for (const { suite, passed, failed, skipped, seconds } of results) {
    const note = skipped > 0 ? `, ${skipped} skipped` : "";
    console.log(`  ${suite.padEnd(24)} ${passed} passed, ${failed} failed${note}  (${seconds.toFixed(0)} s)`);
  }
  // Once more, below thousands of lines that passed.
  for (const failure of results.flatMap(({ failures }) => failures)) console.log(`  ✗ ${failure}`);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  process.exitCode = sum("failed") === 0 && results.length > 0 ? 0 : 1;
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
}

try {
  await runEverything();
} catch (error) {
  console.error(`✗ ${error instanceof StepFailure ? error.message : error.stack}`);
  results.push({ suite: "preparation", passed: 0, failed: 1, skipped: 0, failures: [], seconds: 0 });
}
printTotal();
