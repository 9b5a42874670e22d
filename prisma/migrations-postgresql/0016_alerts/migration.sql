-- CreateTable
CREATE TABLE "AlertSubscriber" (
    "id" TEXT COLLATE "C" NOT NULL,
    "address" TEXT COLLATE "C" NOT NULL,
    "language" TEXT COLLATE "C" NOT NULL,
    "frequency" TEXT COLLATE "C" NOT NULL,
    "zone" TEXT COLLATE "C" NOT NULL,
    "confirmedAt" TIMESTAMP(3),
    "refusals" INTEGER NOT NULL DEFAULT 0,
    "suppressedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AlertSubscriber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AlertFollow" (
    "id" TEXT COLLATE "C" NOT NULL,
    "subscriberId" TEXT COLLATE "C" NOT NULL,
    "scope" TEXT COLLATE "C" NOT NULL,
    "target" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "language" TEXT COLLATE "C" NOT NULL,
    "frequency" TEXT COLLATE "C" NOT NULL,
    "zone" TEXT COLLATE "C" NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "confirmedAt" TIMESTAMP(3),
    "afterRevision" INTEGER,

    CONSTRAINT "AlertFollow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AlertMail" (
    "id" TEXT COLLATE "C" NOT NULL,
    "subscriberId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "followId" TEXT COLLATE "C",
    "day" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "claim" TEXT COLLATE "C",
    "claimedUntil" TIMESTAMP(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMP(3),

    CONSTRAINT "AlertMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AlertChange" (
    "subscriberId" TEXT COLLATE "C" NOT NULL,
    "revision" INTEGER NOT NULL,
    "mailId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "AlertChange_pkey" PRIMARY KEY ("subscriberId","revision")
);

-- CreateTable
CREATE TABLE "Webhook" (
    "id" TEXT COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C" NOT NULL,
    "isEnabled" BOOLEAN NOT NULL,
    "afterRevision" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "id" TEXT COLLATE "C" NOT NULL,
    "webhookId" TEXT COLLATE "C" NOT NULL,
    "event" TEXT COLLATE "C" NOT NULL,
    "body" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "claim" TEXT COLLATE "C",
    "claimedUntil" TIMESTAMP(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT COLLATE "C" NOT NULL,
    "answer" INTEGER,
    "answerText" TEXT COLLATE "C",
    "answeredAt" TIMESTAMP(3),

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxCursor" (
    "name" TEXT COLLATE "C" NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "OutboxCursor_pkey" PRIMARY KEY ("name")
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

-- AddForeignKey
ALTER TABLE "AlertFollow" ADD CONSTRAINT "AlertFollow_subscriberId_fkey" FOREIGN KEY ("subscriberId") REFERENCES "AlertSubscriber"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertMail" ADD CONSTRAINT "AlertMail_subscriberId_fkey" FOREIGN KEY ("subscriberId") REFERENCES "AlertSubscriber"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertChange" ADD CONSTRAINT "AlertChange_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "AlertMail"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_webhookId_fkey" FOREIGN KEY ("webhookId") REFERENCES "Webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "AlertSubscriber" ADD CONSTRAINT "AlertSubscriber_address_filled_check" CHECK ("address" <> '');
ALTER TABLE "AlertSubscriber" ADD CONSTRAINT "AlertSubscriber_language_check" CHECK ("language" IN ('en', 'ko'));
ALTER TABLE "AlertSubscriber" ADD CONSTRAINT "AlertSubscriber_frequency_check" CHECK ("frequency" IN ('at_once', 'daily'));
ALTER TABLE "AlertSubscriber" ADD CONSTRAINT "AlertSubscriber_zone_filled_check" CHECK ("zone" <> '');
ALTER TABLE "AlertSubscriber" ADD CONSTRAINT "AlertSubscriber_refusals_check" CHECK ("refusals" >= 0);
ALTER TABLE "Webhook" ADD CONSTRAINT "Webhook_url_filled_check" CHECK ("url" <> '');
ALTER TABLE "OutboxCursor" ADD CONSTRAINT "OutboxCursor_name_check" CHECK ("name" IN ('alerts', 'webhooks', 'websub'));
ALTER TABLE "AlertFollow" ADD CONSTRAINT "AlertFollow_scope_check" CHECK ("scope" IN ('changes', 'corrections', 'rates', 'issue', 'measure', 'official', 'search'));
ALTER TABLE "AlertFollow" ADD CONSTRAINT "AlertFollow_kind_check" CHECK ("kind" IN ('', 'issue', 'measure', 'official', 'event', 'trip', 'development', 'claim', 'source'));
ALTER TABLE "AlertFollow" ADD CONSTRAINT "AlertFollow_language_check" CHECK ("language" IN ('en', 'ko'));
ALTER TABLE "AlertFollow" ADD CONSTRAINT "AlertFollow_frequency_check" CHECK ("frequency" IN ('at_once', 'daily'));
ALTER TABLE "AlertFollow" ADD CONSTRAINT "AlertFollow_target_check" CHECK (("target" = '') = ("scope" IN ('changes', 'corrections', 'rates')));
ALTER TABLE "AlertFollow" ADD CONSTRAINT "AlertFollow_confirmed_check" CHECK (("confirmedAt" IS NULL) = ("afterRevision" IS NULL));
ALTER TABLE "AlertMail" ADD CONSTRAINT "AlertMail_kind_check" CHECK ("kind" IN ('confirmation', 'changes'));
ALTER TABLE "AlertMail" ADD CONSTRAINT "AlertMail_attempts_check" CHECK ("attempts" >= 0);
ALTER TABLE "AlertMail" ADD CONSTRAINT "AlertMail_claimed_check" CHECK (("claim" IS NULL) = ("claimedUntil" IS NULL));
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_event_check" CHECK ("event" IN ('changes', 'test'));
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_body_check" CHECK (json_typeof("body"::json) = 'object');
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_attempts_check" CHECK ("attempts" >= 0);
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_state_check" CHECK ("state" IN ('waiting', 'delivered', 'failed'));
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_claimed_check" CHECK (("claim" IS NULL) = ("claimedUntil" IS NULL));
