-- CreateTable
CREATE TABLE "DeskLimit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "action" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "client" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "refusals" INTEGER NOT NULL,
    "since" DATETIME NOT NULL,
    "lockedUntil" DATETIME,
    CONSTRAINT "DeskLimit_action_check" CHECK ("action" IN ('sign_in', 'second_factor', 'confirm_password', 'use_link')),
    CONSTRAINT "DeskLimit_subject_check" CHECK ("account" <> '' OR "client" <> ''),
    CONSTRAINT "DeskLimit_refusals_check" CHECK ("refusals" >= 1)
);

-- CreateIndex
CREATE UNIQUE INDEX "DeskLimit_action_account_client_device_key" ON "DeskLimit"("action", "account", "client", "device");

-- CreateIndex
CREATE INDEX "DeskLimit_account_idx" ON "DeskLimit"("account");

-- CreateIndex
CREATE INDEX "DeskLimit_since_idx" ON "DeskLimit"("since");

-- A one-time code is accepted once. A column is added in place, so that the table keeps its checks.
ALTER TABLE "DeskSecondFactor" ADD COLUMN "lastUsedStep" INTEGER NOT NULL DEFAULT 0;

-- Whose a text is goes by the account: names are not unique.
ALTER TABLE "SetAside" ADD COLUMN "accountId" TEXT;

UPDATE "SetAside" SET "accountId" = (SELECT "id" FROM "DeskAccount" WHERE "name" = "SetAside"."who")
WHERE (SELECT count(*) FROM "DeskAccount" WHERE "name" = "SetAside"."who") = 1;
