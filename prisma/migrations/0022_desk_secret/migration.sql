-- The fingerprint of the secret with which the desk was started first.
CREATE TABLE "DeskSecret" (
    "id" INTEGER NOT NULL PRIMARY KEY DEFAULT 1,
    "fingerprint" TEXT NOT NULL,
    CONSTRAINT "DeskSecret_one_row_check" CHECK ("id" = 1),
    CONSTRAINT "DeskSecret_fingerprint_filled_check" CHECK ("fingerprint" <> '')
);
