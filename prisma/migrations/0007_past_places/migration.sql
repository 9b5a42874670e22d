-- CreateTable
CREATE TABLE "PastPlace" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "movedAt" DATETIME NOT NULL,
    CONSTRAINT "PastPlace_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip')),
    CONSTRAINT "PastPlace_position_check" CHECK ("position" >= 0)
);

-- CreateIndex
CREATE INDEX "PastPlace_movedAt_idx" ON "PastPlace"("movedAt");

CREATE TRIGGER "PastPlace_no_update" BEFORE UPDATE ON "PastPlace"
BEGIN
    SELECT RAISE(ABORT, 'past places are append-only: they cannot be changed');
END;

CREATE TRIGGER "PastPlace_no_delete" BEFORE DELETE ON "PastPlace"
BEGIN
    SELECT RAISE(ABORT, 'past places are append-only: they cannot be removed');
END;
