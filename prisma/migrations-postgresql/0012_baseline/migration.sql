-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "titleKind" TEXT COLLATE "C" NOT NULL,
    "publisher" TEXT COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C",
    "publishedOnValue" TEXT COLLATE "C",
    "publishedOnPrecision" TEXT COLLATE "C",
    "publishedOnZone" TEXT COLLATE "C",
    "publishedOnWording" TEXT COLLATE "C",
    "language" TEXT COLLATE "C" NOT NULL,
    "access" TEXT COLLATE "C" NOT NULL,
    "tier" TEXT COLLATE "C" NOT NULL,
    "machineTranslated" BOOLEAN NOT NULL,
    "archivedUrl" TEXT COLLATE "C",
    "retrievedOnValue" TEXT COLLATE "C",
    "retrievedOnPrecision" TEXT COLLATE "C",
    "retrievedOnZone" TEXT COLLATE "C",
    "retrievedOnWording" TEXT COLLATE "C",
    "note" TEXT COLLATE "C",
    "publication" TEXT COLLATE "C" NOT NULL,
    "verification" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Official" (
    "id" TEXT COLLATE "C" NOT NULL,
    "nameEn" TEXT COLLATE "C",
    "nameKo" TEXT COLLATE "C",
    "nameOrigin" TEXT COLLATE "C" NOT NULL,
    "side" TEXT COLLATE "C" NOT NULL,
    "note" TEXT COLLATE "C",
    "publication" TEXT COLLATE "C" NOT NULL,
    "verification" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Official_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OfficialAlias" (
    "id" TEXT COLLATE "C" NOT NULL,
    "officialId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "language" TEXT COLLATE "C" NOT NULL,
    "note" TEXT COLLATE "C",

    CONSTRAINT "OfficialAlias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Role" (
    "id" TEXT COLLATE "C" NOT NULL,
    "officialId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "titleEn" TEXT COLLATE "C",
    "titleKo" TEXT COLLATE "C",
    "titleOrigin" TEXT COLLATE "C" NOT NULL,
    "organisationEn" TEXT COLLATE "C",
    "organisationKo" TEXT COLLATE "C",
    "organisationOrigin" TEXT COLLATE "C" NOT NULL,
    "fromValue" TEXT COLLATE "C",
    "fromPrecision" TEXT COLLATE "C",
    "fromZone" TEXT COLLATE "C",
    "fromWording" TEXT COLLATE "C",
    "toValue" TEXT COLLATE "C",
    "toPrecision" TEXT COLLATE "C",
    "toZone" TEXT COLLATE "C",
    "toWording" TEXT COLLATE "C",
    "note" TEXT COLLATE "C",

    CONSTRAINT "Role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Issue" (
    "id" TEXT COLLATE "C" NOT NULL,
    "titleEn" TEXT COLLATE "C",
    "titleKo" TEXT COLLATE "C",
    "titleOrigin" TEXT COLLATE "C" NOT NULL,
    "category" TEXT COLLATE "C" NOT NULL,
    "summaryEn" TEXT COLLATE "C",
    "summaryKo" TEXT COLLATE "C",
    "summaryOrigin" TEXT COLLATE "C" NOT NULL,
    "parentId" TEXT COLLATE "C",
    "publication" TEXT COLLATE "C" NOT NULL,
    "verification" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Issue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IssueLink" (
    "id" TEXT COLLATE "C" NOT NULL,
    "issueId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "type" TEXT COLLATE "C" NOT NULL,
    "otherId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "IssueLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Development" (
    "id" TEXT COLLATE "C" NOT NULL,
    "issueId" TEXT COLLATE "C" NOT NULL,
    "dateValue" TEXT COLLATE "C" NOT NULL,
    "datePrecision" TEXT COLLATE "C" NOT NULL,
    "dateZone" TEXT COLLATE "C" NOT NULL,
    "dateWording" TEXT COLLATE "C",
    "stage" TEXT COLLATE "C" NOT NULL,
    "effect" TEXT COLLATE "C" NOT NULL,
    "effectiveFromValue" TEXT COLLATE "C",
    "effectiveFromPrecision" TEXT COLLATE "C",
    "effectiveFromZone" TEXT COLLATE "C",
    "effectiveFromWording" TEXT COLLATE "C",
    "effectiveUntilValue" TEXT COLLATE "C",
    "effectiveUntilPrecision" TEXT COLLATE "C",
    "effectiveUntilZone" TEXT COLLATE "C",
    "effectiveUntilWording" TEXT COLLATE "C",
    "contested" BOOLEAN NOT NULL,
    "whatEn" TEXT COLLATE "C",
    "whatKo" TEXT COLLATE "C",
    "whatOrigin" TEXT COLLATE "C" NOT NULL,
    "standingEn" TEXT COLLATE "C",
    "standingKo" TEXT COLLATE "C",
    "standingOrigin" TEXT COLLATE "C",
    "nextWhatEn" TEXT COLLATE "C",
    "nextWhatKo" TEXT COLLATE "C",
    "nextWhatOrigin" TEXT COLLATE "C",
    "nextDateValue" TEXT COLLATE "C",
    "nextDatePrecision" TEXT COLLATE "C",
    "nextDateZone" TEXT COLLATE "C",
    "nextDateWording" TEXT COLLATE "C",
    "note" TEXT COLLATE "C",
    "publication" TEXT COLLATE "C" NOT NULL,
    "verification" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Development_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" TEXT COLLATE "C" NOT NULL,
    "developmentId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "side" TEXT COLLATE "C" NOT NULL,
    "speakerId" TEXT COLLATE "C",
    "speakerLabelEn" TEXT COLLATE "C",
    "speakerLabelKo" TEXT COLLATE "C",
    "speakerLabelOrigin" TEXT COLLATE "C",
    "attribution" TEXT COLLATE "C" NOT NULL,
    "relayedById" TEXT COLLATE "C",
    "statementEn" TEXT COLLATE "C",
    "statementKo" TEXT COLLATE "C",
    "statementOrigin" TEXT COLLATE "C" NOT NULL,
    "quoteText" TEXT COLLATE "C",
    "quoteLanguage" TEXT COLLATE "C",

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Amount" (
    "id" TEXT COLLATE "C" NOT NULL,
    "developmentId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "currency" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,
    "side" TEXT COLLATE "C" NOT NULL,
    "labelEn" TEXT COLLATE "C",
    "labelKo" TEXT COLLATE "C",
    "labelOrigin" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Amount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "nameEn" TEXT COLLATE "C",
    "nameKo" TEXT COLLATE "C",
    "nameOrigin" TEXT COLLATE "C" NOT NULL,
    "placeEn" TEXT COLLATE "C",
    "placeKo" TEXT COLLATE "C",
    "placeOrigin" TEXT COLLATE "C" NOT NULL,
    "outcomeEn" TEXT COLLATE "C",
    "outcomeKo" TEXT COLLATE "C",
    "outcomeOrigin" TEXT COLLATE "C",
    "note" TEXT COLLATE "C",
    "publication" TEXT COLLATE "C" NOT NULL,
    "verification" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventParticipant" (
    "id" TEXT COLLATE "C" NOT NULL,
    "eventId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "officialId" TEXT COLLATE "C",
    "labelEn" TEXT COLLATE "C",
    "labelKo" TEXT COLLATE "C",
    "labelOrigin" TEXT COLLATE "C",

    CONSTRAINT "EventParticipant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScheduleRow" (
    "id" TEXT COLLATE "C" NOT NULL,
    "eventId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "announcedOnValue" TEXT COLLATE "C" NOT NULL,
    "announcedOnPrecision" TEXT COLLATE "C" NOT NULL,
    "announcedOnZone" TEXT COLLATE "C" NOT NULL,
    "announcedOnWording" TEXT COLLATE "C",
    "status" TEXT COLLATE "C" NOT NULL,
    "startsValue" TEXT COLLATE "C",
    "startsPrecision" TEXT COLLATE "C",
    "startsZone" TEXT COLLATE "C",
    "startsWording" TEXT COLLATE "C",
    "endsValue" TEXT COLLATE "C",
    "endsPrecision" TEXT COLLATE "C",
    "endsZone" TEXT COLLATE "C",
    "endsWording" TEXT COLLATE "C",

    CONSTRAINT "ScheduleRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventIssue" (
    "eventId" TEXT COLLATE "C" NOT NULL,
    "issueId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "EventIssue_pkey" PRIMARY KEY ("eventId","issueId")
);

-- CreateTable
CREATE TABLE "Trip" (
    "id" TEXT COLLATE "C" NOT NULL,
    "fromEn" TEXT COLLATE "C",
    "fromKo" TEXT COLLATE "C",
    "fromOrigin" TEXT COLLATE "C" NOT NULL,
    "announcedOnValue" TEXT COLLATE "C",
    "announcedOnPrecision" TEXT COLLATE "C",
    "announcedOnZone" TEXT COLLATE "C",
    "announcedOnWording" TEXT COLLATE "C",
    "purposeEn" TEXT COLLATE "C",
    "purposeKo" TEXT COLLATE "C",
    "purposeOrigin" TEXT COLLATE "C" NOT NULL,
    "outcomeEn" TEXT COLLATE "C",
    "outcomeKo" TEXT COLLATE "C",
    "outcomeOrigin" TEXT COLLATE "C",
    "note" TEXT COLLATE "C",
    "publication" TEXT COLLATE "C" NOT NULL,
    "verification" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Trip_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Traveller" (
    "id" TEXT COLLATE "C" NOT NULL,
    "tripId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "officialId" TEXT COLLATE "C" NOT NULL,
    "departsValue" TEXT COLLATE "C",
    "departsPrecision" TEXT COLLATE "C",
    "departsZone" TEXT COLLATE "C",
    "departsWording" TEXT COLLATE "C",
    "returnsValue" TEXT COLLATE "C",
    "returnsPrecision" TEXT COLLATE "C",
    "returnsZone" TEXT COLLATE "C",
    "returnsWording" TEXT COLLATE "C",
    "expectedReturnValue" TEXT COLLATE "C",
    "expectedReturnPrecision" TEXT COLLATE "C",
    "expectedReturnZone" TEXT COLLATE "C",
    "expectedReturnWording" TEXT COLLATE "C",

    CONSTRAINT "Traveller_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Leg" (
    "id" TEXT COLLATE "C" NOT NULL,
    "tripId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "placeEn" TEXT COLLATE "C",
    "placeKo" TEXT COLLATE "C",
    "placeOrigin" TEXT COLLATE "C" NOT NULL,
    "arrivesValue" TEXT COLLATE "C",
    "arrivesPrecision" TEXT COLLATE "C",
    "arrivesZone" TEXT COLLATE "C",
    "arrivesWording" TEXT COLLATE "C",
    "leavesValue" TEXT COLLATE "C",
    "leavesPrecision" TEXT COLLATE "C",
    "leavesZone" TEXT COLLATE "C",
    "leavesWording" TEXT COLLATE "C",
    "whatEn" TEXT COLLATE "C",
    "whatKo" TEXT COLLATE "C",
    "whatOrigin" TEXT COLLATE "C",

    CONSTRAINT "Leg_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT COLLATE "C" NOT NULL,
    "tripId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "officialId" TEXT COLLATE "C",
    "labelEn" TEXT COLLATE "C",
    "labelKo" TEXT COLLATE "C",
    "labelOrigin" TEXT COLLATE "C",
    "dateValue" TEXT COLLATE "C",
    "datePrecision" TEXT COLLATE "C",
    "dateZone" TEXT COLLATE "C",
    "dateWording" TEXT COLLATE "C",
    "status" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TripIssue" (
    "tripId" TEXT COLLATE "C" NOT NULL,
    "issueId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "TripIssue_pkey" PRIMARY KEY ("tripId","issueId")
);

-- CreateTable
CREATE TABLE "Measure" (
    "id" TEXT COLLATE "C" NOT NULL,
    "issueId" TEXT COLLATE "C" NOT NULL,
    "goodsEn" TEXT COLLATE "C",
    "goodsKo" TEXT COLLATE "C",
    "goodsOrigin" TEXT COLLATE "C" NOT NULL,
    "scopeEn" TEXT COLLATE "C",
    "scopeKo" TEXT COLLATE "C",
    "scopeOrigin" TEXT COLLATE "C",
    "note" TEXT COLLATE "C",
    "publication" TEXT COLLATE "C" NOT NULL,
    "verification" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeasureStep" (
    "id" TEXT COLLATE "C" NOT NULL,
    "measureId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "stepId" TEXT COLLATE "C" NOT NULL,
    "announcedOnValue" TEXT COLLATE "C" NOT NULL,
    "announcedOnPrecision" TEXT COLLATE "C" NOT NULL,
    "announcedOnZone" TEXT COLLATE "C" NOT NULL,
    "announcedOnWording" TEXT COLLATE "C",
    "status" TEXT COLLATE "C" NOT NULL,
    "rate" DOUBLE PRECISION,
    "rateKind" TEXT COLLATE "C" NOT NULL,
    "basis" TEXT COLLATE "C" NOT NULL,
    "instrumentEn" TEXT COLLATE "C",
    "instrumentKo" TEXT COLLATE "C",
    "instrumentOrigin" TEXT COLLATE "C" NOT NULL,
    "fromValue" TEXT COLLATE "C",
    "fromPrecision" TEXT COLLATE "C",
    "fromZone" TEXT COLLATE "C",
    "fromWording" TEXT COLLATE "C",
    "untilValue" TEXT COLLATE "C",
    "untilPrecision" TEXT COLLATE "C",
    "untilZone" TEXT COLLATE "C",
    "untilWording" TEXT COLLATE "C",
    "developmentId" TEXT COLLATE "C",
    "verification" TEXT COLLATE "C" NOT NULL,
    "note" TEXT COLLATE "C",

    CONSTRAINT "MeasureStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StepSettlement" (
    "stepId" TEXT COLLATE "C" NOT NULL,
    "settledId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "StepSettlement_pkey" PRIMARY KEY ("stepId","settledId")
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "locator" TEXT COLLATE "C",
    "quoteText" TEXT COLLATE "C",
    "quoteLanguage" TEXT COLLATE "C",
    "roleId" TEXT COLLATE "C",
    "issueLinkId" TEXT COLLATE "C",
    "developmentId" TEXT COLLATE "C",
    "claimId" TEXT COLLATE "C",
    "eventId" TEXT COLLATE "C",
    "scheduleRowId" TEXT COLLATE "C",
    "tripId" TEXT COLLATE "C",
    "meetingId" TEXT COLLATE "C",
    "stepId" TEXT COLLATE "C",

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "seq" SERIAL NOT NULL,
    "recordType" TEXT COLLATE "C" NOT NULL,
    "recordId" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "publication" TEXT COLLATE "C" NOT NULL,
    "snapshot" TEXT COLLATE "C" NOT NULL,
    "changedPaths" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "channel" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C",
    "who" TEXT COLLATE "C" NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "RecordState" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL,

    CONSTRAINT "RecordState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PastPlace" (
    "seq" SERIAL NOT NULL,
    "recordType" TEXT COLLATE "C" NOT NULL,
    "recordId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "movedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PastPlace_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT COLLATE "C" NOT NULL,
    "recordType" TEXT COLLATE "C" NOT NULL,
    "recordId" TEXT COLLATE "C" NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "save" INTEGER NOT NULL,
    "document" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C",
    "who" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftSave" (
    "seq" SERIAL NOT NULL,
    "recordType" TEXT COLLATE "C" NOT NULL,
    "recordId" TEXT COLLATE "C" NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "save" INTEGER NOT NULL,
    "deed" TEXT COLLATE "C" NOT NULL,
    "document" TEXT COLLATE "C" NOT NULL,
    "changedPaths" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C",
    "who" TEXT COLLATE "C" NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,
    "movedTo" TEXT COLLATE "C",

    CONSTRAINT "DraftSave_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "SetAside" (
    "id" TEXT COLLATE "C" NOT NULL,
    "recordType" TEXT COLLATE "C" NOT NULL,
    "recordId" TEXT COLLATE "C" NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "baseSave" INTEGER NOT NULL DEFAULT 0,
    "document" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C",
    "who" TEXT COLLATE "C" NOT NULL,
    "setAsideAt" TIMESTAMP(3) NOT NULL,
    "restoredKind" TEXT COLLATE "C",
    "restoredNumber" INTEGER,
    "settledBy" TEXT COLLATE "C",
    "settledById" TEXT COLLATE "C",
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "SetAside_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccuracyCheck" (
    "seq" SERIAL NOT NULL,
    "recordType" TEXT COLLATE "C" NOT NULL,
    "recordId" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "locator" TEXT COLLATE "C",
    "accountId" TEXT COLLATE "C",
    "who" TEXT COLLATE "C" NOT NULL,
    "checkedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AccuracyCheck_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "LinkCheck" (
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C" NOT NULL,
    "answer" INTEGER,
    "failures" INTEGER NOT NULL,
    "checkedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LinkCheck_pkey" PRIMARY KEY ("sourceId")
);

-- CreateTable
CREATE TABLE "ErrorReport" (
    "id" TEXT COLLATE "C" NOT NULL,
    "recordType" TEXT COLLATE "C",
    "recordId" TEXT COLLATE "C",
    "page" TEXT COLLATE "C",
    "text" TEXT COLLATE "C" NOT NULL,
    "contact" TEXT COLLATE "C",
    "reportedAt" TIMESTAMP(3) NOT NULL,
    "settledBy" TEXT COLLATE "C",
    "settledById" TEXT COLLATE "C",
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "ErrorReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "seq" SERIAL NOT NULL,
    "channel" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C",
    "who" TEXT COLLATE "C" NOT NULL,
    "action" TEXT COLLATE "C" NOT NULL,
    "result" TEXT COLLATE "C" NOT NULL,
    "recordType" TEXT COLLATE "C",
    "recordId" TEXT COLLATE "C",
    "details" TEXT COLLATE "C" NOT NULL,
    "address" TEXT COLLATE "C",
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "DeskAccount" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "email" TEXT COLLATE "C" NOT NULL,
    "emailVerified" BOOLEAN NOT NULL,
    "image" TEXT COLLATE "C",
    "role" TEXT COLLATE "C",
    "banned" BOOLEAN,
    "banReason" TEXT COLLATE "C",
    "banExpires" TIMESTAMP(3),
    "twoFactorEnabled" BOOLEAN,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DeskAccount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeskSession" (
    "id" TEXT COLLATE "C" NOT NULL,
    "token" TEXT COLLATE "C" NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "ipAddress" TEXT COLLATE "C",
    "userAgent" TEXT COLLATE "C",
    "userId" TEXT COLLATE "C" NOT NULL,
    "impersonatedBy" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DeskSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeskCredential" (
    "id" TEXT COLLATE "C" NOT NULL,
    "accountId" TEXT COLLATE "C" NOT NULL,
    "providerId" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "accessToken" TEXT COLLATE "C",
    "refreshToken" TEXT COLLATE "C",
    "idToken" TEXT COLLATE "C",
    "accessTokenExpiresAt" TIMESTAMP(3),
    "refreshTokenExpiresAt" TIMESTAMP(3),
    "scope" TEXT COLLATE "C",
    "password" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DeskCredential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeskVerification" (
    "id" TEXT COLLATE "C" NOT NULL,
    "identifier" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DeskVerification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeskSecondFactor" (
    "id" TEXT COLLATE "C" NOT NULL,
    "secret" TEXT COLLATE "C" NOT NULL,
    "backupCodes" TEXT COLLATE "C" NOT NULL,
    "userId" TEXT COLLATE "C" NOT NULL,
    "verified" BOOLEAN,
    "failedVerificationCount" INTEGER,
    "lockedUntil" TIMESTAMP(3),
    "lastUsedStep" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "DeskSecondFactor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeskLimit" (
    "id" TEXT COLLATE "C" NOT NULL,
    "action" TEXT COLLATE "C" NOT NULL,
    "account" TEXT COLLATE "C" NOT NULL,
    "client" TEXT COLLATE "C" NOT NULL,
    "device" TEXT COLLATE "C" NOT NULL,
    "refusals" INTEGER NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,
    "lockedUntil" TIMESTAMP(3),

    CONSTRAINT "DeskLimit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OfficialAlias_officialId_idx" ON "OfficialAlias"("officialId");

-- CreateIndex
CREATE INDEX "Role_officialId_idx" ON "Role"("officialId");

-- CreateIndex
CREATE INDEX "Issue_parentId_idx" ON "Issue"("parentId");

-- CreateIndex
CREATE INDEX "IssueLink_otherId_idx" ON "IssueLink"("otherId");

-- CreateIndex
CREATE UNIQUE INDEX "IssueLink_issueId_type_otherId_key" ON "IssueLink"("issueId", "type", "otherId");

-- CreateIndex
CREATE INDEX "Development_issueId_idx" ON "Development"("issueId");

-- CreateIndex
CREATE INDEX "Claim_developmentId_idx" ON "Claim"("developmentId");

-- CreateIndex
CREATE INDEX "Claim_speakerId_idx" ON "Claim"("speakerId");

-- CreateIndex
CREATE INDEX "Claim_relayedById_idx" ON "Claim"("relayedById");

-- CreateIndex
CREATE INDEX "Amount_developmentId_idx" ON "Amount"("developmentId");

-- CreateIndex
CREATE INDEX "EventParticipant_eventId_idx" ON "EventParticipant"("eventId");

-- CreateIndex
CREATE INDEX "EventParticipant_officialId_idx" ON "EventParticipant"("officialId");

-- CreateIndex
CREATE INDEX "ScheduleRow_eventId_idx" ON "ScheduleRow"("eventId");

-- CreateIndex
CREATE INDEX "EventIssue_issueId_idx" ON "EventIssue"("issueId");

-- CreateIndex
CREATE INDEX "Traveller_tripId_idx" ON "Traveller"("tripId");

-- CreateIndex
CREATE INDEX "Traveller_officialId_idx" ON "Traveller"("officialId");

-- CreateIndex
CREATE INDEX "Leg_tripId_idx" ON "Leg"("tripId");

-- CreateIndex
CREATE INDEX "Meeting_tripId_idx" ON "Meeting"("tripId");

-- CreateIndex
CREATE INDEX "Meeting_officialId_idx" ON "Meeting"("officialId");

-- CreateIndex
CREATE INDEX "TripIssue_issueId_idx" ON "TripIssue"("issueId");

-- CreateIndex
CREATE INDEX "Measure_issueId_idx" ON "Measure"("issueId");

-- CreateIndex
CREATE INDEX "MeasureStep_developmentId_idx" ON "MeasureStep"("developmentId");

-- CreateIndex
CREATE UNIQUE INDEX "MeasureStep_measureId_stepId_key" ON "MeasureStep"("measureId", "stepId");

-- CreateIndex
CREATE INDEX "StepSettlement_settledId_idx" ON "StepSettlement"("settledId");

-- CreateIndex
CREATE INDEX "Citation_sourceId_idx" ON "Citation"("sourceId");

-- CreateIndex
CREATE INDEX "Citation_roleId_idx" ON "Citation"("roleId");

-- CreateIndex
CREATE INDEX "Citation_issueLinkId_idx" ON "Citation"("issueLinkId");

-- CreateIndex
CREATE INDEX "Citation_developmentId_idx" ON "Citation"("developmentId");

-- CreateIndex
CREATE INDEX "Citation_claimId_idx" ON "Citation"("claimId");

-- CreateIndex
CREATE INDEX "Citation_eventId_idx" ON "Citation"("eventId");

-- CreateIndex
CREATE INDEX "Citation_scheduleRowId_idx" ON "Citation"("scheduleRowId");

-- CreateIndex
CREATE INDEX "Citation_tripId_idx" ON "Citation"("tripId");

-- CreateIndex
CREATE INDEX "Citation_meetingId_idx" ON "Citation"("meetingId");

-- CreateIndex
CREATE INDEX "Citation_stepId_idx" ON "Citation"("stepId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_recordType_recordId_version_key" ON "Revision"("recordType", "recordId", "version");

-- CreateIndex
CREATE INDEX "PastPlace_movedAt_idx" ON "PastPlace"("movedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_recordType_recordId_key" ON "Draft"("recordType", "recordId");

-- CreateIndex
CREATE UNIQUE INDEX "DraftSave_recordType_recordId_save_key" ON "DraftSave"("recordType", "recordId", "save");

-- CreateIndex
CREATE INDEX "SetAside_recordType_recordId_idx" ON "SetAside"("recordType", "recordId");

-- CreateIndex
CREATE INDEX "AccuracyCheck_recordType_recordId_idx" ON "AccuracyCheck"("recordType", "recordId");

-- CreateIndex
CREATE INDEX "ErrorReport_settledAt_idx" ON "ErrorReport"("settledAt");

-- CreateIndex
CREATE INDEX "AuditEntry_recordedAt_idx" ON "AuditEntry"("recordedAt");

-- CreateIndex
CREATE INDEX "AuditEntry_recordType_recordId_idx" ON "AuditEntry"("recordType", "recordId");

-- CreateIndex
CREATE UNIQUE INDEX "DeskAccount_email_key" ON "DeskAccount"("email");

-- CreateIndex
CREATE UNIQUE INDEX "DeskSession_token_key" ON "DeskSession"("token");

-- CreateIndex
CREATE INDEX "DeskSession_userId_idx" ON "DeskSession"("userId");

-- CreateIndex
CREATE INDEX "DeskCredential_userId_idx" ON "DeskCredential"("userId");

-- CreateIndex
CREATE INDEX "DeskVerification_identifier_idx" ON "DeskVerification"("identifier");

-- CreateIndex
CREATE INDEX "DeskSecondFactor_secret_idx" ON "DeskSecondFactor"("secret");

-- CreateIndex
CREATE INDEX "DeskSecondFactor_userId_idx" ON "DeskSecondFactor"("userId");

-- CreateIndex
CREATE INDEX "DeskLimit_account_idx" ON "DeskLimit"("account");

-- CreateIndex
CREATE INDEX "DeskLimit_since_idx" ON "DeskLimit"("since");

-- CreateIndex
CREATE UNIQUE INDEX "DeskLimit_action_account_client_device_key" ON "DeskLimit"("action", "account", "client", "device");

-- AddForeignKey
ALTER TABLE "OfficialAlias" ADD CONSTRAINT "OfficialAlias_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Role" ADD CONSTRAINT "Role_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssueLink" ADD CONSTRAINT "IssueLink_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IssueLink" ADD CONSTRAINT "IssueLink_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Development" ADD CONSTRAINT "Development_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_developmentId_fkey" FOREIGN KEY ("developmentId") REFERENCES "Development"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_relayedById_fkey" FOREIGN KEY ("relayedById") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amount" ADD CONSTRAINT "Amount_developmentId_fkey" FOREIGN KEY ("developmentId") REFERENCES "Development"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventParticipant" ADD CONSTRAINT "EventParticipant_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventParticipant" ADD CONSTRAINT "EventParticipant_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScheduleRow" ADD CONSTRAINT "ScheduleRow_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventIssue" ADD CONSTRAINT "EventIssue_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventIssue" ADD CONSTRAINT "EventIssue_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Traveller" ADD CONSTRAINT "Traveller_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Traveller" ADD CONSTRAINT "Traveller_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Leg" ADD CONSTRAINT "Leg_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TripIssue" ADD CONSTRAINT "TripIssue_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TripIssue" ADD CONSTRAINT "TripIssue_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeasureStep" ADD CONSTRAINT "MeasureStep_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeasureStep" ADD CONSTRAINT "MeasureStep_developmentId_fkey" FOREIGN KEY ("developmentId") REFERENCES "Development"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepSettlement" ADD CONSTRAINT "StepSettlement_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "MeasureStep"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepSettlement" ADD CONSTRAINT "StepSettlement_settledId_fkey" FOREIGN KEY ("settledId") REFERENCES "MeasureStep"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "Role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_issueLinkId_fkey" FOREIGN KEY ("issueLinkId") REFERENCES "IssueLink"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_developmentId_fkey" FOREIGN KEY ("developmentId") REFERENCES "Development"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_scheduleRowId_fkey" FOREIGN KEY ("scheduleRowId") REFERENCES "ScheduleRow"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "MeasureStep"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccuracyCheck" ADD CONSTRAINT "AccuracyCheck_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LinkCheck" ADD CONSTRAINT "LinkCheck_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskSession" ADD CONSTRAINT "DeskSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "DeskAccount"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskCredential" ADD CONSTRAINT "DeskCredential_userId_fkey" FOREIGN KEY ("userId") REFERENCES "DeskAccount"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeskSecondFactor" ADD CONSTRAINT "DeskSecondFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "DeskAccount"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Source" ADD CONSTRAINT "Source_id_filled_check" CHECK ("id" <> '');
ALTER TABLE "Source" ADD CONSTRAINT "Source_title_filled_check" CHECK ("title" <> '');
ALTER TABLE "Source" ADD CONSTRAINT "Source_titleKind_check" CHECK ("titleKind" IN ('headline', 'description'));
ALTER TABLE "Source" ADD CONSTRAINT "Source_publisher_filled_check" CHECK ("publisher" <> '');
ALTER TABLE "Source" ADD CONSTRAINT "Source_url_filled_check" CHECK ("url" <> '');
ALTER TABLE "Source" ADD CONSTRAINT "Source_publishedOn_check" CHECK (("publishedOnValue" IS NULL AND "publishedOnPrecision" IS NULL AND "publishedOnZone" IS NULL AND "publishedOnWording" IS NULL) OR ("publishedOnValue" IS NOT NULL AND "publishedOnPrecision" IS NOT NULL AND "publishedOnZone" IS NOT NULL AND "publishedOnZone" <> '' AND (("publishedOnPrecision" = 'minute' AND "publishedOnValue" LIKE '____-__-__T__:__%' AND "publishedOnWording" IS NULL) OR ("publishedOnPrecision" = 'day' AND "publishedOnValue" LIKE '____-__-__' AND "publishedOnWording" IS NULL) OR ("publishedOnPrecision" = 'month' AND "publishedOnValue" LIKE '____-__' AND "publishedOnWording" IS NULL) OR ("publishedOnPrecision" = 'approximate' AND "publishedOnValue" LIKE '____-__%' AND "publishedOnWording" IS NOT NULL AND "publishedOnWording" <> ''))));
ALTER TABLE "Source" ADD CONSTRAINT "Source_language_filled_check" CHECK ("language" <> '');
ALTER TABLE "Source" ADD CONSTRAINT "Source_access_check" CHECK ("access" IN ('full_text', 'excerpt', 'cited_by'));
ALTER TABLE "Source" ADD CONSTRAINT "Source_tier_check" CHECK ("tier" IN ('official_text', 'official_statement', 'press_on_record', 'press_unnamed', 'secondary'));
ALTER TABLE "Source" ADD CONSTRAINT "Source_archivedUrl_filled_check" CHECK ("archivedUrl" <> '');
ALTER TABLE "Source" ADD CONSTRAINT "Source_retrievedOn_check" CHECK (("retrievedOnValue" IS NULL AND "retrievedOnPrecision" IS NULL AND "retrievedOnZone" IS NULL AND "retrievedOnWording" IS NULL) OR ("retrievedOnValue" IS NOT NULL AND "retrievedOnPrecision" IS NOT NULL AND "retrievedOnZone" IS NOT NULL AND "retrievedOnZone" <> '' AND (("retrievedOnPrecision" = 'minute' AND "retrievedOnValue" LIKE '____-__-__T__:__%' AND "retrievedOnWording" IS NULL) OR ("retrievedOnPrecision" = 'day' AND "retrievedOnValue" LIKE '____-__-__' AND "retrievedOnWording" IS NULL) OR ("retrievedOnPrecision" = 'month' AND "retrievedOnValue" LIKE '____-__' AND "retrievedOnWording" IS NULL) OR ("retrievedOnPrecision" = 'approximate' AND "retrievedOnValue" LIKE '____-__%' AND "retrievedOnWording" IS NOT NULL AND "retrievedOnWording" <> ''))));
ALTER TABLE "Source" ADD CONSTRAINT "Source_note_filled_check" CHECK ("note" <> '');
ALTER TABLE "Source" ADD CONSTRAINT "Source_publication_check" CHECK ("publication" IN ('draft', 'published', 'withdrawn'));
ALTER TABLE "Source" ADD CONSTRAINT "Source_verification_check" CHECK ("verification" IN ('verified', 'unverified'));
ALTER TABLE "Source" ADD CONSTRAINT "Source_version_check" CHECK ("version" >= 1);
ALTER TABLE "Source" ADD CONSTRAINT "Source_position_check" CHECK ("position" >= 0);
ALTER TABLE "Official" ADD CONSTRAINT "Official_id_filled_check" CHECK ("id" <> '');
ALTER TABLE "Official" ADD CONSTRAINT "Official_name_check" CHECK (("nameOrigin" IN ('en', 'ko', 'both') AND ("nameOrigin" = 'ko' OR "nameEn" IS NOT NULL) AND ("nameOrigin" = 'en' OR "nameKo" IS NOT NULL)));
ALTER TABLE "Official" ADD CONSTRAINT "Official_name_filled_check" CHECK ("nameEn" <> '' AND "nameKo" <> '');
ALTER TABLE "Official" ADD CONSTRAINT "Official_side_check" CHECK ("side" IN ('KR', 'US', 'other'));
ALTER TABLE "Official" ADD CONSTRAINT "Official_note_filled_check" CHECK ("note" <> '');
ALTER TABLE "Official" ADD CONSTRAINT "Official_publication_check" CHECK ("publication" IN ('draft', 'published', 'withdrawn'));
ALTER TABLE "Official" ADD CONSTRAINT "Official_verification_check" CHECK ("verification" IN ('verified', 'unverified'));
ALTER TABLE "Official" ADD CONSTRAINT "Official_version_check" CHECK ("version" >= 1);
ALTER TABLE "Official" ADD CONSTRAINT "Official_position_check" CHECK ("position" >= 0);
ALTER TABLE "OfficialAlias" ADD CONSTRAINT "OfficialAlias_id_filled_check" CHECK ("id" <> '');
ALTER TABLE "OfficialAlias" ADD CONSTRAINT "OfficialAlias_position_check" CHECK ("position" >= 0);
ALTER TABLE "OfficialAlias" ADD CONSTRAINT "OfficialAlias_text_filled_check" CHECK ("text" <> '');
ALTER TABLE "OfficialAlias" ADD CONSTRAINT "OfficialAlias_language_filled_check" CHECK ("language" <> '');
ALTER TABLE "OfficialAlias" ADD CONSTRAINT "OfficialAlias_note_filled_check" CHECK ("note" <> '');
ALTER TABLE "Role" ADD CONSTRAINT "Role_id_filled_check" CHECK ("id" <> '');
ALTER TABLE "Role" ADD CONSTRAINT "Role_position_check" CHECK ("position" >= 0);
ALTER TABLE "Role" ADD CONSTRAINT "Role_title_check" CHECK (("titleOrigin" IN ('en', 'ko', 'both') AND ("titleOrigin" = 'ko' OR "titleEn" IS NOT NULL) AND ("titleOrigin" = 'en' OR "titleKo" IS NOT NULL)));
ALTER TABLE "Role" ADD CONSTRAINT "Role_title_filled_check" CHECK ("titleEn" <> '' AND "titleKo" <> '');
ALTER TABLE "Role" ADD CONSTRAINT "Role_organisation_check" CHECK (("organisationOrigin" IN ('en', 'ko', 'both') AND ("organisationOrigin" = 'ko' OR "organisationEn" IS NOT NULL) AND ("organisationOrigin" = 'en' OR "organisationKo" IS NOT NULL)));
ALTER TABLE "Role" ADD CONSTRAINT "Role_organisation_filled_check" CHECK ("organisationEn" <> '' AND "organisationKo" <> '');
ALTER TABLE "Role" ADD CONSTRAINT "Role_from_check" CHECK (("fromValue" IS NULL AND "fromPrecision" IS NULL AND "fromZone" IS NULL AND "fromWording" IS NULL) OR ("fromValue" IS NOT NULL AND "fromPrecision" IS NOT NULL AND "fromZone" IS NOT NULL AND "fromZone" <> '' AND (("fromPrecision" = 'minute' AND "fromValue" LIKE '____-__-__T__:__%' AND "fromWording" IS NULL) OR ("fromPrecision" = 'day' AND "fromValue" LIKE '____-__-__' AND "fromWording" IS NULL) OR ("fromPrecision" = 'month' AND "fromValue" LIKE '____-__' AND "fromWording" IS NULL) OR ("fromPrecision" = 'approximate' AND "fromValue" LIKE '____-__%' AND "fromWording" IS NOT NULL AND "fromWording" <> ''))));
ALTER TABLE "Role" ADD CONSTRAINT "Role_to_check" CHECK (("toValue" IS NULL AND "toPrecision" IS NULL AND "toZone" IS NULL AND "toWording" IS NULL) OR ("toValue" IS NOT NULL AND "toPrecision" IS NOT NULL AND "toZone" IS NOT NULL AND "toZone" <> '' AND (("toPrecision" = 'minute' AND "toValue" LIKE '____-__-__T__:__%' AND "toWording" IS NULL) OR ("toPrecision" = 'day' AND "toValue" LIKE '____-__-__' AND "toWording" IS NULL) OR ("toPrecision" = 'month' AND "toValue" LIKE '____-__' AND "toWording" IS NULL) OR ("toPrecision" = 'approximate' AND "toValue" LIKE '____-__%' AND "toWording" IS NOT NULL AND "toWording" <> ''))));
ALTER TABLE "Role" ADD CONSTRAINT "Role_note_filled_check" CHECK ("note" <> '');
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_id_filled_check" CHECK ("id" <> '');
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_position_check" CHECK ("position" >= 0);
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_side_check" CHECK ("side" IN ('KR', 'US', 'text', 'observer'));
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_speakerLabel_check" CHECK (("speakerLabelOrigin" IS NULL AND "speakerLabelEn" IS NULL AND "speakerLabelKo" IS NULL) OR ("speakerLabelOrigin" IS NOT NULL AND ("speakerLabelOrigin" IN ('en', 'ko', 'both') AND ("speakerLabelOrigin" = 'ko' OR "speakerLabelEn" IS NOT NULL) AND ("speakerLabelOrigin" = 'en' OR "speakerLabelKo" IS NOT NULL))));
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_speakerLabel_filled_check" CHECK ("speakerLabelEn" <> '' AND "speakerLabelKo" <> '');
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_attribution_check" CHECK ("attribution" IN ('on_record', 'relayed', 'unnamed', 'editor'));
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_statement_check" CHECK (("statementOrigin" IN ('en', 'ko', 'both') AND ("statementOrigin" = 'ko' OR "statementEn" IS NOT NULL) AND ("statementOrigin" = 'en' OR "statementKo" IS NOT NULL)));
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_statement_filled_check" CHECK ("statementEn" <> '' AND "statementKo" <> '');
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_quote_check" CHECK (("quoteText" IS NULL AND "quoteLanguage" IS NULL) OR ("quoteText" IS NOT NULL AND "quoteLanguage" IS NOT NULL AND "quoteText" <> '' AND "quoteLanguage" <> ''));
ALTER TABLE "Amount" ADD CONSTRAINT "Amount_id_filled_check" CHECK ("id" <> '');
ALTER TABLE "Amount" ADD CONSTRAINT "Amount_position_check" CHECK ("position" >= 0);
ALTER TABLE "Amount" ADD CONSTRAINT "Amount_currency_filled_check" CHECK ("currency" <> '');
ALTER TABLE "Amount" ADD CONSTRAINT "Amount_role_check" CHECK ("role" IN ('pledge', 'ceiling', 'annual_cap', 'transfer', 'project_cost', 'claim', 'rate'));
ALTER TABLE "Amount" ADD CONSTRAINT "Amount_side_check" CHECK ("side" IN ('KR', 'US', 'text', 'observer'));
ALTER TABLE "Amount" ADD CONSTRAINT "Amount_label_check" CHECK (("labelOrigin" IN ('en', 'ko', 'both') AND ("labelOrigin" = 'ko' OR "labelEn" IS NOT NULL) AND ("labelOrigin" = 'en' OR "labelKo" IS NOT NULL)));
ALTER TABLE "Amount" ADD CONSTRAINT "Amount_label_filled_check" CHECK ("labelEn" <> '' AND "labelKo" <> '');
ALTER TABLE "Event" ADD CONSTRAINT "Event_id_filled_check" CHECK ("id" <> '');
ALTER TABLE "Event" ADD CONSTRAINT "Event_kind_check" CHECK ("kind" IN ('summit', 'leaders_meeting', 'informal', 'key_date'));
ALTER TABLE "Event" ADD CONSTRAINT "Event_name_check" CHECK (("nameOrigin" IN ('en', 'ko', 'both') AND ("nameOrigin" = 'ko' OR "nameEn" IS NOT NULL) AND ("nameOrigin" = 'en' OR "nameKo" IS NOT NULL)));
ALTER TABLE "Event" ADD CONSTRAINT "Event_name_filled_check" CHECK ("nameEn" <> '' AND "nameKo" <> '');
ALTER TABLE "Event" ADD CONSTRAINT "Event_place_check" CHECK (("placeOrigin" IN ('en', 'ko', 'both') AND ("placeOrigin" = 'ko' OR "placeEn" IS NOT NULL) AND ("placeOrigin" = 'en' OR "placeKo" IS NOT NULL)));
ALTER TABLE "Event" ADD CONSTRAINT "Event_place_filled_check" CHECK ("placeEn" <> '' AND "placeKo" <> '');
ALTER TABLE "Event" ADD CONSTRAINT "Event_outcome_check" CHECK (("outcomeOrigin" IS NULL AND "outcomeEn" IS NULL AND "outcomeKo" IS NULL) OR ("outcomeOrigin" IS NOT NULL AND ("outcomeOrigin" IN ('en', 'ko', 'both') AND ("outcomeOrigin" = 'ko' OR "outcomeEn" IS NOT NULL) AND ("outcomeOrigin" = 'en' OR "outcomeKo" IS NOT NULL))));
ALTER TABLE "Event" ADD CONSTRAINT "Event_outcome_filled_check" CHECK ("outcomeEn" <> '' AND "outcomeKo" <> '');
ALTER TABLE "Event" ADD CONSTRAINT "Event_note_filled_check" CHECK ("note" <> '');
ALTER TABLE "Event" ADD CONSTRAINT "Event_publication_check" CHECK ("publication" IN ('draft', 'published', 'withdrawn'));
ALTER TABLE "Event" ADD CONSTRAINT "Event_verification_check" CHECK ("verification" IN ('verified', 'unverified'));
ALTER TABLE "Event" ADD CONSTRAINT "Event_version_check" CHECK ("version" >= 1);
ALTER TABLE "Event" ADD CONSTRAINT "Event_position_check" CHECK ("position" >= 0);
ALTER TABLE "EventIssue" ADD CONSTRAINT "EventIssue_position_check" CHECK ("position" >= 0);
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_id_filled_check" CHECK ("id" <> '');
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_from_check" CHECK (("fromOrigin" IN ('en', 'ko', 'both') AND ("fromOrigin" = 'ko' OR "fromEn" IS NOT NULL) AND ("fromOrigin" = 'en' OR "fromKo" IS NOT NULL)));
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_from_filled_check" CHECK ("fromEn" <> '' AND "fromKo" <> '');
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_announcedOn_check" CHECK (("announcedOnValue" IS NULL AND "announcedOnPrecision" IS NULL AND "announcedOnZone" IS NULL AND "announcedOnWording" IS NULL) OR ("announcedOnValue" IS NOT NULL AND "announcedOnPrecision" IS NOT NULL AND "announcedOnZone" IS NOT NULL AND "announcedOnZone" <> '' AND (("announcedOnPrecision" = 'minute' AND "announcedOnValue" LIKE '____-__-__T__:__%' AND "announcedOnWording" IS NULL) OR ("announcedOnPrecision" = 'day' AND "announcedOnValue" LIKE '____-__-__' AND "announcedOnWording" IS NULL) OR ("announcedOnPrecision" = 'month' AND "announcedOnValue" LIKE '____-__' AND "announcedOnWording" IS NULL) OR ("announcedOnPrecision" = 'approximate' AND "announcedOnValue" LIKE '____-__%' AND "announcedOnWording" IS NOT NULL AND "announcedOnWording" <> ''))));
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_purpose_check" CHECK (("purposeOrigin" IN ('en', 'ko', 'both') AND ("purposeOrigin" = 'ko' OR "purposeEn" IS NOT NULL) AND ("purposeOrigin" = 'en' OR "purposeKo" IS NOT NULL)));
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_purpose_filled_check" CHECK ("purposeEn" <> '' AND "purposeKo" <> '');
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_outcome_check" CHECK (("outcomeOrigin" IS NULL AND "outcomeEn" IS NULL AND "outcomeKo" IS NULL) OR ("outcomeOrigin" IS NOT NULL AND ("outcomeOrigin" IN ('en', 'ko', 'both') AND ("outcomeOrigin" = 'ko' OR "outcomeEn" IS NOT NULL) AND ("outcomeOrigin" = 'en' OR "outcomeKo" IS NOT NULL))));
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_outcome_filled_check" CHECK ("outcomeEn" <> '' AND "outcomeKo" <> '');
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_note_filled_check" CHECK ("note" <> '');
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_publication_check" CHECK ("publication" IN ('draft', 'published', 'withdrawn'));
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_verification_check" CHECK ("verification" IN ('verified', 'unverified'));
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_version_check" CHECK ("version" >= 1);
ALTER TABLE "Trip" ADD CONSTRAINT "Trip_position_check" CHECK ("position" >= 0);
ALTER TABLE "Traveller" ADD CONSTRAINT "Traveller_id_filled_check" CHECK ("id" <> '');
ALTER TABLE "Traveller" ADD CONSTRAINT "Traveller_position_check" CHECK ("position" >= 0);
ALTER TABLE "Traveller" ADD CONSTRAINT "Traveller_departs_check" CHECK (("departsValue" IS NULL AND "departsPrecision" IS NULL AND "departsZone" IS NULL AND "departsWording" IS NULL) OR ("departsValue" IS NOT NULL AND "departsPrecision" IS NOT NULL AND "departsZone" IS NOT NULL AND "departsZone" <> '' AND (("departsPrecision" = 'minute' AND "departsValue" LIKE '____-__-__T__:__%' AND "departsWording" IS NULL) OR ("departsPrecision" = 'day' AND "departsValue" LIKE '____-__-__' AND "departsWording" IS NULL) OR ("departsPrecision" = 'month' AND "departsValue" LIKE '____-__' AND "departsWording" IS NULL) OR ("departsPrecision" = 'approximate' AND "departsValue" LIKE '____-__%' AND "departsWording" IS NOT NULL AND "departsWording" <> ''))));
ALTER TABLE "Traveller" ADD CONSTRAINT "Traveller_returns_check" CHECK (("returnsValue" IS NULL AND "returnsPrecision" IS NULL AND "returnsZone" IS NULL AND "returnsWording" IS NULL) OR ("returnsValue" IS NOT NULL AND "returnsPrecision" IS NOT NULL AND "returnsZone" IS NOT NULL AND "returnsZone" <> '' AND (("returnsPrecision" = 'minute' AND "returnsValue" LIKE '____-__-__T__:__%' AND "returnsWording" IS NULL) OR ("returnsPrecision" = 'day' AND "returnsValue" LIKE '____-__-__' AND "returnsWording" IS NULL) OR ("returnsPrecision" = 'month' AND "returnsValue" LIKE '____-__' AND "returnsWording" IS NULL) OR ("returnsPrecision" = 'approximate' AND "returnsValue" LIKE '____-__%' AND "returnsWording" IS NOT NULL AND "returnsWording" <> ''))));
ALTER TABLE "Traveller" ADD CONSTRAINT "Traveller_expectedReturn_check" CHECK (("expectedReturnValue" IS NULL AND "expectedReturnPrecision" IS NULL AND "expectedReturnZone" IS NULL AND "expectedReturnWording" IS NULL) OR ("expectedReturnValue" IS NOT NULL AND "expectedReturnPrecision" IS NOT NULL AND "expectedReturnZone" IS NOT NULL AND "expectedReturnZone" <> '' AND (("expectedReturnPrecision" = 'minute' AND "expectedReturnValue" LIKE '____-__-__T__:__%' AND "expectedReturnWording" IS NULL) OR ("expectedReturnPrecision" = 'day' AND "expectedReturnValue" LIKE '____-__-__' AND "expectedReturnWording" IS NULL) OR ("expectedReturnPrecision" = 'month' AND "expectedReturnValue" LIKE '____-__' AND "expectedReturnWording" IS NULL) OR ("expectedReturnPrecision" = 'approximate' AND "expectedReturnValue" LIKE '____-__%' AND "expectedReturnWording" IS NOT NULL AND "expectedReturnWording" <> ''))));
ALTER TABLE "Leg" ADD CONSTRAINT "Leg_id_filled_check" CHECK ("id" <> '');
ALTER TABLE "Leg" ADD CONSTRAINT "Leg_position_check" CHECK ("position" >= 0);
ALTER TABLE "Leg" ADD CONSTRAINT "Leg_place_check" CHECK (("placeOrigin" IN ('en', 'ko', 'both') AND ("placeOrigin" = 'ko' OR "placeEn" IS NOT NULL) AND ("placeOrigin" = 'en' OR "placeKo" IS NOT NULL)));
ALTER TABLE "Leg" ADD CONSTRAINT "Leg_place_filled_check" CHECK ("placeEn" <> '' AND "placeKo" <> '');
ALTER TABLE "Leg" ADD CONSTRAINT "Leg_arrives_check" CHECK (("arrivesValue" IS NULL AND "arrivesPrecision" IS NULL AND "arrivesZone" IS NULL AND "arrivesWording" IS NULL) OR ("arrivesValue" IS NOT NULL AND "arrivesPrecision" IS NOT NULL AND "arrivesZone" IS NOT NULL AND "arrivesZone" <> '' AND (("arrivesPrecision" = 'minute' AND "arrivesValue" LIKE '____-__-__T__:__%' AND "arrivesWording" IS NULL) OR ("arrivesPrecision" = 'day' AND "arrivesValue" LIKE '____-__-__' AND "arrivesWording" IS NULL) OR ("arrivesPrecision" = 'month' AND "arrivesValue" LIKE '____-__' AND "arrivesWording" IS NULL) OR ("arrivesPrecision" = 'approximate' AND "arrivesValue" LIKE '____-__%' AND "arrivesWording" IS NOT NULL AND "arrivesWording" <> ''))));
ALTER TABLE "Leg" ADD CONSTRAINT "Leg_leaves_check" CHECK (("leavesValue" IS NULL AND "leavesPrecision" IS NULL AND "leavesZone" IS NULL AND "leavesWording" IS NULL) OR ("leavesValue" IS NOT NULL AND "leavesPrecision" IS NOT NULL AND "leavesZone" IS NOT NULL AND "leavesZone" <> '' AND (("leavesPrecision" = 'minute' AND "leavesValue" LIKE '____-__-__T__:__%' AND "leavesWording" IS NULL) OR ("leavesPrecision" = 'day' AND "leavesValue" LIKE '____-__-__' AND "leavesWording" IS NULL) OR ("leavesPrecision" = 'month' AND "leavesValue" LIKE '____-__' AND "leavesWording" IS NULL) OR ("leavesPrecision" = 'approximate' AND "leavesValue" LIKE '____-__%' AND "leavesWording" IS NOT NULL AND "leavesWording" <> ''))));
ALTER TABLE "Leg" ADD CONSTRAINT "Leg_what_check" CHECK (("whatOrigin" IS NULL AND "whatEn" IS NULL AND "whatKo" IS NULL) OR ("whatOrigin" IS NOT NULL AND ("whatOrigin" IN ('en', 'ko', 'both') AND ("whatOrigin" = 'ko' OR "whatEn" IS NOT NULL) AND ("whatOrigin" = 'en' OR "whatKo" IS NOT NULL))));
ALTER TABLE "Leg" ADD CONSTRAINT "Leg_what_filled_check" CHECK ("whatEn" <> '' AND "whatKo" <> '');
ALTER TABLE "TripIssue" ADD CONSTRAINT "TripIssue_position_check" CHECK ("position" >= 0);
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_id_filled_check" CHECK ("id" <> '');
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_goods_check" CHECK (("goodsOrigin" IN ('en', 'ko', 'both') AND ("goodsOrigin" = 'ko' OR "goodsEn" IS NOT NULL) AND ("goodsOrigin" = 'en' OR "goodsKo" IS NOT NULL)));
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_goods_filled_check" CHECK ("goodsEn" <> '' AND "goodsKo" <> '');
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_scope_check" CHECK (("scopeOrigin" IS NULL AND "scopeEn" IS NULL AND "scopeKo" IS NULL) OR ("scopeOrigin" IS NOT NULL AND ("scopeOrigin" IN ('en', 'ko', 'both') AND ("scopeOrigin" = 'ko' OR "scopeEn" IS NOT NULL) AND ("scopeOrigin" = 'en' OR "scopeKo" IS NOT NULL))));
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_scope_filled_check" CHECK ("scopeEn" <> '' AND "scopeKo" <> '');
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_note_filled_check" CHECK ("note" <> '');
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_publication_check" CHECK ("publication" IN ('draft', 'published', 'withdrawn'));
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_verification_check" CHECK ("verification" IN ('verified', 'unverified'));
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_version_check" CHECK ("version" >= 1);
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_position_check" CHECK ("position" >= 0);
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_who_filled_check" CHECK ("who" <> '');
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip', 'measure'));
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_recordId_filled_check" CHECK ("recordId" <> '');
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_version_check" CHECK ("version" >= 1);
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_publication_check" CHECK ("publication" IN ('draft', 'published', 'withdrawn'));
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_snapshot_filled_check" CHECK ("snapshot" <> '');
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_changedPaths_filled_check" CHECK ("changedPaths" <> '');
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_kind_check" CHECK ("kind" IN ('development', 'correction', 'clarification', 'editorial'));
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_reason_filled_check" CHECK ("reason" <> '');
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_channel_check" CHECK ("channel" IN ('desk', 'import', 'initial'));
ALTER TABLE "PastPlace" ADD CONSTRAINT "PastPlace_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip', 'measure'));
ALTER TABLE "PastPlace" ADD CONSTRAINT "PastPlace_position_check" CHECK ("position" >= 0);
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip', 'measure'));
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_recordId_filled_check" CHECK ("recordId" <> '');
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_baseVersion_check" CHECK ("baseVersion" >= 0);
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_save_check" CHECK ("save" >= 1);
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_document_check" CHECK (json_typeof("document"::json) = 'object');
ALTER TABLE "AccuracyCheck" ADD CONSTRAINT "AccuracyCheck_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip', 'measure'));
ALTER TABLE "AccuracyCheck" ADD CONSTRAINT "AccuracyCheck_version_check" CHECK ("version" >= 1);
ALTER TABLE "AccuracyCheck" ADD CONSTRAINT "AccuracyCheck_locator_filled_check" CHECK ("locator" <> '');
ALTER TABLE "LinkCheck" ADD CONSTRAINT "LinkCheck_url_filled_check" CHECK ("url" <> '');
ALTER TABLE "LinkCheck" ADD CONSTRAINT "LinkCheck_failures_check" CHECK ("failures" >= 0);
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_channel_check" CHECK ("channel" IN ('desk', 'api', 'command_line'));
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_action_filled_check" CHECK ("action" <> '');
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_result_check" CHECK ("result" IN ('done', 'refused'));
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_details_check" CHECK (json_typeof("details"::json) = 'object');
ALTER TABLE "DeskAccount" ADD CONSTRAINT "DeskAccount_name_filled_check" CHECK ("name" <> '');
ALTER TABLE "DeskAccount" ADD CONSTRAINT "DeskAccount_email_filled_check" CHECK ("email" <> '');
ALTER TABLE "DeskAccount" ADD CONSTRAINT "DeskAccount_role_check" CHECK ("role" IN ('viewer', 'editor', 'publisher', 'admin'));
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_id_filled_check" CHECK ("id" <> '');
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_title_check" CHECK (("titleOrigin" IN ('en', 'ko', 'both') AND ("titleOrigin" = 'ko' OR "titleEn" IS NOT NULL) AND ("titleOrigin" = 'en' OR "titleKo" IS NOT NULL)));
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_title_filled_check" CHECK ("titleEn" <> '' AND "titleKo" <> '');
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_category_check" CHECK ("category" IN ('tariff', 'investment', 'finance', 'process', 'market_access', 'energy', 'security', 'mobility', 'legislation', 'legal'));
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_summary_check" CHECK (("summaryOrigin" IN ('en', 'ko', 'both') AND ("summaryOrigin" = 'ko' OR "summaryEn" IS NOT NULL) AND ("summaryOrigin" = 'en' OR "summaryKo" IS NOT NULL)));
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_summary_filled_check" CHECK ("summaryEn" <> '' AND "summaryKo" <> '');
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_publication_check" CHECK ("publication" IN ('draft', 'published', 'withdrawn'));
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_verification_check" CHECK ("verification" IN ('verified', 'unverified'));
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_version_check" CHECK ("version" >= 1);
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_position_check" CHECK ("position" >= 0);
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_parent_check" CHECK ("parentId" <> "id");
ALTER TABLE "IssueLink" ADD CONSTRAINT "IssueLink_id_filled_check" CHECK ("id" <> '');
ALTER TABLE "IssueLink" ADD CONSTRAINT "IssueLink_position_check" CHECK ("position" >= 0);
ALTER TABLE "IssueLink" ADD CONSTRAINT "IssueLink_type_check" CHECK ("type" IN ('triggers', 'blocks', 'bundled_with', 'supersedes'));
ALTER TABLE "IssueLink" ADD CONSTRAINT "IssueLink_other_check" CHECK ("otherId" <> "issueId");
ALTER TABLE "Development" ADD CONSTRAINT "Development_id_filled_check" CHECK ("id" <> '');
ALTER TABLE "Development" ADD CONSTRAINT "Development_date_check" CHECK ("dateZone" <> '' AND (("datePrecision" = 'minute' AND "dateValue" LIKE '____-__-__T__:__%' AND "dateWording" IS NULL) OR ("datePrecision" = 'day' AND "dateValue" LIKE '____-__-__' AND "dateWording" IS NULL) OR ("datePrecision" = 'month' AND "dateValue" LIKE '____-__' AND "dateWording" IS NULL) OR ("datePrecision" = 'approximate' AND "dateValue" LIKE '____-__%' AND "dateWording" IS NOT NULL AND "dateWording" <> '')));
ALTER TABLE "Development" ADD CONSTRAINT "Development_stage_check" CHECK ("stage" IN ('raised', 'narrowing', 'agreed_in_principle', 'details_settled', 'text_published', 'signed', 'under_review', 'deferred', 'left_out', 'ended'));
ALTER TABLE "Development" ADD CONSTRAINT "Development_effect_check" CHECK ("effect" IN ('none', 'threatened', 'announced', 'awaiting_trigger', 'in_force', 'partly_delivered', 'struck_down', 'expired', 'superseded'));
ALTER TABLE "Development" ADD CONSTRAINT "Development_effectiveFrom_check" CHECK (("effectiveFromValue" IS NULL AND "effectiveFromPrecision" IS NULL AND "effectiveFromZone" IS NULL AND "effectiveFromWording" IS NULL) OR ("effectiveFromValue" IS NOT NULL AND "effectiveFromPrecision" IS NOT NULL AND "effectiveFromZone" IS NOT NULL AND "effectiveFromZone" <> '' AND (("effectiveFromPrecision" = 'minute' AND "effectiveFromValue" LIKE '____-__-__T__:__%' AND "effectiveFromWording" IS NULL) OR ("effectiveFromPrecision" = 'day' AND "effectiveFromValue" LIKE '____-__-__' AND "effectiveFromWording" IS NULL) OR ("effectiveFromPrecision" = 'month' AND "effectiveFromValue" LIKE '____-__' AND "effectiveFromWording" IS NULL) OR ("effectiveFromPrecision" = 'approximate' AND "effectiveFromValue" LIKE '____-__%' AND "effectiveFromWording" IS NOT NULL AND "effectiveFromWording" <> ''))));
ALTER TABLE "Development" ADD CONSTRAINT "Development_effectiveUntil_check" CHECK (("effectiveUntilValue" IS NULL AND "effectiveUntilPrecision" IS NULL AND "effectiveUntilZone" IS NULL AND "effectiveUntilWording" IS NULL) OR ("effectiveUntilValue" IS NOT NULL AND "effectiveUntilPrecision" IS NOT NULL AND "effectiveUntilZone" IS NOT NULL AND "effectiveUntilZone" <> '' AND (("effectiveUntilPrecision" = 'minute' AND "effectiveUntilValue" LIKE '____-__-__T__:__%' AND "effectiveUntilWording" IS NULL) OR ("effectiveUntilPrecision" = 'day' AND "effectiveUntilValue" LIKE '____-__-__' AND "effectiveUntilWording" IS NULL) OR ("effectiveUntilPrecision" = 'month' AND "effectiveUntilValue" LIKE '____-__' AND "effectiveUntilWording" IS NULL) OR ("effectiveUntilPrecision" = 'approximate' AND "effectiveUntilValue" LIKE '____-__%' AND "effectiveUntilWording" IS NOT NULL AND "effectiveUntilWording" <> ''))));
ALTER TABLE "Development" ADD CONSTRAINT "Development_what_check" CHECK (("whatOrigin" IN ('en', 'ko', 'both') AND ("whatOrigin" = 'ko' OR "whatEn" IS NOT NULL) AND ("whatOrigin" = 'en' OR "whatKo" IS NOT NULL)));
ALTER TABLE "Development" ADD CONSTRAINT "Development_what_filled_check" CHECK ("whatEn" <> '' AND "whatKo" <> '');
ALTER TABLE "Development" ADD CONSTRAINT "Development_standing_check" CHECK (("standingOrigin" IS NULL AND "standingEn" IS NULL AND "standingKo" IS NULL) OR ("standingOrigin" IS NOT NULL AND ("standingOrigin" IN ('en', 'ko', 'both') AND ("standingOrigin" = 'ko' OR "standingEn" IS NOT NULL) AND ("standingOrigin" = 'en' OR "standingKo" IS NOT NULL))));
ALTER TABLE "Development" ADD CONSTRAINT "Development_standing_filled_check" CHECK ("standingEn" <> '' AND "standingKo" <> '');
ALTER TABLE "Development" ADD CONSTRAINT "Development_nextWhat_check" CHECK (("nextWhatOrigin" IS NULL AND "nextWhatEn" IS NULL AND "nextWhatKo" IS NULL) OR ("nextWhatOrigin" IS NOT NULL AND ("nextWhatOrigin" IN ('en', 'ko', 'both') AND ("nextWhatOrigin" = 'ko' OR "nextWhatEn" IS NOT NULL) AND ("nextWhatOrigin" = 'en' OR "nextWhatKo" IS NOT NULL))));
ALTER TABLE "Development" ADD CONSTRAINT "Development_nextWhat_filled_check" CHECK ("nextWhatEn" <> '' AND "nextWhatKo" <> '');
ALTER TABLE "Development" ADD CONSTRAINT "Development_nextDate_check" CHECK (("nextDateValue" IS NULL AND "nextDatePrecision" IS NULL AND "nextDateZone" IS NULL AND "nextDateWording" IS NULL) OR ("nextDateValue" IS NOT NULL AND "nextDatePrecision" IS NOT NULL AND "nextDateZone" IS NOT NULL AND "nextDateZone" <> '' AND (("nextDatePrecision" = 'minute' AND "nextDateValue" LIKE '____-__-__T__:__%' AND "nextDateWording" IS NULL) OR ("nextDatePrecision" = 'day' AND "nextDateValue" LIKE '____-__-__' AND "nextDateWording" IS NULL) OR ("nextDatePrecision" = 'month' AND "nextDateValue" LIKE '____-__' AND "nextDateWording" IS NULL) OR ("nextDatePrecision" = 'approximate' AND "nextDateValue" LIKE '____-__%' AND "nextDateWording" IS NOT NULL AND "nextDateWording" <> ''))));
ALTER TABLE "Development" ADD CONSTRAINT "Development_note_filled_check" CHECK ("note" <> '');
ALTER TABLE "Development" ADD CONSTRAINT "Development_publication_check" CHECK ("publication" IN ('draft', 'published', 'withdrawn'));
ALTER TABLE "Development" ADD CONSTRAINT "Development_verification_check" CHECK ("verification" IN ('verified', 'unverified'));
ALTER TABLE "Development" ADD CONSTRAINT "Development_version_check" CHECK ("version" >= 1);
ALTER TABLE "Development" ADD CONSTRAINT "Development_position_check" CHECK ("position" >= 0);
ALTER TABLE "Development" ADD CONSTRAINT "Development_next_check" CHECK ("nextWhatOrigin" IS NOT NULL OR "nextDateValue" IS NULL);
ALTER TABLE "EventParticipant" ADD CONSTRAINT "EventParticipant_id_filled_check" CHECK ("id" <> '');
ALTER TABLE "EventParticipant" ADD CONSTRAINT "EventParticipant_position_check" CHECK ("position" >= 0);
ALTER TABLE "EventParticipant" ADD CONSTRAINT "EventParticipant_label_check" CHECK (("labelOrigin" IS NULL AND "labelEn" IS NULL AND "labelKo" IS NULL) OR ("labelOrigin" IS NOT NULL AND ("labelOrigin" IN ('en', 'ko', 'both') AND ("labelOrigin" = 'ko' OR "labelEn" IS NOT NULL) AND ("labelOrigin" = 'en' OR "labelKo" IS NOT NULL))));
ALTER TABLE "EventParticipant" ADD CONSTRAINT "EventParticipant_label_filled_check" CHECK ("labelEn" <> '' AND "labelKo" <> '');
ALTER TABLE "EventParticipant" ADD CONSTRAINT "EventParticipant_somebody_check" CHECK ("officialId" IS NOT NULL OR "labelOrigin" IS NOT NULL);
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_id_filled_check" CHECK ("id" <> '');
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_position_check" CHECK ("position" >= 0);
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_label_check" CHECK (("labelOrigin" IS NULL AND "labelEn" IS NULL AND "labelKo" IS NULL) OR ("labelOrigin" IS NOT NULL AND ("labelOrigin" IN ('en', 'ko', 'both') AND ("labelOrigin" = 'ko' OR "labelEn" IS NOT NULL) AND ("labelOrigin" = 'en' OR "labelKo" IS NOT NULL))));
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_label_filled_check" CHECK ("labelEn" <> '' AND "labelKo" <> '');
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_date_check" CHECK (("dateValue" IS NULL AND "datePrecision" IS NULL AND "dateZone" IS NULL AND "dateWording" IS NULL) OR ("dateValue" IS NOT NULL AND "datePrecision" IS NOT NULL AND "dateZone" IS NOT NULL AND "dateZone" <> '' AND (("datePrecision" = 'minute' AND "dateValue" LIKE '____-__-__T__:__%' AND "dateWording" IS NULL) OR ("datePrecision" = 'day' AND "dateValue" LIKE '____-__-__' AND "dateWording" IS NULL) OR ("datePrecision" = 'month' AND "dateValue" LIKE '____-__' AND "dateWording" IS NULL) OR ("datePrecision" = 'approximate' AND "dateValue" LIKE '____-__%' AND "dateWording" IS NOT NULL AND "dateWording" <> ''))));
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_status_check" CHECK ("status" IN ('planned', 'held', 'cancelled'));
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_somebody_check" CHECK ("officialId" IS NOT NULL OR "labelOrigin" IS NOT NULL);
ALTER TABLE "ScheduleRow" ADD CONSTRAINT "ScheduleRow_id_filled_check" CHECK ("id" <> '');
ALTER TABLE "ScheduleRow" ADD CONSTRAINT "ScheduleRow_position_check" CHECK ("position" >= 0);
ALTER TABLE "ScheduleRow" ADD CONSTRAINT "ScheduleRow_announcedOn_check" CHECK ("announcedOnZone" <> '' AND (("announcedOnPrecision" = 'minute' AND "announcedOnValue" LIKE '____-__-__T__:__%' AND "announcedOnWording" IS NULL) OR ("announcedOnPrecision" = 'day' AND "announcedOnValue" LIKE '____-__-__' AND "announcedOnWording" IS NULL) OR ("announcedOnPrecision" = 'month' AND "announcedOnValue" LIKE '____-__' AND "announcedOnWording" IS NULL) OR ("announcedOnPrecision" = 'approximate' AND "announcedOnValue" LIKE '____-__%' AND "announcedOnWording" IS NOT NULL AND "announcedOnWording" <> '')));
ALTER TABLE "ScheduleRow" ADD CONSTRAINT "ScheduleRow_status_check" CHECK ("status" IN ('scheduled', 'rescheduled', 'postponed', 'cancelled', 'held'));
ALTER TABLE "ScheduleRow" ADD CONSTRAINT "ScheduleRow_starts_check" CHECK (("startsValue" IS NULL AND "startsPrecision" IS NULL AND "startsZone" IS NULL AND "startsWording" IS NULL) OR ("startsValue" IS NOT NULL AND "startsPrecision" IS NOT NULL AND "startsZone" IS NOT NULL AND "startsZone" <> '' AND (("startsPrecision" = 'minute' AND "startsValue" LIKE '____-__-__T__:__%' AND "startsWording" IS NULL) OR ("startsPrecision" = 'day' AND "startsValue" LIKE '____-__-__' AND "startsWording" IS NULL) OR ("startsPrecision" = 'month' AND "startsValue" LIKE '____-__' AND "startsWording" IS NULL) OR ("startsPrecision" = 'approximate' AND "startsValue" LIKE '____-__%' AND "startsWording" IS NOT NULL AND "startsWording" <> ''))));
ALTER TABLE "ScheduleRow" ADD CONSTRAINT "ScheduleRow_ends_check" CHECK (("endsValue" IS NULL AND "endsPrecision" IS NULL AND "endsZone" IS NULL AND "endsWording" IS NULL) OR ("endsValue" IS NOT NULL AND "endsPrecision" IS NOT NULL AND "endsZone" IS NOT NULL AND "endsZone" <> '' AND (("endsPrecision" = 'minute' AND "endsValue" LIKE '____-__-__T__:__%' AND "endsWording" IS NULL) OR ("endsPrecision" = 'day' AND "endsValue" LIKE '____-__-__' AND "endsWording" IS NULL) OR ("endsPrecision" = 'month' AND "endsValue" LIKE '____-__' AND "endsWording" IS NULL) OR ("endsPrecision" = 'approximate' AND "endsValue" LIKE '____-__%' AND "endsWording" IS NOT NULL AND "endsWording" <> ''))));
ALTER TABLE "ScheduleRow" ADD CONSTRAINT "ScheduleRow_starts_known_check" CHECK ("startsValue" IS NOT NULL OR "status" IN ('postponed', 'cancelled'));
ALTER TABLE "MeasureStep" ADD CONSTRAINT "MeasureStep_id_filled_check" CHECK ("id" <> '');
ALTER TABLE "MeasureStep" ADD CONSTRAINT "MeasureStep_position_check" CHECK ("position" >= 0);
ALTER TABLE "MeasureStep" ADD CONSTRAINT "MeasureStep_stepId_filled_check" CHECK ("stepId" <> '');
ALTER TABLE "MeasureStep" ADD CONSTRAINT "MeasureStep_announcedOn_check" CHECK ("announcedOnZone" <> '' AND (("announcedOnPrecision" = 'minute' AND "announcedOnValue" LIKE '____-__-__T__:__%' AND "announcedOnWording" IS NULL) OR ("announcedOnPrecision" = 'day' AND "announcedOnValue" LIKE '____-__-__' AND "announcedOnWording" IS NULL) OR ("announcedOnPrecision" = 'month' AND "announcedOnValue" LIKE '____-__' AND "announcedOnWording" IS NULL) OR ("announcedOnPrecision" = 'approximate' AND "announcedOnValue" LIKE '____-__%' AND "announcedOnWording" IS NOT NULL AND "announcedOnWording" <> '')));
ALTER TABLE "MeasureStep" ADD CONSTRAINT "MeasureStep_status_check" CHECK ("status" IN ('charged', 'not_charged', 'agreed', 'threatened'));
ALTER TABLE "MeasureStep" ADD CONSTRAINT "MeasureStep_rate_check" CHECK ("rate" >= 0);
ALTER TABLE "MeasureStep" ADD CONSTRAINT "MeasureStep_rateKind_check" CHECK ("rateKind" IN ('additional', 'total', 'ceiling'));
ALTER TABLE "MeasureStep" ADD CONSTRAINT "MeasureStep_basis_check" CHECK ("basis" IN ('section_232', 'section_122', 'section_301', 'ieepa', 'agreement', 'other'));
ALTER TABLE "MeasureStep" ADD CONSTRAINT "MeasureStep_instrument_check" CHECK (("instrumentOrigin" IN ('en', 'ko', 'both') AND ("instrumentOrigin" = 'ko' OR "instrumentEn" IS NOT NULL) AND ("instrumentOrigin" = 'en' OR "instrumentKo" IS NOT NULL)));
ALTER TABLE "MeasureStep" ADD CONSTRAINT "MeasureStep_instrument_filled_check" CHECK ("instrumentEn" <> '' AND "instrumentKo" <> '');
ALTER TABLE "MeasureStep" ADD CONSTRAINT "MeasureStep_from_check" CHECK (("fromValue" IS NULL AND "fromPrecision" IS NULL AND "fromZone" IS NULL AND "fromWording" IS NULL) OR ("fromValue" IS NOT NULL AND "fromPrecision" IS NOT NULL AND "fromZone" IS NOT NULL AND "fromZone" <> '' AND (("fromPrecision" = 'minute' AND "fromValue" LIKE '____-__-__T__:__%' AND "fromWording" IS NULL) OR ("fromPrecision" = 'day' AND "fromValue" LIKE '____-__-__' AND "fromWording" IS NULL) OR ("fromPrecision" = 'month' AND "fromValue" LIKE '____-__' AND "fromWording" IS NULL) OR ("fromPrecision" = 'approximate' AND "fromValue" LIKE '____-__%' AND "fromWording" IS NOT NULL AND "fromWording" <> ''))));
ALTER TABLE "MeasureStep" ADD CONSTRAINT "MeasureStep_until_check" CHECK (("untilValue" IS NULL AND "untilPrecision" IS NULL AND "untilZone" IS NULL AND "untilWording" IS NULL) OR ("untilValue" IS NOT NULL AND "untilPrecision" IS NOT NULL AND "untilZone" IS NOT NULL AND "untilZone" <> '' AND (("untilPrecision" = 'minute' AND "untilValue" LIKE '____-__-__T__:__%' AND "untilWording" IS NULL) OR ("untilPrecision" = 'day' AND "untilValue" LIKE '____-__-__' AND "untilWording" IS NULL) OR ("untilPrecision" = 'month' AND "untilValue" LIKE '____-__' AND "untilWording" IS NULL) OR ("untilPrecision" = 'approximate' AND "untilValue" LIKE '____-__%' AND "untilWording" IS NOT NULL AND "untilWording" <> ''))));
ALTER TABLE "MeasureStep" ADD CONSTRAINT "MeasureStep_verification_check" CHECK ("verification" IN ('verified', 'unverified'));
ALTER TABLE "MeasureStep" ADD CONSTRAINT "MeasureStep_note_filled_check" CHECK ("note" <> '');
ALTER TABLE "MeasureStep" ADD CONSTRAINT "MeasureStep_from_known_check" CHECK ("fromValue" IS NOT NULL OR "status" IN ('agreed', 'threatened'));
ALTER TABLE "StepSettlement" ADD CONSTRAINT "StepSettlement_position_check" CHECK ("position" >= 0);
ALTER TABLE "StepSettlement" ADD CONSTRAINT "StepSettlement_other_check" CHECK ("settledId" <> "stepId");
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_id_filled_check" CHECK ("id" <> '');
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_position_check" CHECK ("position" >= 0);
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_locator_filled_check" CHECK ("locator" <> '');
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_quote_check" CHECK (("quoteText" IS NULL AND "quoteLanguage" IS NULL) OR ("quoteText" IS NOT NULL AND "quoteLanguage" IS NOT NULL AND "quoteText" <> '' AND "quoteLanguage" <> ''));
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_one_owner_check" CHECK ((CASE WHEN "roleId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "issueLinkId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "developmentId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "claimId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "eventId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "scheduleRowId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "tripId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "meetingId" IS NULL THEN 0 ELSE 1 END) + (CASE WHEN "stepId" IS NULL THEN 0 ELSE 1 END) = 1);
ALTER TABLE "RecordState" ADD CONSTRAINT "RecordState_one_row_check" CHECK ("id" = 1);
ALTER TABLE "DraftSave" ADD CONSTRAINT "DraftSave_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip', 'measure'));
ALTER TABLE "DraftSave" ADD CONSTRAINT "DraftSave_baseVersion_check" CHECK ("baseVersion" >= 0);
ALTER TABLE "DraftSave" ADD CONSTRAINT "DraftSave_save_check" CHECK ("save" >= 1);
ALTER TABLE "DraftSave" ADD CONSTRAINT "DraftSave_deed_check" CHECK ("deed" IN ('save', 'merge', 'publish', 'discard'));
ALTER TABLE "DraftSave" ADD CONSTRAINT "DraftSave_document_check" CHECK (json_typeof("document"::json) = 'object');
ALTER TABLE "DraftSave" ADD CONSTRAINT "DraftSave_changedPaths_check" CHECK (json_typeof("changedPaths"::json) = 'array');
ALTER TABLE "DraftSave" ADD CONSTRAINT "DraftSave_movedTo_check" CHECK ("movedTo" IS NULL OR ("deed" = 'discard' AND "movedTo" NOT IN ('', "recordId")));
ALTER TABLE "SetAside" ADD CONSTRAINT "SetAside_baseVersion_check" CHECK ("baseVersion" >= 0);
ALTER TABLE "SetAside" ADD CONSTRAINT "SetAside_baseSave_check" CHECK ("baseSave" >= 0);
ALTER TABLE "SetAside" ADD CONSTRAINT "SetAside_document_check" CHECK (json_typeof("document"::json) = 'object');
ALTER TABLE "SetAside" ADD CONSTRAINT "SetAside_restoredKind_check" CHECK ("restoredKind" IN ('version', 'save'));
ALTER TABLE "SetAside" ADD CONSTRAINT "SetAside_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip', 'measure'));
ALTER TABLE "SetAside" ADD CONSTRAINT "SetAside_recordId_filled_check" CHECK ("recordId" <> '');
ALTER TABLE "SetAside" ADD CONSTRAINT "SetAside_restored_check" CHECK (("restoredKind" IS NULL) = ("restoredNumber" IS NULL) AND "restoredNumber" >= 1);
ALTER TABLE "SetAside" ADD CONSTRAINT "SetAside_settled_check" CHECK (("settledBy" IS NULL) = ("settledAt" IS NULL));
ALTER TABLE "ErrorReport" ADD CONSTRAINT "ErrorReport_record_check" CHECK (("recordType" IS NULL) = ("recordId" IS NULL));
ALTER TABLE "ErrorReport" ADD CONSTRAINT "ErrorReport_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip', 'measure'));
ALTER TABLE "ErrorReport" ADD CONSTRAINT "ErrorReport_text_filled_check" CHECK ("text" <> '');
ALTER TABLE "ErrorReport" ADD CONSTRAINT "ErrorReport_subject_check" CHECK (("recordId" IS NULL) <> ("page" IS NULL));
ALTER TABLE "DeskLimit" ADD CONSTRAINT "DeskLimit_action_check" CHECK ("action" IN ('sign_in', 'second_factor', 'confirm_password', 'use_link'));
ALTER TABLE "DeskLimit" ADD CONSTRAINT "DeskLimit_refusals_check" CHECK ("refusals" >= 1);
ALTER TABLE "DeskLimit" ADD CONSTRAINT "DeskLimit_subject_check" CHECK ("account" <> '' OR "client" <> '');
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0];
END
$$;
CREATE OR REPLACE FUNCTION announce_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('record_changed', '');
    RETURN NULL;
END
$$;
CREATE TRIGGER "AccuracyCheck_no_update" BEFORE UPDATE ON "AccuracyCheck" FOR EACH ROW EXECUTE FUNCTION refuse_change('checks are append-only: they cannot be changed');
CREATE TRIGGER "AccuracyCheck_no_delete" BEFORE DELETE ON "AccuracyCheck" FOR EACH ROW EXECUTE FUNCTION refuse_change('checks are append-only: they cannot be removed');
CREATE TRIGGER "AuditEntry_no_update" BEFORE UPDATE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change('the audit log is append-only: it cannot be changed');
CREATE TRIGGER "AuditEntry_no_delete" BEFORE DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change('the audit log is append-only: it cannot be removed');
CREATE TRIGGER "DraftSave_no_update" BEFORE UPDATE ON "DraftSave" FOR EACH ROW EXECUTE FUNCTION refuse_change('saves are append-only: they cannot be changed');
CREATE TRIGGER "DraftSave_no_delete" BEFORE DELETE ON "DraftSave" FOR EACH ROW EXECUTE FUNCTION refuse_change('saves are append-only: they cannot be removed');
CREATE TRIGGER "PastPlace_no_update" BEFORE UPDATE ON "PastPlace" FOR EACH ROW EXECUTE FUNCTION refuse_change('past places are append-only: they cannot be changed');
CREATE TRIGGER "PastPlace_no_delete" BEFORE DELETE ON "PastPlace" FOR EACH ROW EXECUTE FUNCTION refuse_change('past places are append-only: they cannot be removed');
CREATE TRIGGER "Revision_no_update" BEFORE UPDATE ON "Revision" FOR EACH ROW EXECUTE FUNCTION refuse_change('revisions are append-only: they cannot be changed');
CREATE TRIGGER "Revision_no_delete" BEFORE DELETE ON "Revision" FOR EACH ROW EXECUTE FUNCTION refuse_change('revisions are append-only: they cannot be removed');
CREATE TRIGGER "AccuracyCheck_no_truncate" BEFORE TRUNCATE ON "AccuracyCheck" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('checks are append-only');
CREATE TRIGGER "AuditEntry_no_truncate" BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the audit log is append-only');
CREATE TRIGGER "DraftSave_no_truncate" BEFORE TRUNCATE ON "DraftSave" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('saves are append-only');
CREATE TRIGGER "PastPlace_no_truncate" BEFORE TRUNCATE ON "PastPlace" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('past places are append-only');
CREATE TRIGGER "Revision_no_truncate" BEFORE TRUNCATE ON "Revision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('revisions are append-only');
CREATE TRIGGER "RecordState_announced" AFTER UPDATE ON "RecordState" FOR EACH STATEMENT EXECUTE FUNCTION announce_change();

-- The one row with the version of the record.
INSERT INTO "RecordState" ("id", "version") VALUES (1, 0);
