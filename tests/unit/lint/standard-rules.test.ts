/** The standard rules, by oxlint and by the run that knows types: each planted violation is found by its rule, and its clean twin by none. */
import { execFile } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ESLint } from "eslint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

type Planted = {
  name: string;
  /** The folder and the ending of the file it is planted in: rules are not the same in all. */
  file: string;
  rule: string;
  bad: string;
  good: string;
  goodFile?: string;
};

const long = Array.from({ length: 351 }, (_, line) => `export const value${line} = ${line};\n`).join("");
const promised = "const later = async () => {};\n";
const state = 'import { useEffect, useState } from "react";\n';

const planted: Planted[] = [
  {
    name: "no any",
    file: "lib/schemas/x.ts",
    rule: "typescript(no-explicit-any)",
    bad: "export const value: any = 1;\n",
    good: "export const value: unknown = 1;\n",
  },
  {
    name: "no any in tests either",
    file: "tests/unit/x.ts",
    rule: "typescript(no-explicit-any)",
    bad: "export const value: any = 1;\n",
    good: "export const value: unknown = 1;\n",
  },
  {
    name: "no assertion of a type",
    file: "lib/schemas/x.ts",
    rule: "typescript(consistent-type-assertions)",
    bad: "export const value = JSON.parse('1') as number;\n",
    good: "export const value = [1, 2] as const;\n",
  },
  {
    name: "no assertion that a value is there",
    file: "lib/schemas/x.ts",
    rule: "typescript(no-non-null-assertion)",
    bad: "export const value = [1].at(0)!;\n",
    good: "export const value = [1].at(0) ?? 0;\n",
  },
  {
    name: "tests may assert both",
    file: "app/x.ts",
    rule: "typescript(no-non-null-assertion)",
    bad: "export const value = [1].at(0)!;\n",
    good: "export const value = [1].at(0)! as number;\n",
    goodFile: "tests/unit/x.ts",
  },
  {
    name: "types are imported as types",
    file: "lib/schemas/x.ts",
    rule: "typescript(consistent-type-imports)",
    bad: 'import { Server } from "node:http";\nexport type Value = Server;\n',
    good: 'import type { Server } from "node:http";\nexport type Value = Server;\n',
  },
  {
    name: "no promise is left to itself",
    file: "lib/db/x.ts",
    rule: "@typescript-eslint/no-floating-promises",
    bad: `${promised}later();\n`,
    good: `${promised}await later();\nexport {};\n`,
  },
  {
    name: "no promise where a truth is asked for",
    file: "lib/db/x.ts",
    rule: "@typescript-eslint/no-misused-promises",
    bad: `${promised}export const value = later() ? 1 : 2;\n`,
    good: `${promised}export const value = (await later()) === undefined ? 1 : 2;\n`,
  },
  {
    name: "an async handler of an event is no misuse",
    file: "components/board/x.tsx",
    rule: "@typescript-eslint/no-misused-promises",
    bad: `${promised}export const value = [1].forEach(async () => later());\n`,
    good: `${promised}export const X = () => <button type="button" onClick={async () => later()} />;\n`,
  },
  {
    name: "nothing else than a promise is awaited",
    file: "lib/db/x.ts",
    rule: "@typescript-eslint/await-thenable",
    bad: "export const value = await 1;\n",
    good: "export const value = await Promise.resolve(1);\n",
  },
  {
    name: "a switch has all cases",
    file: "lib/domain/x.ts",
    rule: "@typescript-eslint/switch-exhaustiveness-check",
    bad: 'export function f(a: "x" | "y") {\n  switch (a) {\n    case "x":\n      return 1;\n  }\n  return 2;\n}\n',
    good: 'export function f(a: "x" | "y") {\n  switch (a) {\n    case "x":\n      return 1;\n    default:\n      return 2;\n  }\n}\n',
  },
  {
    name: "no unused variable",
    file: "lib/domain/x.ts",
    rule: "eslint(no-unused-vars)",
    bad: "const value = 1;\nexport {};\n",
    good: "const _value = 1;\nexport {};\n",
  },
  {
    name: "strict equality",
    file: "scripts/x.mjs",
    rule: "eslint(eqeqeq)",
    bad: "export const value = process.argv == null;\n",
    good: "export const value = process.argv === null;\n",
  },
  {
    name: "a module longer than 350 lines needs a reason",
    file: "lib/schemas/x.ts",
    rule: "eslint(max-lines)",
    bad: long,
    good: long,
    goodFile: "tests/unit/x.ts",
  },
  {
    name: "comments do not make a module long",
    file: "components/board/x.ts",
    rule: "eslint(max-lines)",
    bad: long,
    good: `${"// A line\n".repeat(300)}export const value = 1;\n`,
  },
  {
    name: "hooks are called in order",
    file: "components/board/x.tsx",
    rule: "react-hooks(rules-of-hooks)",
    bad: `${state}export function X({ on }: { on: boolean }) {\n  if (on) useEffect(() => {});\n  return useState(0)[0];\n}\n`,
    good: `${state}export function X() {\n  useEffect(() => {});\n  return useState(0)[0];\n}\n`,
  },
  {
    name: "an effect names what it depends on",
    file: "components/board/x.tsx",
    rule: "react-hooks(exhaustive-deps)",
    bad: `${state}export function X({ on }: { on: string }) {\n  useEffect(() => console.log(on), []);\n  return useState(0)[0];\n}\n`,
    good: `${state}export function X({ on }: { on: string }) {\n  useEffect(() => console.log(on), [on]);\n  return useState(0)[0];\n}\n`,
  },
  {
    name: "an effect does not set a state at once",
    file: "components/board/x.tsx",
    rule: "react(set-state-in-effect)",
    bad: `${state}export function X() {\n  const [on, set] = useState(false);\n  useEffect(() => {\n    set(true);\n  }, []);\n  return <p>{String(on)}</p>;\n}\n`,
    good: `${state}export function X() {\n  const [on, set] = useState(false);\n  useEffect(() => {\n    const timer = setTimeout(() => set(true), 1);\n    return () => clearTimeout(timer);\n  }, []);\n  return <p>{String(on)}</p>;\n}\n`,
  },
  {
    name: "a component draws the same of the same",
    file: "app/x.tsx",
    rule: "react(purity)",
    bad: "export function X() {\n  return <p>{Math.random()}</p>;\n}\n",
    good: "export function X({ value }: { value: number }) {\n  return <p>{value}</p>;\n}\n",
  },
  {
    name: "what is drawn in a list has a key",
    file: "components/board/x.tsx",
    rule: "react(jsx-key)",
    bad: "export const X = () => [1].map((one) => <p>{one}</p>);\n",
    good: "export const X = () => [1].map((one) => <p key={one}>{one}</p>);\n",
  },
  {
    name: "a picture has its words",
    file: "components/board/x.tsx",
    rule: "jsx-a11y(alt-text)",
    bad: 'export const X = () => <area href="/x" />;\n',
    good: 'export const X = () => <area href="/x" alt="" />;\n',
  },
  {
    name: "no script holds up a page",
    file: "components/board/x.tsx",
    rule: "next(no-sync-scripts)",
    bad: 'export const X = () => <script src="/x.js" />;\n',
    good: 'export const X = () => <script async src="/x.js" />;\n',
  },
  {
    name: "a comment that switches off nothing is taken out",
    file: "lib/domain/x.ts",
    rule: "",
    bad: "// oxlint-disable-next-line typescript/no-explicit-any\nexport const value = 1;\n",
    good: "// oxlint-disable-next-line typescript/no-explicit-any\nexport const value: any = 1;\n",
  },
];

