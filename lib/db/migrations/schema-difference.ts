/** Finds what a database lacks of a schema. */
import { resolve } from "node:path";

import { withSchemaEngine } from "./schema-engine";

/**
 * The statements that would give the database at `url` the tables, columns, keys and indexes of `schema`, a
 * text of the database's engine; empty where it has them. Checks and triggers are not compared.
 */
export async function findSchemaDifference(url: string, schema: string): Promise<string> {
  const file = resolve("prisma", "schema.prisma");
  const { stdout, exitCode } = await withSchemaEngine(url, schema, (engine) =>
    engine.diff({
      from: {
        tag: "schemaDatasource",
        files: [{ path: file, content: schema }],
        configDir: resolve("prisma"),
      },
      to: { tag: "schemaDatamodel", files: [{ path: file, content: schema }] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return exitCode === 0 ? "" : (stdout ?? "");
}
