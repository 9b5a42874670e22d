/** The rules of this project's own: a planted violation fails the lint, its clean twin passes. */
import { existsSync, readdirSync } from "node:fs";
import { ESLint } from "eslint";
import { describe, expect, test } from "vitest";
import { mayImport } from "../../../eslint.config.mjs";

const eslint = new ESLint();

async function messagesAbout(filePath: string, text: string) {
  const results = await eslint.lintText(text, { filePath });
  const messages = results.flatMap((result) => result.messages);
  expect(messages.filter((message) => message.fatal)).toEqual([]);
  return messages;
}

async function rulesBrokenBy(filePath: string, text: string): Promise<string[]> {
  const rules = (await messagesAbout(filePath, text)).map((message) => message.ruleId ?? message.message);
  return [...new Set(rules)].sort();
}

const doc = "/** What is this? A module that a test pretends. */\n";
const value = "export const value = 1;\n";

type Planted = { name: string; file: string; rule: string; bad: string; good: string; goodFile?: string };

const arrow = "project/imports";
const imports = "no-restricted-imports";
const syntax = "no-restricted-syntax";

const planted: Planted[] = [
  {
    name: "of packages, lib/domain imports only date-fns",
    file: "lib/domain/pretended.ts",
    rule: imports,
    bad: 'import { z } from "zod";\n',
    good: 'import { addDays } from "date-fns";\nimport { TZDate } from "@date-fns/tz";\nimport { locales } from "./record";\n',
  },
  {
    name: "lib/domain does not import the rest of lib, by its alias",
    file: "lib/domain/pretended.ts",
    rule: arrow,
    bad: 'import { now } from "@/lib/clock";\n',
    good: 'import { locales } from "@/lib/domain/record/record";\n',
  },
  {
    name: "lib/domain does not import the rest of lib, by a relative path",
    file: "lib/domain/pretended.ts",
    rule: arrow,
    bad: 'import { now } from "../clock";\n',
    good: 'import { locales } from "../domain/record";\n',
  },
  {
    name: "lib never imports app",
    file: "lib/schemas/pretended.ts",
    rule: arrow,
    bad: 'import { GET } from "../../app/api/v1/[[...path]]/route";\n',
    good: 'import { locales } from "../domain/record";\n',
  },
  {
    name: "lib never imports components",
    file: "lib/schemas/pretended.ts",
    rule: arrow,
    bad: 'import { Pretended } from "@/components/ui/pretended";\n',
    good: 'import { locales } from "@/lib/domain/record/record";\n',
  },
  {
    name: "lib never imports scripts",
    file: "lib/schemas/pretended.ts",
    rule: arrow,
    bad: 'import { say } from "@/scripts/steps.mjs";\n',
    good: 'import { locales } from "@/lib/domain/record/record";\n',
  },
  ...["@/lib/db/health", "@/lib/env", "@/lib/clock", "@/lib/auth/session"].map((inside) => ({
    name: `components never import ${inside}`,
    file: "components/board/pretended.tsx",
    rule: arrow,
    bad: `import { value as inside } from "${inside}";\n`,
    good: 'import { locales } from "@/lib/domain/record/record";\n',
  })),
  {
    name: "components never import the inside by a relative path",
    file: "components/board/pretended.tsx",
    rule: arrow,
    bad: 'import { env } from "../../lib/env";\n',
    good: 'import { locales } from "../../lib/domain/record";\n',
  },
  {
    name: "lib/format imports no environment",
    file: "lib/format/pretended.ts",
    rule: arrow,
    bad: 'import { env } from "@/lib/env";\n',
    good: 'import { locales } from "@/lib/domain/record/record";\n',
  },
  {
    name: "lib/schemas imports no clock",
    file: "lib/schemas/pretended.ts",
    rule: arrow,
    bad: 'import { now } from "@/lib/clock";\n',
    good: 'import { z } from "zod";\n',
  },
  {
    name: "lib/design imports nothing",
    file: "lib/design/pretended.ts",
    rule: arrow,
    bad: 'import { locales } from "@/lib/domain/record/record";\n',
    good: 'import { palette } from "@/lib/design/palette";\n',
  },
  {
    name: "lib/export is pure",
    file: "lib/export/pretended.ts",
    rule: arrow,
    bad: 'import { now } from "@/lib/clock";\n',
    good: 'import { locales } from "@/lib/domain/record/record";\n',
  },
  {
    name: "only lib/domain/text/unicode-normalisation.ts normalises",
    file: "lib/schemas/pretended.ts",
    rule: syntax,
    bad: 'export const value = "가".normalize("NFC");\n',
    good: 'import { composed } from "@/lib/domain/text/unicode-normalisation";\nexport const value = composed("가");\n',
  },
  ...["json()", "text()", "formData()", "arrayBuffer()", "body"].map((use) => ({
    name: `only the bounded reader reads the body of a request: ${use}`,
    file: "app/admin/api/pretended.ts",
    rule: syntax,
    bad: `export const read = (request: Request) => request.${use};\n`,
    good: `export const read = (request: Request) => request.${use};\n`,
    goodFile: "app/admin/api/json-body.ts",
  })),
  ...[
    "withWriteLock(database, (client) => client.draft.deleteMany())",
    "database.writer.draft.deleteMany()",
    "database.reader.draft.deleteMany()",
    "database.accounts.deskAccount.update({ where, data })",
  ].map((write) => ({
    name: `what a person writes is a command: ${write}`,
    file: "lib/db/desk/pretended.ts",
    rule: syntax,
    bad: `export const value = () => ${write};\n`,
    good: "export const value = () => runCommand(command, decide, database);\n",
  })),
  ...['get("reason")', 'getAll("ticked")'].map((use) => ({
    name: `only the reader of fields reads those of a form: ${use}`,
    file: "lib/actions/pretended.ts",
    rule: syntax,
    bad: `export const read = (data: FormData) => data.${use};\n`,
    good: `export const read = (data: FormData) => data.${use};\n`,
    goodFile: "lib/schemas/forms/form-fields.ts",
  })),
  {
    name: "alerts send mail and no webhooks",
    file: "lib/alerts/pretended.ts",
    rule: arrow,
    bad: 'import { testBody } from "@/lib/webhooks/payload";\n',
    good: 'import { feedFilter } from "@/lib/export/feed/feed-scope";\n',
  },
  {
    name: "limits count clients and know no accounts",
    file: "lib/limits/pretended.ts",
    rule: arrow,
    bad: 'import { editorOfToken } from "@/lib/auth/token-request";\n',
    good: 'import { clientName } from "@/lib/http/client";\n',
  },
  {
    name: "webhooks know no subscribers of alerts",
    file: "lib/webhooks/pretended.ts",
    rule: arrow,
    bad: 'import { alertLinks } from "@/lib/alerts/links";\n',
    good: 'import { postPublic } from "@/lib/links/public-request";\n',
  },
  {
    name: "the worker of outboxes knows nothing of what it sends",
    file: "lib/outbox-worker.ts",
    rule: arrow,
    bad: 'import { sendDueMails } from "@/lib/alerts/send-mails";\n',
    good: 'import { log } from "@/lib/log";\n',
  },
  {
    name: "the forms of alerts reach the database by actions alone",
    file: "components/follow/pretended.tsx",
    rule: arrow,
    bad: 'import { findSubscriber } from "@/lib/db/alerts/subscribers";\n',
    good: 'import { followAction } from "@/lib/actions/follow";\n',
  },
  {
    name: "only lib/db imports the generated client",
    file: "lib/record/pretended.ts",
    rule: arrow,
    bad: 'import { PrismaClient } from "@/lib/db/generated/client";\n',
    good: 'import { PrismaClient } from "@/lib/db/generated/client";\n',
    goodFile: "lib/db/pretended.ts",
  },
  {
    name: "a page does not import the generated client by a relative path",
    file: "app/pretended.ts",
    rule: arrow,
    bad: 'import type { Issue } from "../lib/db/generated/client";\n',
    good: 'import type { Issue } from "../lib/domain/record";\n',
  },
  {
    name: "only lib/db knows the database driver",
    file: "app/pretended.ts",
    rule: imports,
    bad: 'import Database from "better-sqlite3";\n',
    good: 'import Database from "better-sqlite3";\n',
    goodFile: "lib/db/pretended.ts",
  },
  {
    name: "only lib/db knows the driver of PostgreSQL",
    file: "lib/record/pretended.ts",
    rule: imports,
    bad: '/** What. */\nimport { Client } from "pg";\n',
    good: '/** What. */\nimport { Client } from "pg";\n',
    goodFile: "lib/db/pretended.ts",
  },
  {
    name: "nothing imports tests",
    file: "app/pretended.ts",
    rule: arrow,
    bad: 'import { madeUpRecord } from "@/tests/support/sample-records";\n',
    good: 'import { madeUpRecord } from "@/tests/support/sample-records";\n',
    goodFile: "tests/unit/pretended.test.ts",
  },
  ...[
    "export const url = process.env.DATABASE_URL;\n",
    'export const url = process["env"].DATABASE_URL;\n',
    "export const url = globalThis.process.env.DATABASE_URL;\n",
    "const { env } = process;\nexport const url = env.DATABASE_URL;\n",
  ].map((bad) => ({
    name: `only lib/env.ts reads process.env: ${bad.split("\n")[0]}`,
    file: "lib/db/pretended.ts",
    rule: syntax,
    bad,
    good: bad,
    goodFile: "lib/env.ts",
  })),
  {
    name: "process.env is not reached through its module",
    file: "app/pretended.ts",
    rule: imports,
    bad: 'import { env } from "node:process";\n',
    good: 'import { env } from "@/lib/env";\n',
  },
  ...["Date.now()", "new Date()", "Date()", "new Date", "globalThis.Date.now()"].map((reading) => ({
    name: `only lib/clock.ts reads the time: ${reading}`,
    file: "lib/db/pretended.ts",
    rule: syntax,
    bad: `export const at = ${reading};\n`,
    good: `export const at = ${reading};\n`,
    goodFile: "lib/clock.ts",
  })),
  {
    name: "what runs in browsers reads the time, a component does not",
    file: "components/countdown/pretended.tsx",
    rule: syntax,
    bad: "export const at = Date.now();\n",
    good: "export const at = Date.now();\n",
    goodFile: "reader/pretended.ts",
  },
  {
    name: "a control that is written in keeps its own text",
    file: "components/desk/pretended.tsx",
    rule: syntax,
    bad: "export const Pretended = ({ text, set }: { text: string; set: (text: string) => void }) => <input value={text} onChange={(event) => set(event.target.value)} />;\n",
    good: 'export const Pretended = ({ text, set }: { text: string; set: () => void }) => (\n  <>\n    <input defaultValue={text} onChange={set} />\n    <input type="radio" value={text} onChange={set} />\n    <input type="hidden" value={text} />\n  </>\n);\n',
  },
  {
    name: "every form that is sent goes through the one that keeps its text",
    file: "components/desk/pretended.tsx",
    rule: syntax,
    bad: "export const Pretended = () => <form />;\n",
    good: 'import { PostForm } from "@/components/posting/post-form";\nexport const value = PostForm;\n',
  },
  {
    name: "a page has no form of its own either",
    file: "app/admin/pretended.tsx",
    rule: syntax,
    bad: 'export const Pretended = () => <form method="get" />;\n',
    good: 'export const Pretended = () => <form method="get" />;\n',
    goodFile: "components/ui/choice-form.tsx",
  },
  {
    name: "a button names no action of its own",
    file: "components/desk/pretended.tsx",
    rule: syntax,
    bad: "export const Pretended = ({ send }) => <button formAction={send} />;\n",
    good: 'export const Pretended = () => <button name="intent" value="save" />;\n',
  },
  {
    name: "no component keeps an action's answer in another way",
    file: "components/desk/pretended.tsx",
    rule: imports,
    bad: 'import { useActionState } from "react";\n',
    good: 'import { useActionState } from "react";\n',
    goodFile: "components/posting/form-submission.ts",
  },
  ...["crypto.randomUUID()", "crypto.subtle", "navigator.locks", "navigator.clipboard"].map((use) => ({
    name: `nothing needs a secure context: ${use}`,
    file: "components/desk/pretended.tsx",
    rule: "no-restricted-properties",
    bad: `export const value = ${use};\n`,
    good: "export const value = crypto.getRandomValues(new Uint8Array(1));\n",
  })),
  {
    name: "a date made of a value is no reading of the time",
    file: "lib/schemas/pretended.ts",
    rule: syntax,
    bad: "export const at = new Date();\n",
    good: "export const at = new Date(0);\n",
  },
  ...['new Intl.NumberFormat("en")', '(1).toLocaleString("en")', 'new Date(0).toLocaleDateString("en")'].map(
    (use) => ({
      name: `only lib/format uses Intl: ${use}`,
      file: "components/board/pretended.tsx",
      rule: syntax,
      bad: `export const shown = ${use};\n`,
      good: `export const shown = ${use};\n`,
      goodFile: "lib/format/pretended.ts",
    }),
  ),
  {
    name: "values are not formatted past lib/format",
    file: "components/board/pretended.tsx",
    rule: imports,
    bad: 'import { useFormatter } from "next-intl";\n',
    good: 'import { useTranslations } from "next-intl";\n',
  },
  ...['createTranslator } from "next-intl"', 'getTranslations } from "next-intl/server"'].map((rest) => ({
    name: `outside of React, messages have one formatter: ${rest}`,
    file: "lib/export/pretended.ts",
    rule: imports,
    bad: `import { ${rest};\n`,
    good: `import { ${rest};\n`,
    goodFile: "lib/messages/translator.ts",
  })),
  ...[
    'word.replace("{count}", String(1))',
    'word.replaceAll("{count}", () => "1")',
    'word.replace("#", "1")',
    'word.split("{count}").join("1")',
    "word.replace(/\\{(\\w+)\\}/g, (_, name: string) => name)",
    "word.replace(/\\{count\\}/, () => `1`)",
    "word.replace(`{${word}}`, () => word)",
    'String({ count: "{count}" })',
    'word.raw("count")',
  ].map((use) => ({
    name: `messages are filled by their formatter: ${use}`,
    file: "app/feeds/pretended.ts",
    rule: syntax,
    bad: `export const fill = (word: string) => ${use};\n`,
    good: 'export const fill = (word: string) => word.replace(/[{}]/g, "").replace("#x", "").split("#");\n',
  })),
  {
    name: "no barrel files by name",
    file: "lib/schemas/index.ts",
    rule: "project/file-names",
    bad: value,
    good: value,
    goodFile: "lib/schemas/pretended.ts",
  },
  {
    name: "no barrels by content",
    file: "lib/schemas/pretended.ts",
    rule: syntax,
    bad: 'export * from "../domain/record";\n',
    good: 'export { locales } from "../domain/record";\n',
  },
  ...["utils", "helpers", "common", "misc", "constants", "hooks"].flatMap((name) => [
    {
      name: `no file is called ${name}`,
      file: `lib/schemas/${name}.ts`,
      rule: "project/file-names",
      bad: value,
      good: value,
      goodFile: "lib/schemas/pretended.ts",
    },
    {
      name: `no folder is called ${name}`,
      file: `components/${name}/pretended.tsx`,
      rule: "project/file-names",
      bad: value,
      good: value,
      goodFile: "components/board/pretended.tsx",
    },
  ]),
  {
    name: "file names are kebab-case",
    file: "components/board/IssueCard.tsx",
    rule: "project/file-names",
    bad: value,
    good: value,
    goodFile: "components/board/issue-card.tsx",
  },
  {
    name: "only lib/auth makes an Editor",
    file: "lib/record/pretended.ts",
    rule: syntax,
    bad: 'import { Editor } from "../domain/editor";\nexport const one = Editor.signedIn({ accountId: "a", name: "a", role: "admin" });\n',
    good: 'import { Editor } from "../domain/editor";\nexport const one = Editor.is(null);\n',
  },
];

