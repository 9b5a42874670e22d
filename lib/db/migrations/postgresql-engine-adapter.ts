/** Prisma's adapter for PostgreSQL as the migration engine needs it. */
import {
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from "@prisma/driver-adapter-utils";
import type { Pool, QueryConfig } from "pg";

/** Object identifiers of types, as in `pg_type`. */
const [charType, textType] = [18, 25];

/**
 * The adapter does not know the type "char" of the server's own tables, which the engine reads. It takes such
 * columns for texts. Returns which those are in a result, by its rows.
 */
function disguiseChars(pool: Pool): WeakMap<object, number[]> {
  const columns = new WeakMap<object, number[]>();
  const query = pool.query.bind(pool);
  Reflect.set(pool, "query", async (statement: QueryConfig) => {
    const result = await query(statement);
    const disguised = [...result.fields.entries()].filter(([, { dataTypeID }]) => dataTypeID === charType);
    for (const [, field] of disguised) field.dataTypeID = textType;
    columns.set(
      result.rows,
      disguised.map(([index]) => index),
    );
    return result;
  });
  return columns;
}

/** For the database at `url` (`postgresql://…`). */
export async function postgresqlEngineAdapter(url: string): Promise<SqlMigrationAwareDriverAdapterFactory> {
  const { PrismaPg } = await import("@prisma/adapter-pg");
  const factory = new PrismaPg(url);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    async connect() {
      const connection = await factory.connect();
      const pool = connection.underlyingDriver();
      // The adapter splits a script at each semicolon, also within the body of a function. The server takes
      // it whole, and in one transaction.
      const runWhole = pool.query.bind(pool);
      const chars = disguiseChars(pool);
      const readTexts = connection.queryRaw.bind(connection);
      return Object.assign(connection, {
        executeScript: async (script: string) => void (await runWhole(script)),
        queryRaw: async (statement: SqlQuery) => {
          const result = await readTexts(statement);
          for (const index of chars.get(result.rows) ?? [])
            result.columnTypes[index] = ColumnTypeEnum.Character;
          return result;
        },
      });
    },
  };
}
