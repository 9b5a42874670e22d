-- What came of a reader's report, and revisions that a program wrote by the desk's API.

-- AlterTable: in place, so that the table keeps its checks.
ALTER TABLE "ErrorReport" ADD COLUMN "outcome" TEXT CONSTRAINT "ErrorReport_outcome_check" CHECK ("outcome" IN ('corrected', 'no_fault', 'duplicate', 'unclear', 'unrelated'));
ALTER TABLE "ErrorReport" ADD COLUMN "outcomeNote" TEXT CONSTRAINT "ErrorReport_outcomeNote_filled_check" CHECK ("outcomeNote" <> '') CONSTRAINT "ErrorReport_settled_outcome_check" CHECK ("settledAt" IS NOT NULL OR ("outcome" IS NULL AND "outcomeNote" IS NULL));

-- RedefineTables: another word in a closed list.
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;

CREATE TABLE "new_Revision" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "publication" TEXT NOT NULL,
    "snapshot" TEXT NOT NULL,
    "changedPaths" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "accountId" TEXT,
    "who" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "Revision_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip', 'measure')),
    CONSTRAINT "Revision_publication_check" CHECK ("publication" IN ('draft', 'published', 'withdrawn')),
    CONSTRAINT "Revision_kind_check" CHECK ("kind" IN ('development', 'correction', 'clarification', 'editorial')),
    CONSTRAINT "Revision_channel_check" CHECK ("channel" IN ('desk', 'api', 'import', 'initial')),
    CONSTRAINT "Revision_recordId_filled_check" CHECK ("recordId" <> ''),
    CONSTRAINT "Revision_snapshot_filled_check" CHECK ("snapshot" <> ''),
    CONSTRAINT "Revision_changedPaths_filled_check" CHECK ("changedPaths" <> ''),
    CONSTRAINT "Revision_reason_filled_check" CHECK ("reason" <> ''),
    CONSTRAINT "Revision_who_filled_check" CHECK ("who" <> ''),
    CONSTRAINT "Revision_version_check" CHECK ("version" >= 1)
);
-- A revision and its entry of the audit log have one time: both are written by one command.
INSERT INTO "new_Revision" ("seq", "recordType", "recordId", "version", "publication", "snapshot", "changedPaths", "kind", "reason", "channel", "accountId", "who", "recordedAt")
SELECT "seq", "recordType", "recordId", "version", "publication", "snapshot", "changedPaths", "kind", "reason",
    CASE
        WHEN "channel" = 'desk' AND EXISTS (SELECT 1 FROM "AuditEntry" AS "entry" WHERE "entry"."channel" = 'api' AND "entry"."result" = 'done' AND "entry"."action" IN ('publish', 'withdraw', 'restore') AND "entry"."recordType" = "Revision"."recordType" AND "entry"."recordId" = "Revision"."recordId" AND "entry"."recordedAt" = "Revision"."recordedAt")
            THEN 'api'
        ELSE "channel"
    END,
    "accountId", "who", "recordedAt"
FROM "Revision" ORDER BY "seq";
DROP TABLE "Revision";
ALTER TABLE "new_Revision" RENAME TO "Revision";
CREATE UNIQUE INDEX "Revision_recordType_recordId_version_key" ON "Revision"("recordType", "recordId", "version");

CREATE TRIGGER "Revision_no_update" BEFORE UPDATE ON "Revision"
BEGIN
    SELECT RAISE(ABORT, 'revisions are append-only: they cannot be changed');
END;

CREATE TRIGGER "Revision_no_delete" BEFORE DELETE ON "Revision"
BEGIN
    SELECT RAISE(ABORT, 'revisions are append-only: they cannot be removed');
END;

PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
