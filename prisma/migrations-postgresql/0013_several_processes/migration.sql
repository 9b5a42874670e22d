-- CreateTable
CREATE TABLE "Presence" (
    "tab" TEXT COLLATE "C" NOT NULL,
    "recordType" TEXT COLLATE "C" NOT NULL,
    "recordId" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "isUnsaved" BOOLEAN NOT NULL,
    "seenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("tab")
);

-- CreateTable
CREATE TABLE "LimitCount" (
    "key" TEXT COLLATE "C" NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "LimitCount_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Presence_recordType_recordId_idx" ON "Presence"("recordType", "recordId");

-- CreateIndex
CREATE INDEX "Presence_seenAt_idx" ON "Presence"("seenAt");

-- CreateIndex
CREATE INDEX "LimitCount_expire_idx" ON "LimitCount"("expire");

ALTER TABLE "Presence" ADD CONSTRAINT "Presence_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip', 'measure'));
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_recordId_filled_check" CHECK ("recordId" <> '');
