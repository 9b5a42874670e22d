-- Only PostgreSQL, whose connections can be lost at a COMMIT, writes here.
CREATE TABLE "CommittedWrite" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "committedAt" DATETIME NOT NULL
);
CREATE INDEX "CommittedWrite_committedAt_idx" ON "CommittedWrite"("committedAt");
