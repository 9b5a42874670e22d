import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";

import { engineOf } from "@/lib/db/connection/engine";
import { tablesOf } from "@/lib/db/migrations/constraints";
import { postgresqlSchema } from "@/scripts/postgresql-schema.mjs";

const schema = readFileSync("prisma/schema.prisma", "utf8");

test.each([
  ["file:./data/talks.db", "sqlite"],
  ["file:./postgresql://talks.db", "sqlite"],
  ["postgresql://db.example/talks", "postgresql"],
  ["postgres:///talks?host=/run/postgresql", "postgresql"],
])("%s is a database of %s", (url, engine) => {
  expect(engineOf(url)).toBe(engine);
});

describe("the schema of PostgreSQL", () => {
  it("is that of SQLite but for the engine and the place of its client", () => {
    const lines = (text: string) => text.split("\n");
    const [before, after] = [lines(schema), lines(postgresqlSchema(schema))];
    expect(after).toHaveLength(before.length);
    expect(after.filter((line, index) => line !== before[index])).toEqual([
      '  output                 = "./client"',
      '  provider = "postgresql"',
    ]);
  });

  it("is the one that the client was generated from", () => {
    expect(readFileSync("lib/db/generated-postgresql/schema.prisma", "utf8")).toBe(postgresqlSchema(schema));
  });

  it("is not made from a text that names the engine otherwise", () => {
    expect(() => postgresqlSchema(schema.replace('"sqlite"', '"mysql"'))).toThrow('provider = "sqlite"');
  });
});

it("the tables are read from the schema by the names that the database knows", () => {
  const tables = tablesOf(schema);
  expect(tables.get("Stash")).toBeUndefined();
  expect(tables.get("SetAside")).toContainEqual({ name: "setAsideAt", type: "DateTime", isOptional: false });
  expect(tables.get("DraftSave")).toContainEqual({ name: "deed", type: "String", isOptional: false });
  expect(tables.get("MeasureStep")).toContainEqual({ name: "rate", type: "Float", isOptional: true });
  expect(tables.get("Issue")?.map(({ name }) => name)).not.toContain("children");
});
