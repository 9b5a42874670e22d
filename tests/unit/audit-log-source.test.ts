/** Entries of the audit log are added and read: nothing in the product's own code changes or removes one. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

import { expect, test } from "vitest";

const folders = ["app", "components", "lib", "scripts"];

async function sources(): Promise<[string, string][]> {
  const files = (
    await Promise.all(
      folders.map(async (folder) =>
        (await readdir(folder, { recursive: true })).map((file) => path.join(folder, file)),
      ),
    )
  ).flat();
  const written = files.filter(
    (file) => /\.(tsx?|mjs)$/.test(file) && !file.includes(path.join("db", "generated")),
  );
  return Promise.all(
    written.map(async (file): Promise<[string, string]> => [file, await readFile(file, "utf8")]),
  );
}

test("the client's table of entries is only created in and read", async () => {
  const uses = (await sources()).flatMap(([file, text]) =>
    [...text.matchAll(/\bauditEntry\b\s*(?:\??\.\s*(\w+))?/g)].map(([, call]) => [
      file,
      call ?? "as a whole",
    ]),
  );
  expect(new Set(uses.map(([, call]) => call))).toEqual(new Set(["create", "findMany"]));
});

test("no statement of SQL names the table, which only the migrations and the generated client do", async () => {
  const naming = (await sources()).filter(([, text]) =>
    /(?:UPDATE|DELETE\s+FROM|REPLACE\s+INTO|INSERT\s+OR\s+REPLACE\s+INTO|DROP\s+\w+)\s+"?AuditEntry/i.test(
      text,
    ),
  );
  expect(naming.map(([file]) => file)).toEqual([]);
});

test("the sign-in library's own routes are mounted nowhere", async () => {
  const mounting = (await sources()).filter(([, text]) =>
    /toNextJsHandler|toNodeHandler|\.handler\s*\(/.test(text),
  );
  expect(mounting.map(([file]) => file)).toEqual([]);
});
