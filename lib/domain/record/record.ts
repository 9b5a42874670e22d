/**
 * Types and closed lists of the record as readers see it: verified, and without the editors' notes.
 *
 * The absent notes and the fixed verification refuse the editors' documents (`record-document.ts`) at compile
 * time. The lists are the only definition of their words; the schemas, the database checks and the pages are
 * derived from them.
 */

export const locales = ["en", "ko"] as const;
export type Locale = (typeof locales)[number];
/** Both languages, the given one first. */
export const languagesFrom = (first: Locale): readonly Locale[] => [
  first,
  ...locales.filter((locale) => locale !== first),
];

export const precisions = ["minute", "day", "month", "approximate"] as const;
export type Precision = (typeof precisions)[number];

/**
 * A date as it is known, never padded. `value` is an ISO date-time with offset, a calendar day
 * (`YYYY-MM-DD`) or a month (`YYYY-MM`); `zone` is the IANA zone in which that day or minute is meant.
 */
export type PartialDate = {
  value: string;
  precision: Precision;
  zone: string;
  /** The source's own words; only where the date is approximate. */
  wording?: string;
};

/** `origin` says which language was written first; the other is a translation of it. */
export type Text = { en: string | null; ko: string | null; origin: "en" | "ko" | "both" };

/** The exact words spoken or printed, in the original language. */
export type Quote = { text: string; language: string };

export type Citation = { source: string; locator: string | null; quote: Quote | null };

export const verifications = ["verified", "unverified"] as const;
export type Verification = (typeof verifications)[number];

export const publications = ["draft", "published", "withdrawn"] as const;
export type Publication = (typeof publications)[number];

/** The types of record with versions and revisions. */
export const recordTypes = [
  "source",
  "official",
  "issue",
  "development",
  "event",
  "trip",
  "measure",
] as const;
export type RecordType = (typeof recordTypes)[number];

