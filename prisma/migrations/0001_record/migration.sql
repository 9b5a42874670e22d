-- The tables and indexes are what Prisma makes of schema.prisma. Added by hand: the checks (closed lists
-- with the words of lib/domain/record.ts, no empty text, whole and well-formed partial dates, one owner
-- for each citation) and the triggers that let revisions only be added.

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "titleKind" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "url" TEXT,
    "publishedOnValue" TEXT,
    "publishedOnPrecision" TEXT,
    "publishedOnZone" TEXT,
    "publishedOnWording" TEXT,
    "language" TEXT NOT NULL,
    "access" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "machineTranslated" BOOLEAN NOT NULL,
    "archivedUrl" TEXT,
    "retrievedOnValue" TEXT,
    "retrievedOnPrecision" TEXT,
    "retrievedOnZone" TEXT,
    "retrievedOnWording" TEXT,
    "note" TEXT,
    "publication" TEXT NOT NULL,
    "verification" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Source_titleKind_check" CHECK ("titleKind" IN ('headline', 'description')),
    CONSTRAINT "Source_access_check" CHECK ("access" IN ('full_text', 'excerpt', 'cited_by')),
    CONSTRAINT "Source_tier_check" CHECK (
        "tier" IN ('official_text', 'official_statement', 'press_on_record', 'press_unnamed', 'secondary')
    ),
    CONSTRAINT "Source_publication_check" CHECK ("publication" IN ('draft', 'published', 'withdrawn')),
    CONSTRAINT "Source_verification_check" CHECK ("verification" IN ('verified', 'unverified')),
    CONSTRAINT "Source_publishedOn_check" CHECK (
        ("publishedOnValue" IS NULL AND "publishedOnPrecision" IS NULL AND "publishedOnZone" IS NULL AND "publishedOnWording" IS NULL)
        OR ("publishedOnValue" IS NOT NULL AND "publishedOnPrecision" IS NOT NULL AND "publishedOnZone" IS NOT NULL AND "publishedOnZone" <> '' AND (("publishedOnPrecision" = 'minute' AND "publishedOnValue" LIKE '____-__-__T__:__%' AND "publishedOnWording" IS NULL)
        OR ("publishedOnPrecision" = 'day' AND "publishedOnValue" LIKE '____-__-__' AND "publishedOnWording" IS NULL)
        OR ("publishedOnPrecision" = 'month' AND "publishedOnValue" LIKE '____-__' AND "publishedOnWording" IS NULL)
        OR ("publishedOnPrecision" = 'approximate' AND "publishedOnValue" LIKE '____-__%' AND "publishedOnWording" IS NOT NULL AND "publishedOnWording" <> '')))
    ),
    CONSTRAINT "Source_machineTranslated_check" CHECK ("machineTranslated" IN (0, 1)),
    CONSTRAINT "Source_retrievedOn_check" CHECK (
        ("retrievedOnValue" IS NULL AND "retrievedOnPrecision" IS NULL AND "retrievedOnZone" IS NULL AND "retrievedOnWording" IS NULL)
        OR ("retrievedOnValue" IS NOT NULL AND "retrievedOnPrecision" IS NOT NULL AND "retrievedOnZone" IS NOT NULL AND "retrievedOnZone" <> '' AND (("retrievedOnPrecision" = 'minute' AND "retrievedOnValue" LIKE '____-__-__T__:__%' AND "retrievedOnWording" IS NULL)
        OR ("retrievedOnPrecision" = 'day' AND "retrievedOnValue" LIKE '____-__-__' AND "retrievedOnWording" IS NULL)
        OR ("retrievedOnPrecision" = 'month' AND "retrievedOnValue" LIKE '____-__' AND "retrievedOnWording" IS NULL)
        OR ("retrievedOnPrecision" = 'approximate' AND "retrievedOnValue" LIKE '____-__%' AND "retrievedOnWording" IS NOT NULL AND "retrievedOnWording" <> '')))
    ),
    CONSTRAINT "Source_id_filled_check" CHECK ("id" <> ''),
    CONSTRAINT "Source_title_filled_check" CHECK ("title" <> ''),
    CONSTRAINT "Source_publisher_filled_check" CHECK ("publisher" <> ''),
    CONSTRAINT "Source_url_filled_check" CHECK ("url" <> ''),
    CONSTRAINT "Source_language_filled_check" CHECK ("language" <> ''),
    CONSTRAINT "Source_archivedUrl_filled_check" CHECK ("archivedUrl" <> ''),
    CONSTRAINT "Source_note_filled_check" CHECK ("note" <> ''),
    CONSTRAINT "Source_position_check" CHECK ("position" >= 0),
    CONSTRAINT "Source_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "Official" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "nameEn" TEXT,
    "nameKo" TEXT,
    "nameOrigin" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "note" TEXT,
    "publication" TEXT NOT NULL,
    "verification" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Official_side_check" CHECK ("side" IN ('KR', 'US', 'other')),
    CONSTRAINT "Official_publication_check" CHECK ("publication" IN ('draft', 'published', 'withdrawn')),
    CONSTRAINT "Official_verification_check" CHECK ("verification" IN ('verified', 'unverified')),
    CONSTRAINT "Official_name_check" CHECK (
        ("nameOrigin" IN ('en', 'ko', 'both') AND ("nameOrigin" = 'ko' OR "nameEn" IS NOT NULL) AND ("nameOrigin" = 'en' OR "nameKo" IS NOT NULL))
    ),
    CONSTRAINT "Official_name_filled_check" CHECK ("nameEn" <> '' AND "nameKo" <> ''),
    CONSTRAINT "Official_id_filled_check" CHECK ("id" <> ''),
    CONSTRAINT "Official_note_filled_check" CHECK ("note" <> ''),
    CONSTRAINT "Official_position_check" CHECK ("position" >= 0),
    CONSTRAINT "Official_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "OfficialAlias" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officialId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "note" TEXT,
    CONSTRAINT "OfficialAlias_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OfficialAlias_id_filled_check" CHECK ("id" <> ''),
    CONSTRAINT "OfficialAlias_text_filled_check" CHECK ("text" <> ''),
    CONSTRAINT "OfficialAlias_language_filled_check" CHECK ("language" <> ''),
    CONSTRAINT "OfficialAlias_note_filled_check" CHECK ("note" <> ''),
    CONSTRAINT "OfficialAlias_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "Role" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officialId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "titleEn" TEXT,
    "titleKo" TEXT,
    "titleOrigin" TEXT NOT NULL,
    "organisationEn" TEXT,
    "organisationKo" TEXT,
    "organisationOrigin" TEXT NOT NULL,
    "fromValue" TEXT,
    "fromPrecision" TEXT,
    "fromZone" TEXT,
    "fromWording" TEXT,
    "toValue" TEXT,
    "toPrecision" TEXT,
    "toZone" TEXT,
    "toWording" TEXT,
    "note" TEXT,
    CONSTRAINT "Role_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Role_title_check" CHECK (
        ("titleOrigin" IN ('en', 'ko', 'both') AND ("titleOrigin" = 'ko' OR "titleEn" IS NOT NULL) AND ("titleOrigin" = 'en' OR "titleKo" IS NOT NULL))
    ),
    CONSTRAINT "Role_title_filled_check" CHECK ("titleEn" <> '' AND "titleKo" <> ''),
    CONSTRAINT "Role_organisation_check" CHECK (
        ("organisationOrigin" IN ('en', 'ko', 'both') AND ("organisationOrigin" = 'ko' OR "organisationEn" IS NOT NULL) AND ("organisationOrigin" = 'en' OR "organisationKo" IS NOT NULL))
    ),
    CONSTRAINT "Role_organisation_filled_check" CHECK ("organisationEn" <> '' AND "organisationKo" <> ''),
    CONSTRAINT "Role_from_check" CHECK (
        ("fromValue" IS NULL AND "fromPrecision" IS NULL AND "fromZone" IS NULL AND "fromWording" IS NULL)
        OR ("fromValue" IS NOT NULL AND "fromPrecision" IS NOT NULL AND "fromZone" IS NOT NULL AND "fromZone" <> '' AND (("fromPrecision" = 'minute' AND "fromValue" LIKE '____-__-__T__:__%' AND "fromWording" IS NULL)
        OR ("fromPrecision" = 'day' AND "fromValue" LIKE '____-__-__' AND "fromWording" IS NULL)
        OR ("fromPrecision" = 'month' AND "fromValue" LIKE '____-__' AND "fromWording" IS NULL)
        OR ("fromPrecision" = 'approximate' AND "fromValue" LIKE '____-__%' AND "fromWording" IS NOT NULL AND "fromWording" <> '')))
    ),
    CONSTRAINT "Role_to_check" CHECK (
        ("toValue" IS NULL AND "toPrecision" IS NULL AND "toZone" IS NULL AND "toWording" IS NULL)
        OR ("toValue" IS NOT NULL AND "toPrecision" IS NOT NULL AND "toZone" IS NOT NULL AND "toZone" <> '' AND (("toPrecision" = 'minute' AND "toValue" LIKE '____-__-__T__:__%' AND "toWording" IS NULL)
        OR ("toPrecision" = 'day' AND "toValue" LIKE '____-__-__' AND "toWording" IS NULL)
        OR ("toPrecision" = 'month' AND "toValue" LIKE '____-__' AND "toWording" IS NULL)
        OR ("toPrecision" = 'approximate' AND "toValue" LIKE '____-__%' AND "toWording" IS NOT NULL AND "toWording" <> '')))
    ),
    CONSTRAINT "Role_id_filled_check" CHECK ("id" <> ''),
    CONSTRAINT "Role_note_filled_check" CHECK ("note" <> ''),
    CONSTRAINT "Role_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "Issue" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "titleEn" TEXT,
    "titleKo" TEXT,
    "titleOrigin" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "summaryEn" TEXT,
    "summaryKo" TEXT,
    "summaryOrigin" TEXT NOT NULL,
    "parentId" TEXT,
    "publication" TEXT NOT NULL,
    "verification" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Issue_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Issue" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Issue_category_check" CHECK (
        "category" IN ('tariff', 'investment', 'finance', 'process', 'market_access', 'energy', 'security', 'mobility', 'legislation', 'legal')
    ),
    CONSTRAINT "Issue_publication_check" CHECK ("publication" IN ('draft', 'published', 'withdrawn')),
    CONSTRAINT "Issue_verification_check" CHECK ("verification" IN ('verified', 'unverified')),
    CONSTRAINT "Issue_title_check" CHECK (
        ("titleOrigin" IN ('en', 'ko', 'both') AND ("titleOrigin" = 'ko' OR "titleEn" IS NOT NULL) AND ("titleOrigin" = 'en' OR "titleKo" IS NOT NULL))
    ),
    CONSTRAINT "Issue_title_filled_check" CHECK ("titleEn" <> '' AND "titleKo" <> ''),
    CONSTRAINT "Issue_summary_check" CHECK (
        ("summaryOrigin" IN ('en', 'ko', 'both') AND ("summaryOrigin" = 'ko' OR "summaryEn" IS NOT NULL) AND ("summaryOrigin" = 'en' OR "summaryKo" IS NOT NULL))
    ),
    CONSTRAINT "Issue_summary_filled_check" CHECK ("summaryEn" <> '' AND "summaryKo" <> ''),
    CONSTRAINT "Issue_id_filled_check" CHECK ("id" <> ''),
    CONSTRAINT "Issue_position_check" CHECK ("position" >= 0),
    CONSTRAINT "Issue_version_check" CHECK ("version" >= 1),
    CONSTRAINT "Issue_parent_check" CHECK ("parentId" <> "id")
);

