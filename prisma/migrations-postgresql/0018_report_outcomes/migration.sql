-- AlterTable
ALTER TABLE "ErrorReport" ADD COLUMN     "outcome" TEXT COLLATE "C",
ADD COLUMN     "outcomeNote" TEXT COLLATE "C";

ALTER TABLE "Revision" DROP CONSTRAINT "Revision_channel_check";
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_channel_check" CHECK ("channel" IN ('desk', 'api', 'import', 'initial'));
ALTER TABLE "ErrorReport" ADD CONSTRAINT "ErrorReport_outcomeNote_filled_check" CHECK ("outcomeNote" <> '');
ALTER TABLE "ErrorReport" ADD CONSTRAINT "ErrorReport_outcome_check" CHECK ("outcome" IN ('corrected', 'no_fault', 'duplicate', 'unclear', 'unrelated'));
ALTER TABLE "ErrorReport" ADD CONSTRAINT "ErrorReport_settled_outcome_check" CHECK ("settledAt" IS NOT NULL OR ("outcome" IS NULL AND "outcomeNote" IS NULL));

-- A revision and its entry of the audit log have one time: both are written by one command.
ALTER TABLE "Revision" DISABLE TRIGGER "Revision_no_update";
UPDATE "Revision" SET "channel" = 'api'
WHERE "channel" = 'desk' AND EXISTS (SELECT 1 FROM "AuditEntry" AS "entry" WHERE "entry"."channel" = 'api' AND "entry"."result" = 'done' AND "entry"."action" IN ('publish', 'withdraw', 'restore') AND "entry"."recordType" = "Revision"."recordType" AND "entry"."recordId" = "Revision"."recordId" AND "entry"."recordedAt" = "Revision"."recordedAt");
ALTER TABLE "Revision" ENABLE TRIGGER "Revision_no_update";
