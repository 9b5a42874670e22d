-- The checks of 0002 that 0004 dropped when it made the table anew; and those that the tables of 0004 never had.

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_SetAside" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "baseSave" INTEGER NOT NULL DEFAULT 0,
    "document" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "setAsideAt" DATETIME NOT NULL,
    "settledBy" TEXT,
    "settledAt" DATETIME,
    CONSTRAINT "SetAside_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip')),
    CONSTRAINT "SetAside_recordId_filled_check" CHECK ("recordId" <> ''),
    CONSTRAINT "SetAside_baseVersion_check" CHECK ("baseVersion" >= 0),
    CONSTRAINT "SetAside_baseSave_check" CHECK ("baseSave" >= 0),
    CONSTRAINT "SetAside_document_check" CHECK (json_type("document") = 'object'),
    CONSTRAINT "SetAside_settled_check" CHECK (("settledBy" IS NULL) = ("settledAt" IS NULL))
);
-- A text that cannot be read is kept word for word inside an object that can.
INSERT INTO "new_SetAside" ("id", "recordType", "recordId", "baseVersion", "baseSave", "document", "who", "setAsideAt", "settledBy", "settledAt")
SELECT "id", "recordType", "recordId", "baseVersion", "baseSave",
    CASE WHEN NOT json_valid("document") THEN json_object('unreadable', "document")
         WHEN json_type("document") <> 'object' THEN json_object('unreadable', "document")
         ELSE "document" END,
    "who", "setAsideAt", "settledBy", "settledAt"
FROM "SetAside";
DROP TABLE "SetAside";
ALTER TABLE "new_SetAside" RENAME TO "SetAside";
CREATE INDEX "SetAside_recordType_recordId_idx" ON "SetAside"("recordType", "recordId");
CREATE TABLE "new_LinkCheck" (
    "sourceId" TEXT NOT NULL PRIMARY KEY,
    "url" TEXT NOT NULL,
    "answer" INTEGER,
    "failures" INTEGER NOT NULL,
    "checkedAt" DATETIME NOT NULL,
    CONSTRAINT "LinkCheck_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LinkCheck_url_filled_check" CHECK ("url" <> ''),
    CONSTRAINT "LinkCheck_failures_check" CHECK ("failures" >= 0)
);
INSERT INTO "new_LinkCheck" ("sourceId", "url", "answer", "failures", "checkedAt") SELECT "sourceId", "url", "answer", "failures", "checkedAt" FROM "LinkCheck";
DROP TABLE "LinkCheck";
ALTER TABLE "new_LinkCheck" RENAME TO "LinkCheck";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