-- CreateTable
CREATE TABLE "IssueLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "issueId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "otherId" TEXT NOT NULL,
    CONSTRAINT "IssueLink_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "IssueLink_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Issue" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "IssueLink_type_check" CHECK ("type" IN ('triggers', 'blocks', 'bundled_with', 'supersedes')),
    CONSTRAINT "IssueLink_id_filled_check" CHECK ("id" <> ''),
    CONSTRAINT "IssueLink_position_check" CHECK ("position" >= 0),
    CONSTRAINT "IssueLink_other_check" CHECK ("otherId" <> "issueId")
);

-- CreateTable
CREATE TABLE "Development" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "issueId" TEXT NOT NULL,
    "dateValue" TEXT NOT NULL,
    "datePrecision" TEXT NOT NULL,
    "dateZone" TEXT NOT NULL,
    "dateWording" TEXT,
    "stage" TEXT NOT NULL,
    "effect" TEXT NOT NULL,
    "effectiveFromValue" TEXT,
    "effectiveFromPrecision" TEXT,
    "effectiveFromZone" TEXT,
    "effectiveFromWording" TEXT,
    "effectiveUntilValue" TEXT,
    "effectiveUntilPrecision" TEXT,
    "effectiveUntilZone" TEXT,
    "effectiveUntilWording" TEXT,
    "contested" BOOLEAN NOT NULL,
    "whatEn" TEXT,
    "whatKo" TEXT,
    "whatOrigin" TEXT NOT NULL,
    "nextWhatEn" TEXT,
    "nextWhatKo" TEXT,
    "nextWhatOrigin" TEXT,
    "nextDateValue" TEXT,
    "nextDatePrecision" TEXT,
    "nextDateZone" TEXT,
    "nextDateWording" TEXT,
    "note" TEXT,
    "publication" TEXT NOT NULL,
    "verification" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Development_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Development_stage_check" CHECK (
        "stage" IN ('raised', 'narrowing', 'agreed_in_principle', 'details_settled', 'text_published', 'signed', 'under_review', 'deferred', 'left_out', 'ended')
    ),
    CONSTRAINT "Development_effect_check" CHECK (
        "effect" IN ('none', 'threatened', 'announced', 'awaiting_trigger', 'in_force', 'partly_delivered', 'struck_down', 'expired', 'superseded')
    ),
    CONSTRAINT "Development_publication_check" CHECK ("publication" IN ('draft', 'published', 'withdrawn')),
    CONSTRAINT "Development_verification_check" CHECK ("verification" IN ('verified', 'unverified')),
    CONSTRAINT "Development_date_check" CHECK (
        "dateZone" <> '' AND (("datePrecision" = 'minute' AND "dateValue" LIKE '____-__-__T__:__%' AND "dateWording" IS NULL)
        OR ("datePrecision" = 'day' AND "dateValue" LIKE '____-__-__' AND "dateWording" IS NULL)
        OR ("datePrecision" = 'month' AND "dateValue" LIKE '____-__' AND "dateWording" IS NULL)
        OR ("datePrecision" = 'approximate' AND "dateValue" LIKE '____-__%' AND "dateWording" IS NOT NULL AND "dateWording" <> ''))
    ),
    CONSTRAINT "Development_effectiveFrom_check" CHECK (
        ("effectiveFromValue" IS NULL AND "effectiveFromPrecision" IS NULL AND "effectiveFromZone" IS NULL AND "effectiveFromWording" IS NULL)
        OR ("effectiveFromValue" IS NOT NULL AND "effectiveFromPrecision" IS NOT NULL AND "effectiveFromZone" IS NOT NULL AND "effectiveFromZone" <> '' AND (("effectiveFromPrecision" = 'minute' AND "effectiveFromValue" LIKE '____-__-__T__:__%' AND "effectiveFromWording" IS NULL)
        OR ("effectiveFromPrecision" = 'day' AND "effectiveFromValue" LIKE '____-__-__' AND "effectiveFromWording" IS NULL)
        OR ("effectiveFromPrecision" = 'month' AND "effectiveFromValue" LIKE '____-__' AND "effectiveFromWording" IS NULL)
        OR ("effectiveFromPrecision" = 'approximate' AND "effectiveFromValue" LIKE '____-__%' AND "effectiveFromWording" IS NOT NULL AND "effectiveFromWording" <> '')))
    ),
    CONSTRAINT "Development_effectiveUntil_check" CHECK (
        ("effectiveUntilValue" IS NULL AND "effectiveUntilPrecision" IS NULL AND "effectiveUntilZone" IS NULL AND "effectiveUntilWording" IS NULL)
        OR ("effectiveUntilValue" IS NOT NULL AND "effectiveUntilPrecision" IS NOT NULL AND "effectiveUntilZone" IS NOT NULL AND "effectiveUntilZone" <> '' AND (("effectiveUntilPrecision" = 'minute' AND "effectiveUntilValue" LIKE '____-__-__T__:__%' AND "effectiveUntilWording" IS NULL)
        OR ("effectiveUntilPrecision" = 'day' AND "effectiveUntilValue" LIKE '____-__-__' AND "effectiveUntilWording" IS NULL)
        OR ("effectiveUntilPrecision" = 'month' AND "effectiveUntilValue" LIKE '____-__' AND "effectiveUntilWording" IS NULL)
        OR ("effectiveUntilPrecision" = 'approximate' AND "effectiveUntilValue" LIKE '____-__%' AND "effectiveUntilWording" IS NOT NULL AND "effectiveUntilWording" <> '')))
    ),
    CONSTRAINT "Development_contested_check" CHECK ("contested" IN (0, 1)),
    CONSTRAINT "Development_what_check" CHECK (
        ("whatOrigin" IN ('en', 'ko', 'both') AND ("whatOrigin" = 'ko' OR "whatEn" IS NOT NULL) AND ("whatOrigin" = 'en' OR "whatKo" IS NOT NULL))
    ),
    CONSTRAINT "Development_what_filled_check" CHECK ("whatEn" <> '' AND "whatKo" <> ''),
    CONSTRAINT "Development_nextWhat_check" CHECK (
        ("nextWhatOrigin" IS NULL AND "nextWhatEn" IS NULL AND "nextWhatKo" IS NULL)
        OR ("nextWhatOrigin" IS NOT NULL AND ("nextWhatOrigin" IN ('en', 'ko', 'both') AND ("nextWhatOrigin" = 'ko' OR "nextWhatEn" IS NOT NULL) AND ("nextWhatOrigin" = 'en' OR "nextWhatKo" IS NOT NULL)))
    ),
    CONSTRAINT "Development_nextWhat_filled_check" CHECK ("nextWhatEn" <> '' AND "nextWhatKo" <> ''),
    CONSTRAINT "Development_nextDate_check" CHECK (
        ("nextDateValue" IS NULL AND "nextDatePrecision" IS NULL AND "nextDateZone" IS NULL AND "nextDateWording" IS NULL)
        OR ("nextDateValue" IS NOT NULL AND "nextDatePrecision" IS NOT NULL AND "nextDateZone" IS NOT NULL AND "nextDateZone" <> '' AND (("nextDatePrecision" = 'minute' AND "nextDateValue" LIKE '____-__-__T__:__%' AND "nextDateWording" IS NULL)
        OR ("nextDatePrecision" = 'day' AND "nextDateValue" LIKE '____-__-__' AND "nextDateWording" IS NULL)
        OR ("nextDatePrecision" = 'month' AND "nextDateValue" LIKE '____-__' AND "nextDateWording" IS NULL)
        OR ("nextDatePrecision" = 'approximate' AND "nextDateValue" LIKE '____-__%' AND "nextDateWording" IS NOT NULL AND "nextDateWording" <> '')))
    ),
    CONSTRAINT "Development_id_filled_check" CHECK ("id" <> ''),
    CONSTRAINT "Development_note_filled_check" CHECK ("note" <> ''),
    CONSTRAINT "Development_position_check" CHECK ("position" >= 0),
    CONSTRAINT "Development_version_check" CHECK ("version" >= 1),
    CONSTRAINT "Development_next_check" CHECK ("nextWhatOrigin" IS NOT NULL OR "nextDateValue" IS NULL)
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "developmentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "side" TEXT NOT NULL,
    "speakerId" TEXT,
    "speakerLabelEn" TEXT,
    "speakerLabelKo" TEXT,
    "speakerLabelOrigin" TEXT,
    "attribution" TEXT NOT NULL,
    "relayedById" TEXT,
    "statementEn" TEXT,
    "statementKo" TEXT,
    "statementOrigin" TEXT NOT NULL,
    "quoteText" TEXT,
    "quoteLanguage" TEXT,
    CONSTRAINT "Claim_developmentId_fkey" FOREIGN KEY ("developmentId") REFERENCES "Development" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Claim_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Official" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Claim_relayedById_fkey" FOREIGN KEY ("relayedById") REFERENCES "Official" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Claim_side_check" CHECK ("side" IN ('KR', 'US', 'text', 'observer')),
    CONSTRAINT "Claim_attribution_check" CHECK ("attribution" IN ('on_record', 'relayed', 'unnamed', 'editor')),
    CONSTRAINT "Claim_speakerLabel_check" CHECK (
        ("speakerLabelOrigin" IS NULL AND "speakerLabelEn" IS NULL AND "speakerLabelKo" IS NULL)
        OR ("speakerLabelOrigin" IS NOT NULL AND ("speakerLabelOrigin" IN ('en', 'ko', 'both') AND ("speakerLabelOrigin" = 'ko' OR "speakerLabelEn" IS NOT NULL) AND ("speakerLabelOrigin" = 'en' OR "speakerLabelKo" IS NOT NULL)))
    ),
    CONSTRAINT "Claim_speakerLabel_filled_check" CHECK ("speakerLabelEn" <> '' AND "speakerLabelKo" <> ''),
    CONSTRAINT "Claim_statement_check" CHECK (
        ("statementOrigin" IN ('en', 'ko', 'both') AND ("statementOrigin" = 'ko' OR "statementEn" IS NOT NULL) AND ("statementOrigin" = 'en' OR "statementKo" IS NOT NULL))
    ),
    CONSTRAINT "Claim_statement_filled_check" CHECK ("statementEn" <> '' AND "statementKo" <> ''),
    CONSTRAINT "Claim_quote_check" CHECK (
        ("quoteText" IS NULL AND "quoteLanguage" IS NULL)
        OR ("quoteText" IS NOT NULL AND "quoteLanguage" IS NOT NULL AND "quoteText" <> '' AND "quoteLanguage" <> '')
    ),
    CONSTRAINT "Claim_id_filled_check" CHECK ("id" <> ''),
    CONSTRAINT "Claim_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "Amount" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "developmentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "value" REAL NOT NULL,
    "currency" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "labelEn" TEXT,
    "labelKo" TEXT,
    "labelOrigin" TEXT NOT NULL,
    CONSTRAINT "Amount_developmentId_fkey" FOREIGN KEY ("developmentId") REFERENCES "Development" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Amount_role_check" CHECK ("role" IN ('pledge', 'ceiling', 'annual_cap', 'transfer', 'project_cost', 'claim', 'rate')),
    CONSTRAINT "Amount_side_check" CHECK ("side" IN ('KR', 'US', 'text', 'observer')),
    CONSTRAINT "Amount_label_check" CHECK (
        ("labelOrigin" IN ('en', 'ko', 'both') AND ("labelOrigin" = 'ko' OR "labelEn" IS NOT NULL) AND ("labelOrigin" = 'en' OR "labelKo" IS NOT NULL))
    ),
    CONSTRAINT "Amount_label_filled_check" CHECK ("labelEn" <> '' AND "labelKo" <> ''),
    CONSTRAINT "Amount_id_filled_check" CHECK ("id" <> ''),
    CONSTRAINT "Amount_currency_filled_check" CHECK ("currency" <> ''),
    CONSTRAINT "Amount_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "Event" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "nameEn" TEXT,
    "nameKo" TEXT,
    "nameOrigin" TEXT NOT NULL,
    "placeEn" TEXT,
    "placeKo" TEXT,
    "placeOrigin" TEXT NOT NULL,
    "outcomeEn" TEXT,
    "outcomeKo" TEXT,
    "outcomeOrigin" TEXT,
    "note" TEXT,
    "publication" TEXT NOT NULL,
    "verification" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Event_kind_check" CHECK ("kind" IN ('summit', 'leaders_meeting', 'informal', 'key_date')),
    CONSTRAINT "Event_publication_check" CHECK ("publication" IN ('draft', 'published', 'withdrawn')),
    CONSTRAINT "Event_verification_check" CHECK ("verification" IN ('verified', 'unverified')),
    CONSTRAINT "Event_name_check" CHECK (
        ("nameOrigin" IN ('en', 'ko', 'both') AND ("nameOrigin" = 'ko' OR "nameEn" IS NOT NULL) AND ("nameOrigin" = 'en' OR "nameKo" IS NOT NULL))
    ),
    CONSTRAINT "Event_name_filled_check" CHECK ("nameEn" <> '' AND "nameKo" <> ''),
    CONSTRAINT "Event_place_check" CHECK (
        ("placeOrigin" IN ('en', 'ko', 'both') AND ("placeOrigin" = 'ko' OR "placeEn" IS NOT NULL) AND ("placeOrigin" = 'en' OR "placeKo" IS NOT NULL))
    ),
    CONSTRAINT "Event_place_filled_check" CHECK ("placeEn" <> '' AND "placeKo" <> ''),
    CONSTRAINT "Event_outcome_check" CHECK (
        ("outcomeOrigin" IS NULL AND "outcomeEn" IS NULL AND "outcomeKo" IS NULL)
        OR ("outcomeOrigin" IS NOT NULL AND ("outcomeOrigin" IN ('en', 'ko', 'both') AND ("outcomeOrigin" = 'ko' OR "outcomeEn" IS NOT NULL) AND ("outcomeOrigin" = 'en' OR "outcomeKo" IS NOT NULL)))
    ),
    CONSTRAINT "Event_outcome_filled_check" CHECK ("outcomeEn" <> '' AND "outcomeKo" <> ''),
    CONSTRAINT "Event_id_filled_check" CHECK ("id" <> ''),
    CONSTRAINT "Event_note_filled_check" CHECK ("note" <> ''),
    CONSTRAINT "Event_position_check" CHECK ("position" >= 0),
    CONSTRAINT "Event_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "EventParticipant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "eventId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "officialId" TEXT,
    "labelEn" TEXT,
    "labelKo" TEXT,
    "labelOrigin" TEXT,
    CONSTRAINT "EventParticipant_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EventParticipant_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EventParticipant_label_check" CHECK (
        ("labelOrigin" IS NULL AND "labelEn" IS NULL AND "labelKo" IS NULL)
        OR ("labelOrigin" IS NOT NULL AND ("labelOrigin" IN ('en', 'ko', 'both') AND ("labelOrigin" = 'ko' OR "labelEn" IS NOT NULL) AND ("labelOrigin" = 'en' OR "labelKo" IS NOT NULL)))
    ),
    CONSTRAINT "EventParticipant_label_filled_check" CHECK ("labelEn" <> '' AND "labelKo" <> ''),
    CONSTRAINT "EventParticipant_id_filled_check" CHECK ("id" <> ''),
    CONSTRAINT "EventParticipant_position_check" CHECK ("position" >= 0),
    CONSTRAINT "EventParticipant_somebody_check" CHECK ("officialId" IS NOT NULL OR "labelOrigin" IS NOT NULL)
);

