/** Makes a database refuse statements, as a fault in the middle of a transaction would. */
import type { Database } from "@/lib/db/connection/client";

/**
 * Refuses each statement such as `INSERT ON "AuditEntry"`, or `… WHEN NEW."action" = 'publish'`, until what it
 * returns is called.
 */
export async function refuseStatements(
  { engine, writer }: Database,
  statement: string,
): Promise<() => Promise<unknown>> {
  const [event = "", condition] = statement.split(" WHEN ");
  const when = condition === undefined ? "" : `WHEN (${condition})`;
  const body = {
    sqlite: `${when} BEGIN SELECT RAISE(ABORT, 'refused by a test'); END`,
    postgresql: `FOR EACH ROW ${when} EXECUTE FUNCTION refuse_change('refused by a test')`,
  }[engine];
  await writer.$executeRawUnsafe(`CREATE TRIGGER "refuse" BEFORE ${event} ${body}`);
  const table = /ON ("\w+")/.exec(event)?.[1];
  return () =>
    writer.$executeRawUnsafe(`DROP TRIGGER "refuse"${engine === "postgresql" ? ` ON ${table}` : ""}`);
}
