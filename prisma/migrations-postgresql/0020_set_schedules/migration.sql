-- CreateTable
CREATE TABLE "DraftSetSchedule" (
    "setId" TEXT COLLATE "C" NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "drafts" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "who" TEXT COLLATE "C" NOT NULL,
    "scheduledAt" TIMESTAMP(3) NOT NULL,
    "problem" TEXT COLLATE "C",
    "failedAt" TIMESTAMP(3),

    CONSTRAINT "DraftSetSchedule_pkey" PRIMARY KEY ("setId")
);

-- AddForeignKey
ALTER TABLE "DraftSetSchedule" ADD CONSTRAINT "DraftSetSchedule_setId_fkey" FOREIGN KEY ("setId") REFERENCES "DraftSet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "DraftSetSchedule" ADD CONSTRAINT "DraftSetSchedule_drafts_check" CHECK (json_typeof("drafts"::json) = 'array');
ALTER TABLE "DraftSetSchedule" ADD CONSTRAINT "DraftSetSchedule_reason_filled_check" CHECK ("reason" <> '');
ALTER TABLE "DraftSetSchedule" ADD CONSTRAINT "DraftSetSchedule_who_filled_check" CHECK ("who" <> '');
ALTER TABLE "DraftSetSchedule" ADD CONSTRAINT "DraftSetSchedule_problem_check" CHECK ("problem" IN ('conflict', 'empty', 'invalid', 'no_set', 'forbidden'));
ALTER TABLE "DraftSetSchedule" ADD CONSTRAINT "DraftSetSchedule_failed_check" CHECK (("problem" IS NULL) = ("failedAt" IS NULL));
