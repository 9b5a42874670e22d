-- CreateTable
CREATE TABLE "CommittedWrite" (
    "id" TEXT COLLATE "C" NOT NULL,
    "committedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CommittedWrite_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CommittedWrite_committedAt_idx" ON "CommittedWrite"("committedAt");
