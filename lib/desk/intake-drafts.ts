/** Makes drafts of the proposals of an article that an editor has accepted. */
import { textOf } from "@/lib/domain/editing/text-of";
import { readPartialDate } from "@/lib/schemas/record/partial-date";
import { type Database, processDatabase } from "@/lib/db/connection/client";
import type { DraftToSave } from "@/lib/db/desk/draft-sets";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import { isPlainObject } from "@/lib/domain/editing/same-value";
import type { Claim, Issue, PartialDate } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import {
  isSameStatement,
  type KnownStatement,
  knownAmount,
  knownDevelopment,
  knownEvent,
  knownOfficial,
  knownSource,
  knownStatement,
  sameStep,
  type Statement,
  statementsOf,
} from "@/lib/intake/known";
import { type FormValues, toDocument } from "@/lib/schemas/forms/form-document";
import { kindOfKey, type ProposalKind, proposalFields } from "@/lib/schemas/forms/proposal-fields";
import { developmentBefore } from "./article-texts";
import { DraftWriter, orNull, rows, wordings } from "./draft-writer";
import { sameMeeting, statementIn, stepIn, tripOf, withNewStatus, withTravellers } from "./known-rows";
import { withStepIds } from "./new-record";

export type Accepted = { key: string; kind: ProposalKind; document: DraftDocument };

/** The proposals whose box is ticked, in the order of the form, as they were changed there. */
export function acceptedIn(values: FormValues, today: CalendarDay): Accepted[] {
  return [...values].flatMap(([name, value]) => {
    const key = name.endsWith(".take") ? name.slice(0, -".take".length) : "";
    const kind = kindOfKey(key);
    return kind === null || value !== "yes"
      ? []
      : [{ key, kind, document: toDocument(proposalFields[kind], values, { today }, key) }];
  });
}

export type DraftedArticle =
  /** `name`: of the set. */
  | { status: "drafted"; name: string; drafts: DraftToSave[] }
  /**
   * `nothing_new`: all that was accepted is on record, or needs somebody new who was not. `no_source`: neither a source was accepted nor is the article
   * one that is on record.
   */
  | { status: "nothing_accepted" | "nothing_new" | "no_source" };

type Input = {
  accepted: readonly Accepted[];
  /** The source of this article that is on record. */
  knownSource: string | null;
  /** The form's values: what is proposed for the development of an issue is used with a quote alone, too. */
  values: FormValues;
  record: PublicRecord;
  /** Today in Seoul. */
  today: CalendarDay;
};

class ArticleDrafts extends DraftWriter {
  /** Ids of new people by the key of their proposal. */
  private readonly made = new Map<string, string>();
  private readonly statements: readonly KnownStatement[];
  private source = "";

  constructor(
    private readonly input: Input,
    database: Database,
  ) {
    super(database);
    this.statements = statementsOf(input.record);
  }

  private of(kind: ProposalKind): Accepted[] {
    return this.input.accepted.filter((each) => each.kind === kind);
  }

  private get citations() {
    return [{ source: this.source, locator: null, quote: null }];
  }

  /** The article is one more source of what is on record. */
  private cited(known: DraftDocument): DraftDocument {
    const citations = rows(known.citations);
    return citations.some(({ source }) => source === this.source)
      ? known
      : { ...known, citations: [...citations, ...this.citations] };
  }

  private citedIn(list: readonly DraftDocument[], known: DraftDocument): DraftDocument[] {
    return list.map((row) => (row === known ? this.cited(row) : row));
  }

  private official(chosen: unknown): string | null {
    const value = textOf(chosen);
    return kindOfKey(value) === null ? value || null : (this.made.get(value) ?? null);
  }

  /** Somebody new whose proposal was not accepted. */
  private isLeftOut(chosen: unknown): boolean {
    const value = textOf(chosen);
    return kindOfKey(value) !== null && !this.made.has(value);
  }

  async write(): Promise<boolean> {
    const { today, knownSource: articleSource, record } = this.input;
    const [source] = this.of("source");
    const sourceOnRecord = source ? this.knownSource(source.document) : articleSource;
    if (sourceOnRecord !== null) this.source = sourceOnRecord;
    else if (source)
      this.source = await this.create("source", {
        ...source.document,
        url: orNull(source.document.url),
        retrievedOn: { value: today, precision: "day", zone: "Asia/Seoul" },
      });
    else return false;
    for (const { key, document } of this.of("official"))
      this.made.set(
        key,
        knownOfficial(wordings(document.name), record)?.id ?? (await this.create("official", document)),
      );
    await this.writeDevelopments();
    await this.writeTrips();
    await this.writeEvents();
    await this.writeSteps();
    return true;
  }

  /** The source as it was changed in its row may be another one than the article's. */
  private knownSource({ title, publisher, publishedOn, url }: DraftDocument): string | null {
    const described = {
      title: orNull(title),
      publisher: orNull(publisher),
      publishedOn: readPartialDate(publishedOn),
      address: orNull(url),
    };
    return knownSource(described, this.input.record)?.id ?? null;
  }

