/** The schema of PostgreSQL's client, which differs from prisma/schema.prisma only in engine and place. */

/** Relative to the folder of the text itself. */
const output = "./client";

/** @throws where the text does not name engine and place in the expected form. */
export function postgresqlSchema(schema) {
  return [
    ['provider = "sqlite"', 'provider = "postgresql"'],
    ['output                 = "../lib/db/generated"', `output                 = "${output}"`],
  ].reduce((text, [before, after]) => {
    if (text.split(before).length !== 2) throw new Error(`prisma/schema.prisma has not once: ${before}`);
    return text.replace(before, after);
  }, schema);
}
