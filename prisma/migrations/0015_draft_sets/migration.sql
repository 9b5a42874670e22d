-- Sets of drafts that are published together.
CREATE TABLE "DraftSet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "note" TEXT,
    "accountId" TEXT,
    "who" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "changedAt" DATETIME NOT NULL,
    CONSTRAINT "DraftSet_name_filled_check" CHECK ("name" <> ''),
    CONSTRAINT "DraftSet_status_check" CHECK ("status" IN ('open', 'ready', 'returned', 'published')),
    CONSTRAINT "DraftSet_note_filled_check" CHECK ("note" <> ''),
    CONSTRAINT "DraftSet_who_filled_check" CHECK ("who" <> '')
);

ALTER TABLE "Draft" ADD COLUMN "setId" TEXT REFERENCES "DraftSet" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Draft" ADD COLUMN "readySave" INTEGER CONSTRAINT "Draft_readySave_check" CHECK ("readySave" >= 1);

CREATE INDEX "Draft_setId_idx" ON "Draft"("setId");