describe("a planted violation fails the lint and its clean twin passes", () => {
  test.each(planted)("$name", async ({ file, rule, bad, good, goodFile }) => {
    expect(await rulesBrokenBy(file, doc + bad)).toContain(rule);
    expect(await rulesBrokenBy(goodFile ?? file, doc + good)).toEqual([]);
  });

  test("a lib module begins with the sentence that says what it answers", async () => {
    const rule = "project/says-what-it-answers";
    expect(await rulesBrokenBy("lib/schemas/pretended.ts", value)).toContain(rule);
    expect(await rulesBrokenBy("lib/schemas/pretended.ts", `// Not a doc comment\n${value}`)).toContain(rule);
    expect(await rulesBrokenBy("lib/schemas/pretended.ts", doc + value)).toEqual([]);
  });
});

describe("which folder imports which", () => {
  const folders = Object.keys(mayImport);
  const isLinted = (folder: string) =>
    !["tests", "package", "lib/generated", "lib/db/generated", "lib/db/generated-postgresql"].includes(
      folder,
    );
  const rows: [string, readonly string[]][] = Object.entries(mayImport);
  const allowedIn = (folder: string) => rows.find(([name]) => name === folder)?.[1] ?? [];
  /** A file in the folder; where the row is that of a single file, the file. */
  const fileIn = (folder: string) =>
    [`${folder}.ts`, `${folder}.mjs`].find((file) => existsSync(file)) ?? `${folder}/pretended.ts`;

  test.each(rows.filter(([folder]) => isLinted(folder)))(
    "%s imports what its row says and nothing else",
    async (folder, allowed) => {
      const others = folders.filter((other) => other !== folder);
      const text = others
        .map((other, line) => `import "@/${other}${line % 2 ? "/pretended" : ""}";\n`)
        .join("");
      const messages = await messagesAbout(fileIn(folder), doc + text);
      const refused = messages.filter(({ ruleId }) => ruleId === arrow).map(({ line }) => others[line - 2]);
      expect(refused.sort()).toEqual(others.filter((other) => !allowed.includes(other)).sort());
    },
  );

  test("every folder of the project has a row", () => {
    const inside = ["lib", "components"].flatMap((parent) =>
      readdirSync(parent).map((name) => `${parent}/${name.replace(/\.\w+$/, "")}`),
    );
    expect(inside.filter((place) => !folders.includes(place))).toEqual([]);
  });

  test("a folder or file without a row is refused, as importer and as imported", async () => {
    expect(await rulesBrokenBy("lib/unknown/pretended.ts", doc + value)).toEqual([arrow]);
    expect(
      await rulesBrokenBy("app/pretended.ts", 'import { value } from "@/lib/unknown/pretended";\n'),
    ).toEqual([arrow]);
  });

  test.each([
    'export { value } from "@/lib/env";\n',
    'export const value = import("@/lib/env");\n',
    'export type Value = import("@/lib/env").Env;\n',
    'import type { Env } from "@/lib/env";\n',
    'import { env } from "../env.ts";\n',
  ])("in whatever way: %s", async (text) =>
    expect(await rulesBrokenBy("lib/domain/pretended.ts", doc + text)).toEqual([arrow]),
  );

  test("folders build upon one another in one direction", () => {
    let rest = folders;
    let before: number;
    do {
      before = rest.length;
      rest = rest.filter((folder) => allowedIn(folder).some((other) => rest.includes(other)));
    } while (rest.length < before);
    expect(rest).toEqual([]);
  });

  test("no page's folder is imported by another folder of components", () => {
    const components = folders.filter((folder) => folder.startsWith("components/"));
    const imported = components.filter((folder) =>
      components.some((other) => allowedIn(other).includes(folder)),
    );
    expect(imported.sort()).toEqual(
      ["charts", "countdown", "posting", "rate-parts", "record-parts", "site", "ui", "visit"].map(
        (name) => `components/${name}`,
      ),
    );
    expect(allowedIn("components/ui").filter((folder) => components.includes(folder))).toEqual([]);
  });
});
