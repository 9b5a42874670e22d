-- Saves by the form itself, soon after another of the same author, are told apart: history and log leave them out.
ALTER TABLE "DraftSave" ADD COLUMN "continues" BOOLEAN NOT NULL DEFAULT false;
