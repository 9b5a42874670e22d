-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "readySave" INTEGER,
ADD COLUMN     "setId" TEXT COLLATE "C";

-- CreateTable
CREATE TABLE "DraftSet" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "note" TEXT COLLATE "C",
    "accountId" TEXT COLLATE "C",
    "who" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DraftSet_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Draft_setId_idx" ON "Draft"("setId");

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_setId_fkey" FOREIGN KEY ("setId") REFERENCES "DraftSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "DraftSet" ADD CONSTRAINT "DraftSet_name_filled_check" CHECK ("name" <> '');
ALTER TABLE "DraftSet" ADD CONSTRAINT "DraftSet_status_check" CHECK ("status" IN ('open', 'ready', 'returned', 'published'));
ALTER TABLE "DraftSet" ADD CONSTRAINT "DraftSet_note_filled_check" CHECK ("note" <> '');
ALTER TABLE "DraftSet" ADD CONSTRAINT "DraftSet_who_filled_check" CHECK ("who" <> '');
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_readySave_check" CHECK ("readySave" >= 1);
