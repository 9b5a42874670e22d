/** Recognises the errors of a database that lacks a migration. */

/** Prisma's codes for a table and for a column that does not exist. */
const codes = new Set(["P2021", "P2022"]);

export const missingMigration =
  'The database lacks tables or columns of this version; run "npm run migrate" first.';

export function lacksMigration(error: unknown): boolean {
  return error instanceof Error && "code" in error && codes.has(String(error.code));
}