-- CreateTable
CREATE TABLE "ScheduleRow" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "eventId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "announcedOnValue" TEXT NOT NULL,
    "announcedOnPrecision" TEXT NOT NULL,
    "announcedOnZone" TEXT NOT NULL,
    "announcedOnWording" TEXT,
    "status" TEXT NOT NULL,
    "startsValue" TEXT,
    "startsPrecision" TEXT,
    "startsZone" TEXT,
    "startsWording" TEXT,
    "endsValue" TEXT,
    "endsPrecision" TEXT,
    "endsZone" TEXT,
    "endsWording" TEXT,
    CONSTRAINT "ScheduleRow_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ScheduleRow_status_check" CHECK ("status" IN ('scheduled', 'rescheduled', 'postponed', 'cancelled', 'held')),
    CONSTRAINT "ScheduleRow_announcedOn_check" CHECK (
        "announcedOnZone" <> '' AND (("announcedOnPrecision" = 'minute' AND "announcedOnValue" LIKE '____-__-__T__:__%' AND "announcedOnWording" IS NULL)
        OR ("announcedOnPrecision" = 'day' AND "announcedOnValue" LIKE '____-__-__' AND "announcedOnWording" IS NULL)
        OR ("announcedOnPrecision" = 'month' AND "announcedOnValue" LIKE '____-__' AND "announcedOnWording" IS NULL)
        OR ("announcedOnPrecision" = 'approximate' AND "announcedOnValue" LIKE '____-__%' AND "announcedOnWording" IS NOT NULL AND "announcedOnWording" <> ''))
    ),
    CONSTRAINT "ScheduleRow_starts_check" CHECK (
        ("startsValue" IS NULL AND "startsPrecision" IS NULL AND "startsZone" IS NULL AND "startsWording" IS NULL)
        OR ("startsValue" IS NOT NULL AND "startsPrecision" IS NOT NULL AND "startsZone" IS NOT NULL AND "startsZone" <> '' AND (("startsPrecision" = 'minute' AND "startsValue" LIKE '____-__-__T__:__%' AND "startsWording" IS NULL)
        OR ("startsPrecision" = 'day' AND "startsValue" LIKE '____-__-__' AND "startsWording" IS NULL)
        OR ("startsPrecision" = 'month' AND "startsValue" LIKE '____-__' AND "startsWording" IS NULL)
        OR ("startsPrecision" = 'approximate' AND "startsValue" LIKE '____-__%' AND "startsWording" IS NOT NULL AND "startsWording" <> '')))
    ),
    CONSTRAINT "ScheduleRow_ends_check" CHECK (
        ("endsValue" IS NULL AND "endsPrecision" IS NULL AND "endsZone" IS NULL AND "endsWording" IS NULL)
        OR ("endsValue" IS NOT NULL AND "endsPrecision" IS NOT NULL AND "endsZone" IS NOT NULL AND "endsZone" <> '' AND (("endsPrecision" = 'minute' AND "endsValue" LIKE '____-__-__T__:__%' AND "endsWording" IS NULL)
        OR ("endsPrecision" = 'day' AND "endsValue" LIKE '____-__-__' AND "endsWording" IS NULL)
        OR ("endsPrecision" = 'month' AND "endsValue" LIKE '____-__' AND "endsWording" IS NULL)
        OR ("endsPrecision" = 'approximate' AND "endsValue" LIKE '____-__%' AND "endsWording" IS NOT NULL AND "endsWording" <> '')))
    ),
    CONSTRAINT "ScheduleRow_id_filled_check" CHECK ("id" <> ''),
    CONSTRAINT "ScheduleRow_position_check" CHECK ("position" >= 0),
    CONSTRAINT "ScheduleRow_starts_known_check" CHECK ("startsValue" IS NOT NULL OR "status" IN ('postponed', 'cancelled'))
);

