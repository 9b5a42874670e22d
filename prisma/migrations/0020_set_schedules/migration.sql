-- When a set of drafts is published by the server.
CREATE TABLE "DraftSetSchedule" (
    "setId" TEXT NOT NULL PRIMARY KEY,
    "dueAt" DATETIME NOT NULL,
    "drafts" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "scheduledAt" DATETIME NOT NULL,
    "problem" TEXT,
    "failedAt" DATETIME,
    CONSTRAINT "DraftSetSchedule_setId_fkey" FOREIGN KEY ("setId") REFERENCES "DraftSet" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DraftSetSchedule_drafts_check" CHECK (json_type("drafts") = 'array'),
    CONSTRAINT "DraftSetSchedule_reason_filled_check" CHECK ("reason" <> ''),
    CONSTRAINT "DraftSetSchedule_who_filled_check" CHECK ("who" <> ''),
    CONSTRAINT "DraftSetSchedule_problem_check" CHECK ("problem" IN ('conflict', 'empty', 'invalid', 'no_set', 'forbidden')),
    CONSTRAINT "DraftSetSchedule_failed_check" CHECK (("problem" IS NULL) = ("failedAt" IS NULL))
);
