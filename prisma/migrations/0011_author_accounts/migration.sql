-- Who wrote, checked or settled something goes by the account; the name beside it is the one at that time. Columns are
-- added in place, so that the tables keep their checks and triggers.
ALTER TABLE "Revision" ADD COLUMN "accountId" TEXT;
ALTER TABLE "Draft" ADD COLUMN "accountId" TEXT;
ALTER TABLE "DraftSave" ADD COLUMN "accountId" TEXT;
ALTER TABLE "AccuracyCheck" ADD COLUMN "accountId" TEXT;
ALTER TABLE "SetAside" ADD COLUMN "settledById" TEXT;
ALTER TABLE "ErrorReport" ADD COLUMN "settledById" TEXT;

-- An open draft gets the account where one alone has its author's name. Rows that are only ever added stay as they are.
UPDATE "Draft" SET "accountId" = (SELECT "id" FROM "DeskAccount" WHERE "name" = "Draft"."who")
WHERE (SELECT count(*) FROM "DeskAccount" WHERE "name" = "Draft"."who") = 1;
