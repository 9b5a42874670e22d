-- Facts that were inferred from other columns: the record's version, where a revision and an entry of the audit log came
-- from, the new id of a draft, and which text of the history was stashed.

-- One row with the record's version instead of a sum over three tables.
ALTER TABLE "RecordOrder" RENAME TO "RecordState";
ALTER TABLE "RecordState" RENAME COLUMN "changes" TO "version";
UPDATE "RecordState" SET "version" = "version"
    + coalesce((SELECT max("seq") FROM "Revision"), 0)
    + coalesce((SELECT max("seq") FROM "AccuracyCheck"), 0);

-- RedefineTables: a column that every row must have, without a default for those to come.
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
    CONSTRAINT "Revision_channel_check" CHECK ("channel" IN ('desk', 'import', 'initial')),
    CONSTRAINT "Revision_recordId_filled_check" CHECK ("recordId" <> ''),
    CONSTRAINT "Revision_snapshot_filled_check" CHECK ("snapshot" <> ''),
    CONSTRAINT "Revision_changedPaths_filled_check" CHECK ("changedPaths" <> ''),
    CONSTRAINT "Revision_reason_filled_check" CHECK ("reason" <> ''),
    CONSTRAINT "Revision_who_filled_check" CHECK ("who" <> ''),
    CONSTRAINT "Revision_version_check" CHECK ("version" >= 1)
);
-- The desk alone ends a draft with a save of the version before, withdraws, and publishes what is withdrawn.
INSERT INTO "new_Revision" ("seq", "recordType", "recordId", "version", "publication", "snapshot", "changedPaths", "kind", "reason", "channel", "accountId", "who", "recordedAt")
SELECT "seq", "recordType", "recordId", "version", "publication", "snapshot", "changedPaths", "kind", "reason",
    CASE
        WHEN "publication" = 'withdrawn'
            OR EXISTS (SELECT 1 FROM "DraftSave" AS "save" WHERE "save"."recordType" = "Revision"."recordType" AND "save"."recordId" = "Revision"."recordId" AND "save"."deed" = 'publish' AND "save"."baseVersion" = "Revision"."version" - 1)
            OR EXISTS (SELECT 1 FROM "Revision" AS "before" WHERE "before"."recordType" = "Revision"."recordType" AND "before"."recordId" = "Revision"."recordId" AND "before"."version" = "Revision"."version" - 1 AND "before"."publication" = 'withdrawn')
            THEN 'desk'
        WHEN "reason" = 'The record this site started with' THEN 'initial'
        ELSE 'import'
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

CREATE TABLE "new_AuditEntry" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "channel" TEXT NOT NULL,
    "accountId" TEXT,
    "who" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "recordType" TEXT,
    "recordId" TEXT,
    "details" TEXT NOT NULL,
    "address" TEXT,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "AuditEntry_channel_check" CHECK ("channel" IN ('desk', 'api', 'command_line')),
    CONSTRAINT "AuditEntry_result_check" CHECK ("result" IN ('done', 'refused')),
    CONSTRAINT "AuditEntry_action_filled_check" CHECK ("action" <> ''),
    CONSTRAINT "AuditEntry_details_check" CHECK (json_type("details") = 'object')
);
-- The name "console" alone proves nothing: it is also what a stranger may type who signs in.
INSERT INTO "new_AuditEntry" ("seq", "channel", "accountId", "who", "action", "result", "recordType", "recordId", "details", "address", "recordedAt")
SELECT "seq",
    CASE
        WHEN json_extract("details", '$.by') = 'api' THEN 'api'
        WHEN "who" = 'console' AND "accountId" IS NULL AND "action" IN ('make_account', 'make_link', 'remove_second_factor', 'lift_lock') THEN 'command_line'
        ELSE 'desk'
    END,
    "accountId", "who", "action", "result", "recordType", "recordId", "details", "address", "recordedAt"
FROM "AuditEntry" ORDER BY "seq";
DROP TABLE "AuditEntry";
ALTER TABLE "new_AuditEntry" RENAME TO "AuditEntry";
CREATE INDEX "AuditEntry_recordedAt_idx" ON "AuditEntry"("recordedAt");
CREATE INDEX "AuditEntry_recordType_recordId_idx" ON "AuditEntry"("recordType", "recordId");

CREATE TRIGGER "AuditEntry_no_update" BEFORE UPDATE ON "AuditEntry"
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only: it cannot be changed');
END;

CREATE TRIGGER "AuditEntry_no_delete" BEFORE DELETE ON "AuditEntry"
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only: it cannot be removed');
END;

PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- Columns that most rows leave empty, in place, so that the tables keep their checks.
ALTER TABLE "DraftSave" ADD COLUMN "movedTo" TEXT CONSTRAINT "DraftSave_movedTo_check" CHECK ("movedTo" IS NULL OR ("deed" = 'discard' AND "movedTo" NOT IN ('', "recordId")));

-- A draft that was given another id ended with a discard whose text has the new one.
DROP TRIGGER "DraftSave_no_update";
UPDATE "DraftSave" SET "movedTo" = json_extract("document", '$.id')
WHERE "deed" = 'discard' AND json_type("document", '$.id') = 'text' AND json_extract("document", '$.id') NOT IN ('', "recordId");
CREATE TRIGGER "DraftSave_no_update" BEFORE UPDATE ON "DraftSave"
BEGIN
    SELECT RAISE(ABORT, 'saves are append-only: they cannot be changed');
END;

ALTER TABLE "SetAside" ADD COLUMN "restoredKind" TEXT CONSTRAINT "SetAside_restoredKind_check" CHECK ("restoredKind" IN ('version', 'save'));
ALTER TABLE "SetAside" ADD COLUMN "restoredNumber" INTEGER CONSTRAINT "SetAside_restored_check" CHECK (("restoredKind" IS NULL) = ("restoredNumber" IS NULL) AND "restoredNumber" >= 1);

-- A text taken from the history is based on no save and equals the version or save that it was taken from.
UPDATE "SetAside" SET "restoredKind" = 'version',
    "restoredNumber" = (SELECT max("version") FROM "Revision" WHERE "Revision"."recordType" = "SetAside"."recordType" AND "Revision"."recordId" = "SetAside"."recordId" AND "snapshot" = "SetAside"."document")
WHERE "baseSave" = 0 AND EXISTS (SELECT 1 FROM "Revision" WHERE "Revision"."recordType" = "SetAside"."recordType" AND "Revision"."recordId" = "SetAside"."recordId" AND "snapshot" = "SetAside"."document");
UPDATE "SetAside" SET "restoredKind" = 'save',
    "restoredNumber" = (SELECT min("save") FROM "DraftSave" WHERE "DraftSave"."recordType" = "SetAside"."recordType" AND "DraftSave"."recordId" = "SetAside"."recordId" AND "DraftSave"."document" = "SetAside"."document")
WHERE "baseSave" = 0 AND "restoredKind" IS NULL AND EXISTS (SELECT 1 FROM "DraftSave" WHERE "DraftSave"."recordType" = "SetAside"."recordType" AND "DraftSave"."recordId" = "SetAside"."recordId" AND "DraftSave"."document" = "SetAside"."document");
