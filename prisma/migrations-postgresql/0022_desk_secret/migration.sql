-- CreateTable
CREATE TABLE "DeskSecret" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "fingerprint" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "DeskSecret_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "DeskSecret" ADD CONSTRAINT "DeskSecret_fingerprint_filled_check" CHECK ("fingerprint" <> '');
ALTER TABLE "DeskSecret" ADD CONSTRAINT "DeskSecret_one_row_check" CHECK ("id" = 1);