-- CreateTable
CREATE TABLE "EventIssue" (
    "eventId" TEXT NOT NULL,
    "issueId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("eventId", "issueId"),
    CONSTRAINT "EventIssue_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EventIssue_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EventIssue_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "Trip" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fromEn" TEXT,
    "fromKo" TEXT,
    "fromOrigin" TEXT NOT NULL,
    "announcedOnValue" TEXT,
    "announcedOnPrecision" TEXT,
    "announcedOnZone" TEXT,
    "announcedOnWording" TEXT,
    "purposeEn" TEXT,
    "purposeKo" TEXT,
    "purposeOrigin" TEXT NOT NULL,
    "outcomeEn" TEXT,
    "outcomeKo" TEXT,
    "outcomeOrigin" TEXT,
    "note" TEXT,
    "publication" TEXT NOT NULL,
    "verification" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Trip_publication_check" CHECK ("publication" IN ('draft', 'published', 'withdrawn')),
    CONSTRAINT "Trip_verification_check" CHECK ("verification" IN ('verified', 'unverified')),
    CONSTRAINT "Trip_from_check" CHECK (
        ("fromOrigin" IN ('en', 'ko', 'both') AND ("fromOrigin" = 'ko' OR "fromEn" IS NOT NULL) AND ("fromOrigin" = 'en' OR "fromKo" IS NOT NULL))
    ),
    CONSTRAINT "Trip_from_filled_check" CHECK ("fromEn" <> '' AND "fromKo" <> ''),
    CONSTRAINT "Trip_announcedOn_check" CHECK (
        ("announcedOnValue" IS NULL AND "announcedOnPrecision" IS NULL AND "announcedOnZone" IS NULL AND "announcedOnWording" IS NULL)
        OR ("announcedOnValue" IS NOT NULL AND "announcedOnPrecision" IS NOT NULL AND "announcedOnZone" IS NOT NULL AND "announcedOnZone" <> '' AND (("announcedOnPrecision" = 'minute' AND "announcedOnValue" LIKE '____-__-__T__:__%' AND "announcedOnWording" IS NULL)
        OR ("announcedOnPrecision" = 'day' AND "announcedOnValue" LIKE '____-__-__' AND "announcedOnWording" IS NULL)
        OR ("announcedOnPrecision" = 'month' AND "announcedOnValue" LIKE '____-__' AND "announcedOnWording" IS NULL)
        OR ("announcedOnPrecision" = 'approximate' AND "announcedOnValue" LIKE '____-__%' AND "announcedOnWording" IS NOT NULL AND "announcedOnWording" <> '')))
    ),
    CONSTRAINT "Trip_purpose_check" CHECK (
        ("purposeOrigin" IN ('en', 'ko', 'both') AND ("purposeOrigin" = 'ko' OR "purposeEn" IS NOT NULL) AND ("purposeOrigin" = 'en' OR "purposeKo" IS NOT NULL))
    ),
    CONSTRAINT "Trip_purpose_filled_check" CHECK ("purposeEn" <> '' AND "purposeKo" <> ''),
    CONSTRAINT "Trip_outcome_check" CHECK (
        ("outcomeOrigin" IS NULL AND "outcomeEn" IS NULL AND "outcomeKo" IS NULL)
        OR ("outcomeOrigin" IS NOT NULL AND ("outcomeOrigin" IN ('en', 'ko', 'both') AND ("outcomeOrigin" = 'ko' OR "outcomeEn" IS NOT NULL) AND ("outcomeOrigin" = 'en' OR "outcomeKo" IS NOT NULL)))
    ),
    CONSTRAINT "Trip_outcome_filled_check" CHECK ("outcomeEn" <> '' AND "outcomeKo" <> ''),
    CONSTRAINT "Trip_id_filled_check" CHECK ("id" <> ''),
    CONSTRAINT "Trip_note_filled_check" CHECK ("note" <> ''),
    CONSTRAINT "Trip_position_check" CHECK ("position" >= 0),
    CONSTRAINT "Trip_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "Traveller" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tripId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "officialId" TEXT NOT NULL,
    "departsValue" TEXT,
    "departsPrecision" TEXT,
    "departsZone" TEXT,
    "departsWording" TEXT,
    "returnsValue" TEXT,
    "returnsPrecision" TEXT,
    "returnsZone" TEXT,
    "returnsWording" TEXT,
    "expectedReturnValue" TEXT,
    "expectedReturnPrecision" TEXT,
    "expectedReturnZone" TEXT,
    "expectedReturnWording" TEXT,
    CONSTRAINT "Traveller_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Traveller_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Traveller_departs_check" CHECK (
        ("departsValue" IS NULL AND "departsPrecision" IS NULL AND "departsZone" IS NULL AND "departsWording" IS NULL)
        OR ("departsValue" IS NOT NULL AND "departsPrecision" IS NOT NULL AND "departsZone" IS NOT NULL AND "departsZone" <> '' AND (("departsPrecision" = 'minute' AND "departsValue" LIKE '____-__-__T__:__%' AND "departsWording" IS NULL)
        OR ("departsPrecision" = 'day' AND "departsValue" LIKE '____-__-__' AND "departsWording" IS NULL)
        OR ("departsPrecision" = 'month' AND "departsValue" LIKE '____-__' AND "departsWording" IS NULL)
        OR ("departsPrecision" = 'approximate' AND "departsValue" LIKE '____-__%' AND "departsWording" IS NOT NULL AND "departsWording" <> '')))
    ),
    CONSTRAINT "Traveller_returns_check" CHECK (
        ("returnsValue" IS NULL AND "returnsPrecision" IS NULL AND "returnsZone" IS NULL AND "returnsWording" IS NULL)
        OR ("returnsValue" IS NOT NULL AND "returnsPrecision" IS NOT NULL AND "returnsZone" IS NOT NULL AND "returnsZone" <> '' AND (("returnsPrecision" = 'minute' AND "returnsValue" LIKE '____-__-__T__:__%' AND "returnsWording" IS NULL)
        OR ("returnsPrecision" = 'day' AND "returnsValue" LIKE '____-__-__' AND "returnsWording" IS NULL)
        OR ("returnsPrecision" = 'month' AND "returnsValue" LIKE '____-__' AND "returnsWording" IS NULL)
        OR ("returnsPrecision" = 'approximate' AND "returnsValue" LIKE '____-__%' AND "returnsWording" IS NOT NULL AND "returnsWording" <> '')))
    ),
    CONSTRAINT "Traveller_expectedReturn_check" CHECK (
        ("expectedReturnValue" IS NULL AND "expectedReturnPrecision" IS NULL AND "expectedReturnZone" IS NULL AND "expectedReturnWording" IS NULL)
        OR ("expectedReturnValue" IS NOT NULL AND "expectedReturnPrecision" IS NOT NULL AND "expectedReturnZone" IS NOT NULL AND "expectedReturnZone" <> '' AND (("expectedReturnPrecision" = 'minute' AND "expectedReturnValue" LIKE '____-__-__T__:__%' AND "expectedReturnWording" IS NULL)
        OR ("expectedReturnPrecision" = 'day' AND "expectedReturnValue" LIKE '____-__-__' AND "expectedReturnWording" IS NULL)
        OR ("expectedReturnPrecision" = 'month' AND "expectedReturnValue" LIKE '____-__' AND "expectedReturnWording" IS NULL)
        OR ("expectedReturnPrecision" = 'approximate' AND "expectedReturnValue" LIKE '____-__%' AND "expectedReturnWording" IS NOT NULL AND "expectedReturnWording" <> '')))
    ),
    CONSTRAINT "Traveller_id_filled_check" CHECK ("id" <> ''),
    CONSTRAINT "Traveller_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "Leg" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tripId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "placeEn" TEXT,
    "placeKo" TEXT,
    "placeOrigin" TEXT NOT NULL,
    "arrivesValue" TEXT,
    "arrivesPrecision" TEXT,
    "arrivesZone" TEXT,
    "arrivesWording" TEXT,
    "leavesValue" TEXT,
    "leavesPrecision" TEXT,
    "leavesZone" TEXT,
    "leavesWording" TEXT,
    "whatEn" TEXT,
    "whatKo" TEXT,
    "whatOrigin" TEXT,
    CONSTRAINT "Leg_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Leg_place_check" CHECK (
        ("placeOrigin" IN ('en', 'ko', 'both') AND ("placeOrigin" = 'ko' OR "placeEn" IS NOT NULL) AND ("placeOrigin" = 'en' OR "placeKo" IS NOT NULL))
    ),
    CONSTRAINT "Leg_place_filled_check" CHECK ("placeEn" <> '' AND "placeKo" <> ''),
    CONSTRAINT "Leg_arrives_check" CHECK (
        ("arrivesValue" IS NULL AND "arrivesPrecision" IS NULL AND "arrivesZone" IS NULL AND "arrivesWording" IS NULL)
        OR ("arrivesValue" IS NOT NULL AND "arrivesPrecision" IS NOT NULL AND "arrivesZone" IS NOT NULL AND "arrivesZone" <> '' AND (("arrivesPrecision" = 'minute' AND "arrivesValue" LIKE '____-__-__T__:__%' AND "arrivesWording" IS NULL)
        OR ("arrivesPrecision" = 'day' AND "arrivesValue" LIKE '____-__-__' AND "arrivesWording" IS NULL)
        OR ("arrivesPrecision" = 'month' AND "arrivesValue" LIKE '____-__' AND "arrivesWording" IS NULL)
        OR ("arrivesPrecision" = 'approximate' AND "arrivesValue" LIKE '____-__%' AND "arrivesWording" IS NOT NULL AND "arrivesWording" <> '')))
    ),
    CONSTRAINT "Leg_leaves_check" CHECK (
        ("leavesValue" IS NULL AND "leavesPrecision" IS NULL AND "leavesZone" IS NULL AND "leavesWording" IS NULL)
        OR ("leavesValue" IS NOT NULL AND "leavesPrecision" IS NOT NULL AND "leavesZone" IS NOT NULL AND "leavesZone" <> '' AND (("leavesPrecision" = 'minute' AND "leavesValue" LIKE '____-__-__T__:__%' AND "leavesWording" IS NULL)
        OR ("leavesPrecision" = 'day' AND "leavesValue" LIKE '____-__-__' AND "leavesWording" IS NULL)
        OR ("leavesPrecision" = 'month' AND "leavesValue" LIKE '____-__' AND "leavesWording" IS NULL)
        OR ("leavesPrecision" = 'approximate' AND "leavesValue" LIKE '____-__%' AND "leavesWording" IS NOT NULL AND "leavesWording" <> '')))
    ),
    CONSTRAINT "Leg_what_check" CHECK (
        ("whatOrigin" IS NULL AND "whatEn" IS NULL AND "whatKo" IS NULL)
        OR ("whatOrigin" IS NOT NULL AND ("whatOrigin" IN ('en', 'ko', 'both') AND ("whatOrigin" = 'ko' OR "whatEn" IS NOT NULL) AND ("whatOrigin" = 'en' OR "whatKo" IS NOT NULL)))
    ),
    CONSTRAINT "Leg_what_filled_check" CHECK ("whatEn" <> '' AND "whatKo" <> ''),
    CONSTRAINT "Leg_id_filled_check" CHECK ("id" <> ''),
    CONSTRAINT "Leg_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tripId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "officialId" TEXT,
    "labelEn" TEXT,
    "labelKo" TEXT,
    "labelOrigin" TEXT,
    "dateValue" TEXT,
    "datePrecision" TEXT,
    "dateZone" TEXT,
    "dateWording" TEXT,
    "status" TEXT NOT NULL,
    CONSTRAINT "Meeting_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Meeting_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "Official" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Meeting_status_check" CHECK ("status" IN ('planned', 'held', 'cancelled')),
    CONSTRAINT "Meeting_label_check" CHECK (
        ("labelOrigin" IS NULL AND "labelEn" IS NULL AND "labelKo" IS NULL)
        OR ("labelOrigin" IS NOT NULL AND ("labelOrigin" IN ('en', 'ko', 'both') AND ("labelOrigin" = 'ko' OR "labelEn" IS NOT NULL) AND ("labelOrigin" = 'en' OR "labelKo" IS NOT NULL)))
    ),
    CONSTRAINT "Meeting_label_filled_check" CHECK ("labelEn" <> '' AND "labelKo" <> ''),
    CONSTRAINT "Meeting_date_check" CHECK (
        ("dateValue" IS NULL AND "datePrecision" IS NULL AND "dateZone" IS NULL AND "dateWording" IS NULL)
        OR ("dateValue" IS NOT NULL AND "datePrecision" IS NOT NULL AND "dateZone" IS NOT NULL AND "dateZone" <> '' AND (("datePrecision" = 'minute' AND "dateValue" LIKE '____-__-__T__:__%' AND "dateWording" IS NULL)
        OR ("datePrecision" = 'day' AND "dateValue" LIKE '____-__-__' AND "dateWording" IS NULL)
        OR ("datePrecision" = 'month' AND "dateValue" LIKE '____-__' AND "dateWording" IS NULL)
        OR ("datePrecision" = 'approximate' AND "dateValue" LIKE '____-__%' AND "dateWording" IS NOT NULL AND "dateWording" <> '')))
    ),
    CONSTRAINT "Meeting_id_filled_check" CHECK ("id" <> ''),
    CONSTRAINT "Meeting_position_check" CHECK ("position" >= 0),
    CONSTRAINT "Meeting_somebody_check" CHECK ("officialId" IS NOT NULL OR "labelOrigin" IS NOT NULL)
);

