-- CreateTable
CREATE TABLE "DeskToken" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "scope" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),
    "lastUsedAt" TIMESTAMP(3),

    CONSTRAINT "DeskToken_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "DeskToken_hash_key" ON "DeskToken"("hash");

-- CreateIndex
CREATE INDEX "DeskToken_accountId_idx" ON "DeskToken"("accountId");

-- AddForeignKey
ALTER TABLE "DeskToken" ADD CONSTRAINT "DeskToken_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "DeskAccount"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "DeskToken" ADD CONSTRAINT "DeskToken_name_filled_check" CHECK ("name" <> '');
ALTER TABLE "DeskToken" ADD CONSTRAINT "DeskToken_scope_check" CHECK ("scope" IN ('draft', 'publish'));
ALTER TABLE "DeskToken" ADD CONSTRAINT "DeskToken_hash_filled_check" CHECK ("hash" <> '');
