-- AlterTable
ALTER TABLE "DraftSave" ADD COLUMN     "continues" BOOLEAN NOT NULL DEFAULT false;