-- CreateTable
CREATE TABLE "TripIssue" (
    "tripId" TEXT NOT NULL,
    "issueId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("tripId", "issueId"),
    CONSTRAINT "TripIssue_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TripIssue_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "Issue" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "TripIssue_position_check" CHECK ("position" >= 0)
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "locator" TEXT,
    "quoteText" TEXT,
    "quoteLanguage" TEXT,
    "roleId" TEXT,
    "issueLinkId" TEXT,
    "developmentId" TEXT,
    "claimId" TEXT,
    "eventId" TEXT,
    "scheduleRowId" TEXT,
    "tripId" TEXT,
    "meetingId" TEXT,
    CONSTRAINT "Citation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Citation_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "Role" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Citation_issueLinkId_fkey" FOREIGN KEY ("issueLinkId") REFERENCES "IssueLink" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Citation_developmentId_fkey" FOREIGN KEY ("developmentId") REFERENCES "Development" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Citation_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Citation_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Citation_scheduleRowId_fkey" FOREIGN KEY ("scheduleRowId") REFERENCES "ScheduleRow" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Citation_tripId_fkey" FOREIGN KEY ("tripId") REFERENCES "Trip" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Citation_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Citation_quote_check" CHECK (
        ("quoteText" IS NULL AND "quoteLanguage" IS NULL)
        OR ("quoteText" IS NOT NULL AND "quoteLanguage" IS NOT NULL AND "quoteText" <> '' AND "quoteLanguage" <> '')
    ),
    CONSTRAINT "Citation_id_filled_check" CHECK ("id" <> ''),
    CONSTRAINT "Citation_locator_filled_check" CHECK ("locator" <> ''),
    CONSTRAINT "Citation_position_check" CHECK ("position" >= 0),
    CONSTRAINT "Citation_one_owner_check" CHECK (
        (CASE WHEN "roleId" IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN "issueLinkId" IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN "developmentId" IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN "claimId" IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN "eventId" IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN "scheduleRowId" IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN "tripId" IS NULL THEN 0 ELSE 1 END)
        + (CASE WHEN "meetingId" IS NULL THEN 0 ELSE 1 END) = 1
    )
);