export const changeKinds = ["development", "correction", "clarification", "editorial"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Whether a title is the source's own or describes one that has none. */
export const titleKinds = ["headline", "description"] as const;
export type TitleKind = (typeof titleKinds)[number];

/** How much of a source the editors read. */
export const accesses = ["full_text", "excerpt", "cited_by"] as const;
export type Access = (typeof accesses)[number];

/** Strongest first. */
export const tiers = [
  "official_text",
  "official_statement",
  "press_on_record",
  "press_unnamed",
  "secondary",
] as const;
export type Tier = (typeof tiers)[number];

export type Source = {
  id: string;
  title: string;
  titleKind: TitleKind;
  publisher: string;
  url: string | null;
  publishedOn: PartialDate | null;
  language: string;
  access: Access;
  tier: Tier;
  machineTranslated: boolean;
  archivedUrl: string | null;
  retrievedOn: PartialDate | null;
  note?: never;
};

export const officialSides = ["KR", "US", "other"] as const;
export type OfficialSide = (typeof officialSides)[number];

export type Role = {
  title: Text;
  organisation: Text;
  from: PartialDate | null;
  to: PartialDate | null;
  citations: Citation[];
  note?: never;
};

export type Alias = { text: string; language: string; note?: never };

export type Official = {
  id: string;
  name: Text;
  side: OfficialSide;
  aliases: Alias[];
  roles: Role[];
  note?: never;
};

export const categories = [
  "tariff",
  "investment",
  "finance",
  "process",
  "market_access",
  "energy",
  "security",
  "mobility",
  "legislation",
  "legal",
] as const;
export type Category = (typeof categories)[number];

export const linkTypes = ["triggers", "blocks", "bundled_with", "supersedes"] as const;
export type LinkType = (typeof linkTypes)[number];

/** The direction is from this issue to the other. */
export type IssueLink = { type: LinkType; issue: string; citations: Citation[] };

/** The six stages of a complete negotiation, in order. */
export const trackStages = [
  "raised",
  "narrowing",
  "agreed_in_principle",
  "details_settled",
  "text_published",
  "signed",
] as const;
export type TrackStage = (typeof trackStages)[number];

/** Stages of the negotiation. */
export const stages = [...trackStages, "under_review", "deferred", "left_out", "ended"] as const;
export type Stage = (typeof stages)[number];

/** What applies, independently of the stage. */
export const effects = [
  "none",
  "threatened",
  "announced",
  "awaiting_trigger",
  "in_force",
  "partly_delivered",
  "struck_down",
  "expired",
  "superseded",
] as const;
export type Effect = (typeof effects)[number];

export const claimSides = ["KR", "US", "text", "observer"] as const;
export type ClaimSide = (typeof claimSides)[number];

export const attributions = ["on_record", "relayed", "unnamed", "editor"] as const;
export type Attribution = (typeof attributions)[number];

export type Claim = {
  side: ClaimSide;
  speaker: string | null;
  speakerLabel: Text | null;
  attribution: Attribution;
  relayedBy: string | null;
  statement: Text;
  quote: Quote | null;
  citations: Citation[];
};

export const amountRoles = [
  "pledge",
  "ceiling",
  "annual_cap",
  "transfer",
  "project_cost",
  "claim",
  "rate",
] as const;
export type AmountRole = (typeof amountRoles)[number];

/** A rate is in percent with currency `"%"`; other values are whole units of the currency. */
export type Amount = {
  value: number;
  currency: string;
  role: AmountRole;
  side: ClaimSide;
  label: Text;
};

export type NextStep = { what: Text; date: PartialDate | null };

export type Development = {
  /** `<issue>-<yyyy-mm-dd>`, then `-2`, `-3` … for more on one day; never changes. */
  id: string;
  date: PartialDate;
  stage: Stage;
  effect: Effect;
  effectiveFrom: PartialDate | null;
  effectiveUntil: PartialDate | null;
  contested: boolean;
  what: Text;
  /** The standing sentence of the issue from then on; null where the previous one still applies. */
  standing: Text | null;
  next: NextStep | null;
  claims: Claim[];
  amounts: Amount[];
  citations: Citation[];
  verification: "verified";
  note?: never;
};

export type Issue = {
  id: string;
  title: Text;
  category: Category;
  summary: Text;
  parent: string | null;
  links: IssueLink[];
  /** In date order; ties in file order. */
  developments: Development[];
};

export const eventKinds = ["summit", "leaders_meeting", "informal", "key_date"] as const;
export type EventKind = (typeof eventKinds)[number];

export const scheduleStatuses = ["scheduled", "rescheduled", "postponed", "cancelled", "held"] as const;
export type ScheduleStatus = (typeof scheduleStatuses)[number];

export type ScheduleRow = {
  announcedOn: PartialDate;
  status: ScheduleStatus;
  /** May be null only where the row postpones or cancels. */
  starts: PartialDate | null;
  ends: PartialDate | null;
  citations: Citation[];
};

export type Participant = { official: string | null; label: Text | null };

export type TalksEvent = {
  id: string;
  kind: EventKind;
  name: Text;
  place: Text;
  participants: Participant[];
  schedule: ScheduleRow[];
  outcome: Text | null;
  issues: string[];
  citations: Citation[];
  verification: "verified";
  note?: never;
};

export type Traveller = {
  official: string;
  departs: PartialDate | null;
  returns: PartialDate | null;
  expectedReturn: PartialDate | null;
};

export type Leg = {
  place: Text;
  arrives: PartialDate | null;
  leaves: PartialDate | null;
  what: Text | null;
};

export const meetingStatuses = ["planned", "held", "cancelled"] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

export type Meeting = {
  official: string | null;
  label: Text | null;
  date: PartialDate | null;
  status: MeetingStatus;
  citations: Citation[];
};

export type Trip = {
  id: string;
  travellers: Traveller[];
  from: Text;
  legs: Leg[];
  meetings: Meeting[];
  announcedOn: PartialDate | null;
  purpose: Text;
  outcome: Text | null;
  issues: string[];
  citations: Citation[];
  verification: "verified";
  note?: never;
};

/** The first two state the duty at the border, the others what one side or both have said of it. */
export const stepStatuses = ["charged", "not_charged", "agreed", "threatened"] as const;
export type StepStatus = (typeof stepStatuses)[number];

/** On top of the ordinary duty; the ordinary duty included; at most, the ordinary duty included. */
export const rateKinds = ["additional", "total", "ceiling"] as const;
export type RateKind = (typeof rateKinds)[number];

/** The legal basis of a duty. */
export const bases = ["section_232", "section_122", "section_301", "ieepa", "agreement", "other"] as const;
export type Basis = (typeof bases)[number];

export type Step = {
  /** `<measure>-<yyyy-mm-dd>`, then `-2`, `-3` … for more on one day; never changes. */
  id: string;
  announcedOn: PartialDate;
  status: StepStatus;
  /** In percent; null where no figure was given. */
  rate: number | null;
  rateKind: RateKind;
  basis: Basis;
  /** The legal or official text: proclamation, notice, order, joint fact sheet. */
  instrument: Text;
  /** May be before `announcedOn`: retroactive. Never null where the step is charged or not charged. */
  from: PartialDate | null;
  /** A day is included, a minute is not. */
  until: PartialDate | null;
  /** Earlier agreed or threatened steps of the same measure that this one carries out, replaces or drops. */
  settles: string[];
  development: string | null;
  citations: Citation[];
  verification: "verified";
  note?: never;
};

/** The duties on one group of goods with the same treatment. */
export type Measure = {
  id: string;
  issue: string;
  goods: Text;
  /** The goods included and excluded. */
  scope: Text | null;
  /** In the order of `announcedOn`; ties in file order. */
  steps: Step[];
  note?: never;
};

type Entries = {
  source: Source;
  official: Official;
  issue: Omit<Issue, "developments">;
  development: { issue: string } & Development;
  event: TalksEvent;
  trip: Trip;
  measure: Measure;
};

/** An issue without its developments, a development with its issue. */
export type EntryOf<Type extends RecordType> = Entries[Type];

/** An entry with its type; of any type where none is given. */
export type RecordEntry<Type extends RecordType = RecordType> = {
  [Each in Type]: { type: Each; document: EntryOf<Each> };
}[Type];

/** All entries, each list in file order. */
export type RecordLists = {
  sources: Source[];
  officials: Official[];
  issues: Issue[];
  events: TalksEvent[];
  trips: Trip[];
  measures: Measure[];
};
