-- What goods pay, as a record of its own; where an issue stands, as a sentence of its developments.

-- AlterTable: in place, so that the table keeps its checks.
ALTER TABLE "Development" ADD COLUMN "standingEn" TEXT CHECK ("standingEn" <> '');
ALTER TABLE "Development" ADD COLUMN "standingKo" TEXT CHECK ("standingKo" <> '');
ALTER TABLE "Development" ADD COLUMN "standingOrigin" TEXT CONSTRAINT "Development_standing_check" CHECK (
        ("standingOrigin" IS NULL AND "standingEn" IS NULL AND "standingKo" IS NULL)
        OR ("standingOrigin" IS NOT NULL AND ("standingOrigin" IN ('en', 'ko', 'both') AND ("standingOrigin" = 'ko' OR "standingEn" IS NOT NULL) AND ("standingOrigin" = 'en' OR "standingKo" IS NOT NULL)))
);

-- CreateTable
CREATE TABLE "Measure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "issueId" TEXT NOT NULL,
    "goodsEn" TEXT,
    "goodsKo" TEXT,
    "goodsOrigin" TEXT NOT NULL,
    "scopeEn" TEXT,
    "scopeKo" TEXT,
    "scopeOrigin" TEXT,
    "note" TEXT,
    "publication" TEXT NOT NULL,
    "verification" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Measure_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Measure_publication_check" CHECK ("publication" IN ('draft', 'published', 'withdrawn')),
    CONSTRAINT "Measure_verification_check" CHECK ("verification" IN ('verified', 'unverified')),
    CONSTRAINT "Measure_goods_check" CHECK (
        ("goodsOrigin" IN ('en', 'ko', 'both') AND ("goodsOrigin" = 'ko' OR "goodsEn" IS NOT NULL) AND ("goodsOrigin" = 'en' OR "goodsKo" IS NOT NULL))
    ),
    CONSTRAINT "Measure_goods_filled_check" CHECK ("goodsEn" <> '' AND "goodsKo" <> ''),
    CONSTRAINT "Measure_scope_check" CHECK (
        ("scopeOrigin" IS NULL AND "scopeEn" IS NULL AND "scopeKo" IS NULL)
        OR ("scopeOrigin" IS NOT NULL AND ("scopeOrigin" IN ('en', 'ko', 'both') AND ("scopeOrigin" = 'ko' OR "scopeEn" IS NOT NULL) AND ("scopeOrigin" = 'en' OR "scopeKo" IS NOT NULL)))
    ),
    CONSTRAINT "Measure_scope_filled_check" CHECK ("scopeEn" <> '' AND "scopeKo" <> ''),
    CONSTRAINT "Measure_id_filled_check" CHECK ("id" <> ''),
    CONSTRAINT "Measure_note_filled_check" CHECK ("note" <> ''),
    CONSTRAINT "Measure_position_check" CHECK ("position" >= 0),
    CONSTRAINT "Measure_version_check" CHECK ("version" >= 1)
);

-- CreateIndex
CREATE INDEX "Measure_issueId_idx" ON "Measure"("issueId");

