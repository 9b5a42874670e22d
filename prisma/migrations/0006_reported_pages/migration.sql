-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
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
    CONSTRAINT "ErrorReport_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip')),
    CONSTRAINT "ErrorReport_record_check" CHECK (("recordType" IS NULL) = ("recordId" IS NULL)),
    CONSTRAINT "ErrorReport_subject_check" CHECK (("recordId" IS NULL) <> ("page" IS NULL)),
    CONSTRAINT "ErrorReport_text_filled_check" CHECK ("text" <> '')
);
INSERT INTO "new_ErrorReport" ("contact", "id", "recordId", "recordType", "reportedAt", "settledAt", "settledBy", "text") SELECT "contact", "id", "recordId", "recordType", "reportedAt", "settledAt", "settledBy", "text" FROM "ErrorReport";
DROP TABLE "ErrorReport";
ALTER TABLE "new_ErrorReport" RENAME TO "ErrorReport";
CREATE INDEX "ErrorReport_settledAt_idx" ON "ErrorReport"("settledAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
