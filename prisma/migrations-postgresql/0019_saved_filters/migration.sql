-- CreateTable
CREATE TABLE "SavedFilter" (
    "id" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "recordType" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "parameters" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SavedFilter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SavedFilter_accountId_recordType_name_key" ON "SavedFilter"("accountId", "recordType", "name");

-- AddForeignKey
ALTER TABLE "SavedFilter" ADD CONSTRAINT "SavedFilter_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "DeskAccount"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "SavedFilter" ADD CONSTRAINT "SavedFilter_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip', 'measure'));
ALTER TABLE "SavedFilter" ADD CONSTRAINT "SavedFilter_name_filled_check" CHECK ("name" <> '');
ALTER TABLE "SavedFilter" ADD CONSTRAINT "SavedFilter_parameters_check" CHECK (json_typeof("parameters"::json) = 'object');