  /** The issues with a development of this article. */
  private issues(): string[] {
    return [...this.drafts.values()].flatMap(({ key, document }) =>
      key.type === "development" ? [textOf(document.issue)] : [],
    );
  }

  private claim({ document: { issue: _, ...claim } }: Accepted): DraftDocument {
    // A new person who was not accepted is named as in the article.
    const speaker = this.official(claim.speaker);
    return {
      ...claim,
      speaker,
      speakerLabel: speaker === null ? claim.speakerLabel : null,
      relayedBy: this.official(claim.relayedBy),
      citations: this.citations,
    };
  }

  private async writeDevelopments(): Promise<void> {
    const { record } = this.input;
    const parts = [...this.of("development"), ...this.of("claim"), ...this.of("amount")];
    const issues = [
      ...new Set(parts.map(({ document }) => textOf(document.issue)).filter((id) => id !== "")),
    ];
    for (const id of issues) {
      const issue = record.issues.find((each) => each.id === id);
      const ofIssue = (kind: ProposalKind) => this.of(kind).filter(({ document }) => document.issue === id);
      const claims = await this.newClaims(id, ofIssue("claim"));
      const amounts = ofIssue("amount")
        .map(({ document: { issue: _, ...amount } }) => amount)
        .filter((amount) => knownAmount(amount, record, id) === null);
      if (ofIssue("development").length + claims.length + amounts.length === 0) continue;
      const development = this.development(issue, id);
      const date = readPartialDate(development.date);
      const known = date && knownDevelopment(id, date, this.source, record);
      if (known)
        await this.change(known, (before) => ({
          ...before,
          claims: [...rows(before.claims), ...claims],
          amounts: [...rows(before.amounts), ...amounts],
        }));
      else
        await this.create("development", {
          ...development,
          ...contestedClaims(issue, date, claims),
          amounts,
          citations: this.citations,
        });
    }
  }

  /** Without those on record, of which the article becomes one more source. */
  private async newClaims(issue: string, accepted: readonly Accepted[]): Promise<DraftDocument[]> {
    const claims: DraftDocument[] = [];
    for (const each of accepted) {
      const claim = this.claim(each);
      const statement = statementIn(claim);
      const known = knownStatement(statement, this.statements, issue);
      if (known) await this.change(known, (before) => this.citedFor(statement, before));
      else claims.push(claim);
    }
    return claims;
  }

  /** Cites the article for the claim that says this, else for the whole record, which quotes it. */
  private citedFor(statement: Statement, known: DraftDocument): DraftDocument {
    const claims = rows(known.claims);
    const claim = claims.find((own) => isSameStatement(statement, statementIn(own)));
    return claim ? { ...known, claims: this.citedIn(claims, claim) } : this.cited(known);
  }

  /** What is proposed or accepted for the issue; for one without a proposal, its last state. */
  private development(issue: Issue | undefined, id: string): DraftDocument {
    const { values, today, accepted } = this.input;
    const proposed =
      accepted.find(({ kind, document }) => kind === "development" && document.issue === id)?.document ??
      [...values]
        .filter(([name, value]) => /^development\[\d+\]\.issue$/.test(name) && value === id)
        .map(([name]) =>
          toDocument(proposalFields.development, values, { today }, name.slice(0, -".issue".length)),
        )[0];
    const date = readPartialDate(proposed?.date ?? this.articleDate());
    const last = issue && date ? developmentBefore(issue, date) : null;
    const stage = proposed?.stage ?? last?.stage ?? "raised";
    const effect = proposed?.effect ?? last?.effect ?? "none";
    return {
      issue: id,
      date: this.articleDate(),
      standing: null,
      what: null,
      ...proposed,
      stage,
      effect,
      effectiveFrom: effect === last?.effect ? (last?.effectiveFrom ?? null) : null,
      effectiveUntil: effect === last?.effect ? (last?.effectiveUntil ?? null) : null,
    };
  }

  /** That of another development of the article, else of its source. */
  private articleDate(): unknown {
    const { values, today } = this.input;
    const name = [...values.keys()].find((each) => /^development\[\d+\]\.date\.value$/.test(each));
    const key = name?.replace(/\.date\.value$/, "");
    if (key !== undefined) return toDocument(proposalFields.development, values, { today }, key).date;
    const published = this.of("source")[0]?.document.publishedOn;
    return isPlainObject(published)
      ? { ...published, value: textOf(published.value).slice(0, 10), precision: "day" }
      : { value: today, precision: "day", zone: "Asia/Seoul" };
  }

