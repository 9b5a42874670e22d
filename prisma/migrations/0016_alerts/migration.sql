-- CreateTable
CREATE TABLE "AlertSubscriber" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "address" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "confirmedAt" DATETIME,
    "refusals" INTEGER NOT NULL DEFAULT 0,
    "suppressedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "AlertSubscriber_address_filled_check" CHECK ("address" <> ''),
    CONSTRAINT "AlertSubscriber_language_check" CHECK ("language" IN ('en', 'ko')),
    CONSTRAINT "AlertSubscriber_frequency_check" CHECK ("frequency" IN ('at_once', 'daily')),
    CONSTRAINT "AlertSubscriber_zone_filled_check" CHECK ("zone" <> ''),
    CONSTRAINT "AlertSubscriber_refusals_check" CHECK ("refusals" >= 0)
);

-- CreateTable
CREATE TABLE "AlertFollow" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "subscriberId" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "confirmedAt" DATETIME,
    "afterRevision" INTEGER,
    CONSTRAINT "AlertFollow_subscriberId_fkey" FOREIGN KEY ("subscriberId") REFERENCES "AlertSubscriber" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AlertFollow_scope_check" CHECK ("scope" IN ('changes', 'corrections', 'rates', 'issue', 'measure', 'official', 'search')),
    CONSTRAINT "AlertFollow_kind_check" CHECK ("kind" IN ('', 'issue', 'measure', 'official', 'event', 'trip', 'development', 'claim', 'source')),
    CONSTRAINT "AlertFollow_language_check" CHECK ("language" IN ('en', 'ko')),
    CONSTRAINT "AlertFollow_frequency_check" CHECK ("frequency" IN ('at_once', 'daily')),
    CONSTRAINT "AlertFollow_target_check" CHECK (("target" = '') = ("scope" IN ('changes', 'corrections', 'rates'))),
    CONSTRAINT "AlertFollow_confirmed_check" CHECK (("confirmedAt" IS NULL) = ("afterRevision" IS NULL))
);

-- CreateTable
CREATE TABLE "AlertMail" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "subscriberId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "followId" TEXT,
    "day" TEXT,
    "createdAt" DATETIME NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "claim" TEXT,
    "claimedUntil" DATETIME,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sentAt" DATETIME,
    CONSTRAINT "AlertMail_subscriberId_fkey" FOREIGN KEY ("subscriberId") REFERENCES "AlertSubscriber" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AlertMail_kind_check" CHECK ("kind" IN ('confirmation', 'changes')),
    CONSTRAINT "AlertMail_attempts_check" CHECK ("attempts" >= 0),
    CONSTRAINT "AlertMail_claimed_check" CHECK (("claim" IS NULL) = ("claimedUntil" IS NULL))
);

-- CreateTable
CREATE TABLE "AlertChange" (
    "subscriberId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "mailId" TEXT NOT NULL,

    PRIMARY KEY ("subscriberId", "revision"),
    CONSTRAINT "AlertChange_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "AlertMail" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Webhook" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "url" TEXT NOT NULL,
    "isEnabled" BOOLEAN NOT NULL,
    "afterRevision" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Webhook_url_filled_check" CHECK ("url" <> '')
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "webhookId" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "claim" TEXT,
    "claimedUntil" DATETIME,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL,
    "answer" INTEGER,
    "answerText" TEXT,
    "answeredAt" DATETIME,
    CONSTRAINT "WebhookDelivery_webhookId_fkey" FOREIGN KEY ("webhookId") REFERENCES "Webhook" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WebhookDelivery_event_check" CHECK ("event" IN ('changes', 'test')),
    CONSTRAINT "WebhookDelivery_body_check" CHECK (json_type("body") = 'object'),
    CONSTRAINT "WebhookDelivery_attempts_check" CHECK ("attempts" >= 0),
    CONSTRAINT "WebhookDelivery_state_check" CHECK ("state" IN ('waiting', 'delivered', 'failed')),
    CONSTRAINT "WebhookDelivery_claimed_check" CHECK (("claim" IS NULL) = ("claimedUntil" IS NULL))
);

-- CreateTable
CREATE TABLE "OutboxCursor" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "revision" INTEGER NOT NULL,
    CONSTRAINT "OutboxCursor_name_check" CHECK ("name" IN ('alerts', 'webhooks', 'websub'))
);

-- CreateIndex
CREATE UNIQUE INDEX "AlertSubscriber_address_key" ON "AlertSubscriber"("address");

-- CreateIndex
CREATE UNIQUE INDEX "AlertFollow_subscriberId_scope_target_kind_key" ON "AlertFollow"("subscriberId", "scope", "target", "kind");

-- CreateIndex
CREATE INDEX "AlertMail_sentAt_dueAt_idx" ON "AlertMail"("sentAt", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "AlertMail_subscriberId_day_key" ON "AlertMail"("subscriberId", "day");

-- CreateIndex
CREATE INDEX "AlertChange_mailId_idx" ON "AlertChange"("mailId");

-- CreateIndex
CREATE INDEX "WebhookDelivery_webhookId_createdAt_idx" ON "WebhookDelivery"("webhookId", "createdAt");

-- CreateIndex
CREATE INDEX "WebhookDelivery_state_dueAt_idx" ON "WebhookDelivery"("state", "dueAt");
