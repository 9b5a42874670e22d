-- CreateTable
CREATE TABLE "LinkCheck" (
    "sourceId" TEXT NOT NULL PRIMARY KEY,
    "url" TEXT NOT NULL,
    "answer" INTEGER,
    "failures" INTEGER NOT NULL,
    "checkedAt" DATETIME NOT NULL,
    CONSTRAINT "LinkCheck_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ErrorReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "contact" TEXT,
    "reportedAt" DATETIME NOT NULL,
    "settledBy" TEXT,
    "settledAt" DATETIME
);

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
    "settledAt" DATETIME
);
INSERT INTO "new_SetAside" ("baseVersion", "document", "id", "recordId", "recordType", "setAsideAt", "settledAt", "settledBy", "who") SELECT "baseVersion", "document", "id", "recordId", "recordType", "setAsideAt", "settledAt", "settledBy", "who" FROM "SetAside";
DROP TABLE "SetAside";
ALTER TABLE "new_SetAside" RENAME TO "SetAside";
CREATE INDEX "SetAside_recordType_recordId_idx" ON "SetAside"("recordType", "recordId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "ErrorReport_settledAt_idx" ON "ErrorReport"("settledAt");