-- CreateTable
CREATE TABLE "MeasureStep" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "measureId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "stepId" TEXT NOT NULL,
    "announcedOnValue" TEXT NOT NULL,
    "announcedOnPrecision" TEXT NOT NULL,
    "announcedOnZone" TEXT NOT NULL,
    "announcedOnWording" TEXT,
    "status" TEXT NOT NULL,
    "rate" REAL,
    "rateKind" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "instrumentEn" TEXT,
    "instrumentKo" TEXT,
    "instrumentOrigin" TEXT NOT NULL,
    "fromValue" TEXT,
    "fromPrecision" TEXT,
    "fromZone" TEXT,
    "fromWording" TEXT,
    "untilValue" TEXT,
    "untilPrecision" TEXT,
    "untilZone" TEXT,
    "untilWording" TEXT,
    "developmentId" TEXT,
    "verification" TEXT NOT NULL,
    "note" TEXT,
    CONSTRAINT "MeasureStep_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MeasureStep_developmentId_fkey" FOREIGN KEY ("developmentId") REFERENCES "Development" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MeasureStep_announcedOn_check" CHECK (
        "announcedOnZone" <> '' AND (("announcedOnPrecision" = 'minute' AND "announcedOnValue" LIKE '____-__-__T__:__%' AND "announcedOnWording" IS NULL)
        OR ("announcedOnPrecision" = 'day' AND "announcedOnValue" LIKE '____-__-__' AND "announcedOnWording" IS NULL)
        OR ("announcedOnPrecision" = 'month' AND "announcedOnValue" LIKE '____-__' AND "announcedOnWording" IS NULL)
        OR ("announcedOnPrecision" = 'approximate' AND "announcedOnValue" LIKE '____-__%' AND "announcedOnWording" IS NOT NULL AND "announcedOnWording" <> ''))
    ),
    CONSTRAINT "MeasureStep_status_check" CHECK ("status" IN ('charged', 'not_charged', 'agreed', 'threatened')),
    CONSTRAINT "MeasureStep_rate_check" CHECK ("rate" >= 0),
    CONSTRAINT "MeasureStep_rateKind_check" CHECK ("rateKind" IN ('additional', 'total', 'ceiling')),
    CONSTRAINT "MeasureStep_basis_check" CHECK ("basis" IN ('section_232', 'section_122', 'section_301', 'ieepa', 'agreement', 'other')),
    CONSTRAINT "MeasureStep_instrument_check" CHECK (
        ("instrumentOrigin" IN ('en', 'ko', 'both') AND ("instrumentOrigin" = 'ko' OR "instrumentEn" IS NOT NULL) AND ("instrumentOrigin" = 'en' OR "instrumentKo" IS NOT NULL))
    ),
    CONSTRAINT "MeasureStep_instrument_filled_check" CHECK ("instrumentEn" <> '' AND "instrumentKo" <> ''),
    CONSTRAINT "MeasureStep_from_check" CHECK (
        ("fromValue" IS NULL AND "fromPrecision" IS NULL AND "fromZone" IS NULL AND "fromWording" IS NULL)
        OR ("fromValue" IS NOT NULL AND "fromPrecision" IS NOT NULL AND "fromZone" IS NOT NULL AND "fromZone" <> '' AND (("fromPrecision" = 'minute' AND "fromValue" LIKE '____-__-__T__:__%' AND "fromWording" IS NULL)
        OR ("fromPrecision" = 'day' AND "fromValue" LIKE '____-__-__' AND "fromWording" IS NULL)
        OR ("fromPrecision" = 'month' AND "fromValue" LIKE '____-__' AND "fromWording" IS NULL)
        OR ("fromPrecision" = 'approximate' AND "fromValue" LIKE '____-__%' AND "fromWording" IS NOT NULL AND "fromWording" <> '')))
    ),
    CONSTRAINT "MeasureStep_until_check" CHECK (
        ("untilValue" IS NULL AND "untilPrecision" IS NULL AND "untilZone" IS NULL AND "untilWording" IS NULL)
        OR ("untilValue" IS NOT NULL AND "untilPrecision" IS NOT NULL AND "untilZone" IS NOT NULL AND "untilZone" <> '' AND (("untilPrecision" = 'minute' AND "untilValue" LIKE '____-__-__T__:__%' AND "untilWording" IS NULL)
        OR ("untilPrecision" = 'day' AND "untilValue" LIKE '____-__-__' AND "untilWording" IS NULL)
        OR ("untilPrecision" = 'month' AND "untilValue" LIKE '____-__' AND "untilWording" IS NULL)
        OR ("untilPrecision" = 'approximate' AND "untilValue" LIKE '____-__%' AND "untilWording" IS NOT NULL AND "untilWording" <> '')))
    ),
    CONSTRAINT "MeasureStep_from_known_check" CHECK ("fromValue" IS NOT NULL OR "status" IN ('agreed', 'threatened')),
    CONSTRAINT "MeasureStep_verification_check" CHECK ("verification" IN ('verified', 'unverified')),
    CONSTRAINT "MeasureStep_id_filled_check" CHECK ("id" <> ''),
    CONSTRAINT "MeasureStep_stepId_filled_check" CHECK ("stepId" <> ''),
    CONSTRAINT "MeasureStep_note_filled_check" CHECK ("note" <> ''),
    CONSTRAINT "MeasureStep_position_check" CHECK ("position" >= 0)
);

-- CreateIndex
CREATE UNIQUE INDEX "MeasureStep_measureId_stepId_key" ON "MeasureStep"("measureId", "stepId");

-- CreateIndex
CREATE INDEX "MeasureStep_developmentId_idx" ON "MeasureStep"("developmentId");

