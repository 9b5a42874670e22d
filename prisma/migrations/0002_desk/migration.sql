-- The editing desk: drafts, what was set aside, checks of accuracy, and the log of deeds.

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "save" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "savedAt" DATETIME NOT NULL,
    CONSTRAINT "Draft_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip')),
    CONSTRAINT "Draft_recordId_filled_check" CHECK ("recordId" <> ''),
    CONSTRAINT "Draft_baseVersion_check" CHECK ("baseVersion" >= 0),
    CONSTRAINT "Draft_save_check" CHECK ("save" >= 1),
    CONSTRAINT "Draft_document_check" CHECK (json_type("document") = 'object')
);

-- CreateTable
CREATE TABLE "DraftSave" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "save" INTEGER NOT NULL,
    "deed" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "changedPaths" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,
    CONSTRAINT "DraftSave_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip')),
    CONSTRAINT "DraftSave_baseVersion_check" CHECK ("baseVersion" >= 0),
    CONSTRAINT "DraftSave_save_check" CHECK ("save" >= 1),
    CONSTRAINT "DraftSave_deed_check" CHECK ("deed" IN ('save', 'merge', 'publish', 'discard')),
    CONSTRAINT "DraftSave_document_check" CHECK (json_type("document") = 'object'),
    CONSTRAINT "DraftSave_changedPaths_check" CHECK (json_type("changedPaths") = 'array')
);

-- CreateTable
CREATE TABLE "SetAside" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "setAsideAt" DATETIME NOT NULL,
    "settledBy" TEXT,
    "settledAt" DATETIME,
    CONSTRAINT "SetAside_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip')),
    CONSTRAINT "SetAside_document_check" CHECK (json_type("document") = 'object'),
    CONSTRAINT "SetAside_settled_check" CHECK (("settledBy" IS NULL) = ("settledAt" IS NULL))
);

-- CreateTable
CREATE TABLE "AccuracyCheck" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "sourceId" TEXT NOT NULL,
    "locator" TEXT,
    "who" TEXT NOT NULL,
    "checkedAt" DATETIME NOT NULL,
    CONSTRAINT "AccuracyCheck_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AccuracyCheck_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip')),
    CONSTRAINT "AccuracyCheck_version_check" CHECK ("version" >= 1),
    CONSTRAINT "AccuracyCheck_locator_filled_check" CHECK ("locator" <> '')
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "accountId" TEXT,
    "who" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "recordType" TEXT,
    "recordId" TEXT,
    "details" TEXT NOT NULL,
    "address" TEXT,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "AuditEntry_result_check" CHECK ("result" IN ('done', 'refused')),
    CONSTRAINT "AuditEntry_action_filled_check" CHECK ("action" <> ''),
    CONSTRAINT "AuditEntry_details_check" CHECK (json_type("details") = 'object')
);

-- CreateIndex
CREATE UNIQUE INDEX "Draft_recordType_recordId_key" ON "Draft"("recordType", "recordId");

-- CreateIndex
CREATE UNIQUE INDEX "DraftSave_recordType_recordId_save_key" ON "DraftSave"("recordType", "recordId", "save");

-- CreateIndex
CREATE INDEX "SetAside_recordType_recordId_idx" ON "SetAside"("recordType", "recordId");

-- CreateIndex
CREATE INDEX "AccuracyCheck_recordType_recordId_idx" ON "AccuracyCheck"("recordType", "recordId");

-- CreateIndex
CREATE INDEX "AuditEntry_recordedAt_idx" ON "AuditEntry"("recordedAt");

-- CreateIndex
CREATE INDEX "AuditEntry_recordType_recordId_idx" ON "AuditEntry"("recordType", "recordId");

-- What was acknowledged is never changed and never removed.
CREATE TRIGGER "DraftSave_no_update" BEFORE UPDATE ON "DraftSave"
BEGIN
    SELECT RAISE(ABORT, 'saves are append-only: they cannot be changed');
END;

CREATE TRIGGER "DraftSave_no_delete" BEFORE DELETE ON "DraftSave"
BEGIN
    SELECT RAISE(ABORT, 'saves are append-only: they cannot be removed');
END;

CREATE TRIGGER "AccuracyCheck_no_update" BEFORE UPDATE ON "AccuracyCheck"
BEGIN
    SELECT RAISE(ABORT, 'checks are append-only: they cannot be changed');
END;

CREATE TRIGGER "AccuracyCheck_no_delete" BEFORE DELETE ON "AccuracyCheck"
BEGIN
    SELECT RAISE(ABORT, 'checks are append-only: they cannot be removed');
END;

CREATE TRIGGER "AuditEntry_no_update" BEFORE UPDATE ON "AuditEntry"
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only: it cannot be changed');
END;

CREATE TRIGGER "AuditEntry_no_delete" BEFORE DELETE ON "AuditEntry"
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only: it cannot be removed');
END;