const inOwnFile = (file: string, kind: string, index: number) =>
  file.replace(/x(\.\w+)$/, `${kind}-${index}$1`);
const badFile = ({ file }: Planted, index: number) => inOwnFile(file, "bad", index);
const cleanFile = ({ file, goodFile = file }: Planted, index: number) => inOwnFile(goodFile, "good", index);

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "planted-")));
/** The rules broken in each file, of one run of each linter over all that was planted. */
let broken: Map<string, string[]>;

function plant(file: string, text: string) {
  mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

function oxlint(): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [
        path.resolve("node_modules/oxlint/bin/oxlint"),
        "--format",
        "json",
        "app",
        "components",
        "lib",
        "scripts",
        "tests",
      ],
      { cwd: folder, maxBuffer: 1e8 },
      (error, stdout, stderr) => {
        // With 1 it ends where something was found.
        if (error && error.code !== 1) reject(new Error(stderr || stdout, { cause: error }));
        else resolve(stdout);
      },
    );
  });
}

beforeAll(async () => {
  for (const file of [".oxlintrc.json", "tsconfig.json"]) copyFileSync(file, path.join(folder, file));
  symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"), "junction");
  for (const [index, one] of planted.entries()) {
    plant(badFile(one, index), one.bad);
    plant(cleanFile(one, index), one.good);
  }
  plant("lib/domain/cycle-start.ts", 'import { end } from "./cycle-end";\nexport const start = () => end;\n');
  plant(
    "lib/domain/cycle-end.ts",
    'import { middle } from "@/lib/db/cycle-middle";\nexport const end = () => middle;\n',
  );
  plant(
    "lib/db/cycle-middle.ts",
    'import { start } from "../domain/cycle-start";\nexport const middle = () => start;\n',
  );
  plant(
    "lib/db/no-cycle.ts",
    'import { start } from "../domain/cycle-start";\nexport const outside = () => start;\n',
  );
  broken = new Map();
  const found = (file: string, rule: string) => broken.set(file, [...(broken.get(file) ?? []), rule]);
  const { diagnostics } = JSON.parse(await oxlint()) as {
    diagnostics: { code?: string; filename: string }[];
  };
  for (const { code = "", filename } of diagnostics) found(filename, code);
  const eslint = new ESLint({ cwd: folder, overrideConfigFile: path.resolve("eslint-types.config.mjs") });
  for (const { filePath, messages } of await eslint.lintFiles(["**/*.{ts,tsx}"])) {
    for (const { ruleId, message } of messages)
      found(path.relative(folder, filePath).split(path.sep).join("/"), ruleId ?? message);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a planted violation fails the lint and its clean twin passes", () => {
  test.each(planted.map((one, index) => ({ ...one, index })))("$name", ({ index, rule, ...one }) => {
    expect(broken.get(badFile({ rule, ...one }, index)) ?? []).toContain(rule);
    expect(broken.get(cleanFile({ rule, ...one }, index)) ?? []).toEqual([]);
  });

  test("no import cycles, over folders and by both ways of writing a path", () => {
    for (const file of ["lib/domain/cycle-start.ts", "lib/domain/cycle-end.ts", "lib/db/cycle-middle.ts"])
      expect(broken.get(file)).toEqual(["import(no-cycle)"]);
    expect(broken.get("lib/db/no-cycle.ts") ?? []).toEqual([]);
  });
});
