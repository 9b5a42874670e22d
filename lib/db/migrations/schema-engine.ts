/** Opens Prisma's migration engine on a database of either engine, without a download. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";

import { engineOf } from "@/lib/db/connection/engine";
import { postgresqlEngineAdapter } from "./postgresql-engine-adapter";

let loading: Promise<void> | null = null;

/** The package's entry imports the WebAssembly as a module, which Node supports only behind a flag. */
async function loadEngine(): Promise<void> {
  const glue = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(join(dirname(glue), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": { ...engine } });
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}

/** Closes the connections that freeing the engine leaves open, with a lock on the file. */
function closable(factory: SqlMigrationAwareDriverAdapterFactory) {
  const opened: SqlDriverAdapter[] = [];
  const keep = async (connecting: Promise<SqlDriverAdapter>) => {
    const connection = await connecting;
    opened.push(connection);
    return connection;
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => keep(factory.connect()),
    connectToShadowDb: () => keep(factory.connectToShadowDb()),
    close: async () => void (await Promise.all(opened.map((connection) => connection.dispose()))),
  };
}

/**
 * Runs `work` with an engine connected to `url` (`file:…`, `:memory:` or `postgresql://…`) and closes it
 * after. `schema` is the text of a schema of that engine, needed only to compare a database with it.
 */
export async function withSchemaEngine<T>(
  url: string,
  schema: string | null,
  work: (opened: engine.SchemaEngine) => Promise<T>,
): Promise<T> {
  loading ??= loadEngine();
  await loading;
  const isFile = engineOf(url) === "sqlite";
  const factory = closable(isFile ? new PrismaBetterSqlite3({ url }) : await postgresqlEngineAdapter(url));
  const opened = await engine.SchemaEngine.new(
    { datamodels: schema === null ? undefined : [["schema.prisma", schema]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    return await work(opened);
  } finally {
    opened.free();
    await factory.close();
  }
}