-- CreateTable
CREATE TABLE "StepSettlement" (
    "stepId" TEXT NOT NULL,
    "settledId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("stepId", "settledId"),
    CONSTRAINT "StepSettlement_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "MeasureStep" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "StepSettlement_settledId_fkey" FOREIGN KEY ("settledId") REFERENCES "MeasureStep" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "StepSettlement_other_check" CHECK ("settledId" <> "stepId"),
    CONSTRAINT "StepSettlement_position_check" CHECK ("position" >= 0)
);

-- CreateIndex
CREATE INDEX "StepSettlement_settledId_idx" ON "StepSettlement"("settledId");

-- RedefineTables: the checks of these name the kinds of record, and the owners of a citation.
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
    "who" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "Revision_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip', 'measure')),
    CONSTRAINT "Revision_publication_check" CHECK ("publication" IN ('draft', 'published', 'withdrawn')),
    CONSTRAINT "Revision_kind_check" CHECK ("kind" IN ('development', 'correction', 'clarification', 'editorial')),
    CONSTRAINT "Revision_recordId_filled_check" CHECK ("recordId" <> ''),
    CONSTRAINT "Revision_snapshot_filled_check" CHECK ("snapshot" <> ''),
    CONSTRAINT "Revision_changedPaths_filled_check" CHECK ("changedPaths" <> ''),
    CONSTRAINT "Revision_reason_filled_check" CHECK ("reason" <> ''),
    CONSTRAINT "Revision_who_filled_check" CHECK ("who" <> ''),
    CONSTRAINT "Revision_version_check" CHECK ("version" >= 1)
);
INSERT INTO "new_Revision" ("seq", "recordType", "recordId", "version", "publication", "snapshot", "changedPaths", "kind", "reason", "who", "recordedAt") SELECT "seq", "recordType", "recordId", "version", "publication", "snapshot", "changedPaths", "kind", "reason", "who", "recordedAt" FROM "Revision";
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

CREATE TABLE "new_Draft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "save" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "savedAt" DATETIME NOT NULL,
    CONSTRAINT "Draft_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip', 'measure')),
    CONSTRAINT "Draft_recordId_filled_check" CHECK ("recordId" <> ''),
    CONSTRAINT "Draft_baseVersion_check" CHECK ("baseVersion" >= 0),
    CONSTRAINT "Draft_save_check" CHECK ("save" >= 1),
    CONSTRAINT "Draft_document_check" CHECK (json_type("document") = 'object')
);
INSERT INTO "new_Draft" ("id", "recordType", "recordId", "baseVersion", "save", "document", "who", "createdAt", "savedAt") SELECT "id", "recordType", "recordId", "baseVersion", "save", "document", "who", "createdAt", "savedAt" FROM "Draft";
DROP TABLE "Draft";
ALTER TABLE "new_Draft" RENAME TO "Draft";
CREATE UNIQUE INDEX "Draft_recordType_recordId_key" ON "Draft"("recordType", "recordId");

CREATE TABLE "new_DraftSave" (
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
    CONSTRAINT "DraftSave_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip', 'measure')),
    CONSTRAINT "DraftSave_baseVersion_check" CHECK ("baseVersion" >= 0),
    CONSTRAINT "DraftSave_save_check" CHECK ("save" >= 1),
    CONSTRAINT "DraftSave_deed_check" CHECK ("deed" IN ('save', 'merge', 'publish', 'discard')),
    CONSTRAINT "DraftSave_document_check" CHECK (json_type("document") = 'object'),
    CONSTRAINT "DraftSave_changedPaths_check" CHECK (json_type("changedPaths") = 'array')
);
INSERT INTO "new_DraftSave" ("seq", "recordType", "recordId", "baseVersion", "save", "deed", "document", "changedPaths", "who", "savedAt") SELECT "seq", "recordType", "recordId", "baseVersion", "save", "deed", "document", "changedPaths", "who", "savedAt" FROM "DraftSave";
DROP TABLE "DraftSave";
ALTER TABLE "new_DraftSave" RENAME TO "DraftSave";
CREATE UNIQUE INDEX "DraftSave_recordType_recordId_save_key" ON "DraftSave"("recordType", "recordId", "save");

CREATE TRIGGER "DraftSave_no_update" BEFORE UPDATE ON "DraftSave"
BEGIN
    SELECT RAISE(ABORT, 'saves are append-only: they cannot be changed');
END;

