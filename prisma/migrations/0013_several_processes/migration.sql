-- What several processes of a server must know of each other: who has a record open, and what was counted for a limit.

-- CreateTable
CREATE TABLE "Presence" (
    "tab" TEXT NOT NULL PRIMARY KEY,
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "isUnsaved" BOOLEAN NOT NULL,
    "seenAt" DATETIME NOT NULL,
    CONSTRAINT "Presence_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip', 'measure')),
    CONSTRAINT "Presence_recordId_filled_check" CHECK ("recordId" <> '')
);

-- CreateTable
CREATE TABLE "LimitCount" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "points" INTEGER NOT NULL,
    "expire" DATETIME
);

-- CreateIndex
CREATE INDEX "Presence_recordType_recordId_idx" ON "Presence"("recordType", "recordId");

-- CreateIndex
CREATE INDEX "Presence_seenAt_idx" ON "Presence"("seenAt");

-- CreateIndex
CREATE INDEX "LimitCount_expire_idx" ON "LimitCount"("expire");
