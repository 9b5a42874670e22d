/** Says what an operator does about a database that cannot be written. */
import type { SavingProblem } from "@/lib/domain/editing/saving-problem";

/** Instructions for the operator, for the log and the health report. */
export const remedies: Record<SavingProblem, string> = {
  replaced:
    "The database file or its -wal file was replaced or removed while the server was running. Nothing can be saved. Restart the server to use the current file, or stop it and run npm run restore. What was saved before is in the file itself or beside it, in a file whose name contains .rescued.",
  full: "There is no space left where the database is. Nothing can be saved until some is freed; no restart is needed.",
  read_only:
    "The database cannot be written. Give the server the right to write: of an SQLite file the right to the file and its folder; PostgreSQL must not be a standby.",
  unwritable:
    "Writing to the database fails. Look at the disk, and restore a backup with npm run restore if it is damaged.",
  unreachable:
    "The database server does not answer, or ended the connection. Saving works again as soon as it answers; no restart is needed.",
  busy: "Another write held the database for longer than 30 seconds, such as an import or a tool. Saving works again as soon as it ends; no restart is needed.",
  unconfirmed:
    "The connection to the database was lost while a change was being written, and the database did not answer in time whether it took effect. Look at the record's history before it is sent again.",
};