CREATE TRIGGER "DraftSave_no_delete" BEFORE DELETE ON "DraftSave"
BEGIN
    SELECT RAISE(ABORT, 'saves are append-only: they cannot be removed');
END;

CREATE TABLE "new_AccuracyCheck" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "sourceId" TEXT NOT NULL,
    "locator" TEXT,
    "who" TEXT NOT NULL,
    "checkedAt" DATETIME NOT NULL,
    CONSTRAINT "AccuracyCheck_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AccuracyCheck_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip', 'measure')),
    CONSTRAINT "AccuracyCheck_version_check" CHECK ("version" >= 1),
    CONSTRAINT "AccuracyCheck_locator_filled_check" CHECK ("locator" <> '')
);
INSERT INTO "new_AccuracyCheck" ("seq", "recordType", "recordId", "version", "sourceId", "locator", "who", "checkedAt") SELECT "seq", "recordType", "recordId", "version", "sourceId", "locator", "who", "checkedAt" FROM "AccuracyCheck";
DROP TABLE "AccuracyCheck";
ALTER TABLE "new_AccuracyCheck" RENAME TO "AccuracyCheck";
CREATE INDEX "AccuracyCheck_recordType_recordId_idx" ON "AccuracyCheck"("recordType", "recordId");

CREATE TRIGGER "AccuracyCheck_no_update" BEFORE UPDATE ON "AccuracyCheck"
BEGIN
    SELECT RAISE(ABORT, 'checks are append-only: they cannot be changed');
END;

CREATE TRIGGER "AccuracyCheck_no_delete" BEFORE DELETE ON "AccuracyCheck"
BEGIN
    SELECT RAISE(ABORT, 'checks are append-only: they cannot be removed');
END;

CREATE TABLE "new_ErrorReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "recordType" TEXT,
    "recordId" TEXT,
    "page" TEXT,
    "text" TEXT NOT NULL,
    "contact" TEXT,
    "reportedAt" DATETIME NOT NULL,
    "settledBy" TEXT,
    "settledAt" DATETIME,
    CONSTRAINT "ErrorReport_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip', 'measure')),
    CONSTRAINT "ErrorReport_record_check" CHECK (("recordType" IS NULL) = ("recordId" IS NULL)),
    CONSTRAINT "ErrorReport_subject_check" CHECK (("recordId" IS NULL) <> ("page" IS NULL)),
    CONSTRAINT "ErrorReport_text_filled_check" CHECK ("text" <> '')
);
INSERT INTO "new_ErrorReport" ("id", "recordType", "recordId", "page", "text", "contact", "reportedAt", "settledBy", "settledAt") SELECT "id", "recordType", "recordId", "page", "text", "contact", "reportedAt", "settledBy", "settledAt" FROM "ErrorReport";
DROP TABLE "ErrorReport";
ALTER TABLE "new_ErrorReport" RENAME TO "ErrorReport";
CREATE INDEX "ErrorReport_settledAt_idx" ON "ErrorReport"("settledAt");

CREATE TABLE "new_PastPlace" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "movedAt" DATETIME NOT NULL,
    CONSTRAINT "PastPlace_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip', 'measure')),
    CONSTRAINT "PastPlace_position_check" CHECK ("position" >= 0)
);
INSERT INTO "new_PastPlace" ("seq", "recordType", "recordId", "position", "movedAt") SELECT "seq", "recordType", "recordId", "position", "movedAt" FROM "PastPlace";
DROP TABLE "PastPlace";
ALTER TABLE "new_PastPlace" RENAME TO "PastPlace";
CREATE INDEX "PastPlace_movedAt_idx" ON "PastPlace"("movedAt");

CREATE TRIGGER "PastPlace_no_update" BEFORE UPDATE ON "PastPlace"
BEGIN
    SELECT RAISE(ABORT, 'past places are append-only: they cannot be changed');
END;

CREATE TRIGGER "PastPlace_no_delete" BEFORE DELETE ON "PastPlace"
BEGIN
    SELECT RAISE(ABORT, 'past places are append-only: they cannot be removed');
END;

