-- Tokens of programs that write. Only the hash of a token is stored.
CREATE TABLE "DeskToken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME,
    "endedAt" DATETIME,
    "lastUsedAt" DATETIME,
    CONSTRAINT "DeskToken_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "DeskAccount" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DeskToken_name_filled_check" CHECK ("name" <> ''),
    CONSTRAINT "DeskToken_scope_check" CHECK ("scope" IN ('draft', 'publish')),
    CONSTRAINT "DeskToken_hash_filled_check" CHECK ("hash" <> '')
);

-- CreateIndex
CREATE UNIQUE INDEX "DeskToken_hash_key" ON "DeskToken"("hash");

-- CreateIndex
CREATE INDEX "DeskToken_accountId_idx" ON "DeskToken"("accountId");