-- CreateTable
CREATE TABLE "Revision" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "recordType" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "publication" TEXT NOT NULL,
    "snapshot" TEXT NOT NULL,
    "changedPaths" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "Revision_recordType_check" CHECK ("recordType" IN ('source', 'official', 'issue', 'development', 'event', 'trip')),
    CONSTRAINT "Revision_publication_check" CHECK ("publication" IN ('draft', 'published', 'withdrawn')),
    CONSTRAINT "Revision_kind_check" CHECK ("kind" IN ('development', 'correction', 'clarification', 'editorial')),
    CONSTRAINT "Revision_recordId_filled_check" CHECK ("recordId" <> ''),
    CONSTRAINT "Revision_snapshot_filled_check" CHECK ("snapshot" <> ''),
    CONSTRAINT "Revision_changedPaths_filled_check" CHECK ("changedPaths" <> ''),
    CONSTRAINT "Revision_reason_filled_check" CHECK ("reason" <> ''),
    CONSTRAINT "Revision_who_filled_check" CHECK ("who" <> ''),
    CONSTRAINT "Revision_version_check" CHECK ("version" >= 1)
);

-- CreateTable
CREATE TABLE "RecordOrder" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT DEFAULT 1,
    "changes" INTEGER NOT NULL,
    CONSTRAINT "RecordOrder_one_row_check" CHECK ("id" = 1)
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
CREATE UNIQUE INDEX "Revision_recordType_recordId_version_key" ON "Revision"("recordType", "recordId", "version");

-- A revision is what the site once said: it is never changed and never removed.
CREATE TRIGGER "Revision_no_update" BEFORE UPDATE ON "Revision"
BEGIN
    SELECT RAISE(ABORT, 'revisions are append-only: they cannot be changed');
END;

CREATE TRIGGER "Revision_no_delete" BEFORE DELETE ON "Revision"
BEGIN
    SELECT RAISE(ABORT, 'revisions are append-only: they cannot be removed');
END;

INSERT INTO "RecordOrder" ("id", "changes") VALUES (1, 0);