CREATE TABLE "new_Citation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "locator" TEXT,
    "quoteText" TEXT,
    "quoteLanguage" TEXT,
    "roleId" TEXT,
    "issueLinkId" TEXT,
    "developmentId" TEXT,
    "claimId" TEXT,
    "eventId" TEXT,
    "scheduleRowId" TEXT,
    "tripId" TEXT,
    "meetingId" TEXT,
    "stepId" TEXT,
    CONSTRAINT "Citation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Citation_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "Role" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Citation_issueLinkId_fkey" FOREIGN KEY ("issueLinkId") REFERENCES "IssueLink" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Citation_developmentId_fkey" FOREIGN KEY ("developmentId") REFERENCES "Development" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Citation_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Citation_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Citation_scheduleRowId_fkey" FOREIGN KEY ("scheduleRowId") REFERENCES "ScheduleRow" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Citation_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Citation_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Citation_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "MeasureStep" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Citation_quote_check" CHECK (
        ("quoteText" IS NULL AND "quoteLanguage" IS NULL)
        OR ("quoteText" IS NOT NULL AND "quoteLanguage" IS NOT NULL AND "quoteText" <> '' AND "quoteLanguage" <> '')
    ),
    CONSTRAINT "Citation_id_filled_check" CHECK ("id" <> ''),
    CONSTRAINT "Citation_locator_filled_check" CHECK ("locator" <> ''),
    CONSTRAINT "Citation_position_check" CHECK ("position" >= 0),
    CONSTRAINT "Citation_one_owner_check" CHECK (
        (CASE WHEN "roleId" IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN "issueLinkId" IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN "developmentId" IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN "claimId" IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN "eventId" IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN "scheduleRowId" IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN "tripId" IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN "meetingId" IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN "stepId" IS NULL THEN 0 ELSE 1 END) = 1
    )
);
INSERT INTO "new_Citation" ("id", "sourceId", "position", "locator", "quoteText", "quoteLanguage", "roleId", "issueLinkId", "developmentId", "claimId", "eventId", "scheduleRowId", "tripId", "meetingId") SELECT "id", "sourceId", "position", "locator", "quoteText", "quoteLanguage", "roleId", "issueLinkId", "developmentId", "claimId", "eventId", "scheduleRowId", "tripId", "meetingId" FROM "Citation";
DROP TABLE "Citation";
ALTER TABLE "new_Citation" RENAME TO "Citation";
CREATE INDEX "Citation_sourceId_idx" ON "Citation"("sourceId");
CREATE INDEX "Citation_roleId_idx" ON "Citation"("roleId");
CREATE INDEX "Citation_issueLinkId_idx" ON "Citation"("issueLinkId");
CREATE INDEX "Citation_developmentId_idx" ON "Citation"("developmentId");
CREATE INDEX "Citation_claimId_idx" ON "Citation"("claimId");
CREATE INDEX "Citation_eventId_idx" ON "Citation"("eventId");
CREATE INDEX "Citation_scheduleRowId_idx" ON "Citation"("scheduleRowId");
CREATE INDEX "Citation_tripId_idx" ON "Citation"("tripId");
CREATE INDEX "Citation_meetingId_idx" ON "Citation"("meetingId");
CREATE INDEX "Citation_stepId_idx" ON "Citation"("stepId");

CREATE TABLE "new_SetAside" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "baseSave" INTEGER NOT NULL DEFAULT 0,
    "document" TEXT NOT NULL,
    "accountId" TEXT,
    "who" TEXT NOT NULL,
    "setAsideAt" DATETIME NOT NULL,
    "settledBy" TEXT,
    "settledAt" DATETIME,
    CONSTRAINT "SetAside_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip', 'measure')),
    CONSTRAINT "SetAside_recordId_filled_check" CHECK ("recordId" <> ''),
    CONSTRAINT "SetAside_baseVersion_check" CHECK ("baseVersion" >= 0),
    CONSTRAINT "SetAside_baseSave_check" CHECK ("baseSave" >= 0),
    CONSTRAINT "SetAside_document_check" CHECK (json_type("document") = 'object'),
    CONSTRAINT "SetAside_settled_check" CHECK (("settledBy" IS NULL) = ("settledAt" IS NULL))
);
INSERT INTO "new_SetAside" ("id", "recordType", "recordId", "baseVersion", "baseSave", "document", "accountId", "who", "setAsideAt", "settledBy", "settledAt") SELECT "id", "recordType", "recordId", "baseVersion", "baseSave", "document", "accountId", "who", "setAsideAt", "settledBy", "settledAt" FROM "SetAside";
DROP TABLE "SetAside";
ALTER TABLE "new_SetAside" RENAME TO "SetAside";
CREATE INDEX "SetAside_recordType_recordId_idx" ON "SetAside"("recordType", "recordId");

PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
