-- Filter and order of a list of records under a name, for one account.
CREATE TABLE "SavedFilter" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "recordType" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parameters" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "SavedFilter_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "DeskAccount" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SavedFilter_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip', 'measure')),
    CONSTRAINT "SavedFilter_name_filled_check" CHECK ("name" <> ''),
    CONSTRAINT "SavedFilter_parameters_check" CHECK (json_type("parameters") = 'object')
);

-- CreateIndex
CREATE UNIQUE INDEX "SavedFilter_accountId_recordType_name_key" ON "SavedFilter"("accountId", "recordType", "name");