  private async writeTrips(): Promise<void> {
    for (const { document } of this.of("trip")) {
      const all = rows(document.travellers);
      const travellers = all
        .filter(({ official }) => !this.isLeftOut(official))
        .map((traveller) => ({ ...traveller, official: this.official(traveller.official) }));
      if (all.length > 0 && travellers.length === 0) continue;
      const known = tripOf(travellers, this.input.record.trips);
      if (known) await this.change(known, (before) => this.cited(withTravellers(before, travellers)));
      else
        await this.create("trip", {
          ...document,
          travellers,
          meetings: rows(document.meetings).map((meeting) => this.meeting(meeting)),
          issues: this.issues(),
          citations: this.citations,
        });
    }
    for (const { document } of this.of("meeting")) {
      const { trip, ...given } = document;
      const meeting = this.meeting(given);
      await this.change({ type: "trip", id: textOf(trip) }, (before) => {
        const meetings = rows(before.meetings);
        const known = sameMeeting(meeting, meetings);
        if (!known) return { ...before, meetings: [...meetings, meeting] };
        const told = this.cited(withNewStatus(known, meeting));
        return { ...before, meetings: meetings.map((row) => (row === known ? told : row)) };
      });
    }
  }

  private meeting(given: DraftDocument): DraftDocument {
    // A new person who was not accepted is named as in the article.
    const official = this.official(given.official);
    return {
      ...given,
      official,
      label: official === null ? given.label : null,
      citations: this.citations,
    };
  }

  private async writeEvents(): Promise<void> {
    for (const { document } of this.of("event")) {
      const schedule = rows(document.schedule);
      const starts = readPartialDate(schedule[0]?.starts);
      const known = knownEvent(wordings(document.name), starts, this.input.record);
      if (known) await this.change(known, (before) => this.cited(before));
      else
        await this.create("event", {
          ...document,
          schedule: schedule.map((row) => ({ ...row, citations: this.citations })),
          issues: this.issues(),
          citations: this.citations,
        });
    }
  }

  private async writeSteps(): Promise<void> {
    for (const { document } of this.of("step")) {
      const { measure, ...step } = document;
      const id = textOf(measure);
      const issue = this.input.record.measures.find((each) => each.id === id)?.issue;
      const development = [...this.drafts.values()].find(
        ({ key, document: other }) => key.type === "development" && other.issue === issue,
      );
      await this.change({ type: "measure", id }, (before) => {
        const steps = rows(before.steps);
        const found = stepIn(step);
        const known =
          found &&
          sameStep(
            found,
            steps.flatMap((row) => stepIn(row) ?? []),
          );
        if (known) return { ...before, steps: this.citedIn(steps, known.row) };
        const added: DraftDocument = {
          until: null,
          settles: [],
          note: null,
          id: "",
          ...step,
          development: development?.key.id ?? null,
          citations: this.citations,
          verification: "verified",
        };
        return withStepIds(id, { ...before, steps: inDateOrder([...steps, added]) });
      });
    }
  }
}

/** Steps stand in the order of their announcement; one whose date cannot be read stays last. */
const inDateOrder = (steps: DraftDocument[]): DraftDocument[] =>
  steps.toSorted((a, b) => {
    const [first, second] = [readPartialDate(a.announcedOn), readPartialDate(b.announcedOn)];
    return first && second ? comparePartialDates(first, second) : 0;
  });

/**
 * The claims of a development, with those of a side that the article does not quote kept where the sides
 * differed before: one side's words do not end a disagreement.
 */
function contestedClaims(
  issue: Issue | undefined,
  date: PartialDate | null,
  claims: readonly DraftDocument[],
): { contested: boolean; claims: DraftDocument[] } {
  const last = issue && date ? developmentBefore(issue, date) : null;
  const sides = new Set(claims.map(({ side }) => side));
  const isSide = ({ side }: Claim) => side === "KR" || side === "US";
  const kept =
    last?.contested === true ? last.claims.filter((claim) => isSide(claim) && !sides.has(claim.side)) : [];
  const all: DraftDocument[] = [...claims, ...kept.map((claim) => ({ ...claim }))];
  const contested =
    last?.contested === true && ["KR", "US"].every((side) => all.some((claim) => claim.side === side));
  return { contested, claims: contested ? all : [...claims] };
}

/** The set's name: the publisher and the title of the article. */
function nameOf({ accepted, knownSource, record }: Input): string {
  const document = accepted.find(({ kind }) => kind === "source")?.document;
  const source = document ?? record.sources.find(({ id }) => id === knownSource);
  return [textOf(source?.publisher), textOf(source?.title)].filter((part) => part !== "").join(": ");
}

/**
 * The drafts of what was accepted, each after those it depends on. What differs from the proposal is as the
 * editor changed it; anything may be incomplete, as in any draft.
 */
export async function draftArticle(
  input: Input,
  database: Database = processDatabase(),
): Promise<DraftedArticle> {
  if (input.accepted.length === 0) return { status: "nothing_accepted" };
  const article = new ArticleDrafts(input, database);
  if (!(await article.write())) return { status: "no_source" };
  if (article.list.length === 0) return { status: "nothing_new" };
  return { status: "drafted", name: nameOf(input) || input.today, drafts: article.list };
}
