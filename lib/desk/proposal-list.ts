/** Collects the proposals of an article. */
import type { DraftDocument } from "@/lib/domain/editing/draft";
import type {
  Issue,
  Locale,
  Official,
  OfficialSide,
  PartialDate,
  RecordType,
  Text,
} from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { formatOption } from "@/lib/format/fields/option-label";
import { joinNames } from "@/lib/format/names";
import { plainWording } from "@/lib/format/wordings";
import type { Intake } from "@/lib/intake/intake";
import type { Known, KnownParts } from "@/lib/intake/known";
import { sideOfNewcomer } from "@/lib/intake/names/newcomers";
import { distance, type Proposal, type Span } from "@/lib/intake/text/spans";
import { translatorOf } from "@/lib/messages/translator";
import { toFormValues } from "@/lib/schemas/forms/form-document";
import { type ProposalKind, proposalFields, proposalKey } from "@/lib/schemas/forms/proposal-fields";
import { articleDay } from "./article-texts";
import type { ProposalView } from "./reading";

export type ProposalContext = {
  intake: Intake;
  known: KnownParts;
  record: PublicRecord;
  address: string | null;
  /** In which the desk is read. */
  locale: Locale;
  today: CalendarDay;
  /** What the rules have proposed, where a language model adds to it. */
  rules: { intake: Intake; keys: readonly string[]; newPeople: ReadonlyMap<string, string> } | null;
};

/** What all kinds of proposals need: names, dates and choices in the desk's language. */
export class ProposalList {
  protected readonly list: ProposalView[] = [];
  protected readonly officials: ReadonlyMap<string, Official>;
  protected readonly date: PartialDate;
  protected readonly t: ReturnType<typeof translatorOf>;

  constructor(protected readonly context: ProposalContext) {
    this.officials = new Map(context.record.officials.map((official) => [official.id, official]));
    this.date = articleDay(context.intake, context.today);
    this.t = translatorOf(context.locale);
  }

  protected nameOf(official: string, locale: Locale): string {
    return plainWording(this.officials.get(official)?.name ?? null, locale) || official;
  }

  /** Of an official of the record, or of somebody new by their name. */
  protected sideOfPerson(person: string): OfficialSide | null {
    return this.officials.get(person)?.side ?? sideOfNewcomer(this.context.intake.text, person);
  }

  protected names(officials: readonly string[], locale = this.context.locale): string {
    return joinNames(
      officials.map((official) => this.nameOf(official, locale)),
      locale,
    );
  }

  protected issue(id: string): Issue | undefined {
    return this.context.record.issues.find((issue) => issue.id === id);
  }

  protected issueTitle(id: string): string {
    return plainWording(this.issue(id)?.title ?? null, this.context.locale) || id;
  }

  protected dateWords(date: PartialDate | null): string {
    if (!date) return this.t("desk.intake.unknownDate");
    const written = formatPartialDate(date, this.context.locale);
    return date.wording ? `${written} (“${date.wording}”)` : written;
  }

  protected option(names: readonly string[], value: string): string {
    return formatOption(names, value, this.context.locale);
  }

  protected add(
    kind: ProposalKind,
    { words, sentence }: Omit<Proposal<unknown>, "value">,
    document: DraftDocument,
    shown: { title: string; details?: string[]; quote?: string | null; known?: Known | null },
  ): string {
    let place = words.start;
    const taken = new Set([...(this.context.rules?.keys ?? []), ...this.list.map(({ key }) => key)]);
    while (taken.has(proposalKey(kind, place))) place += 1;
    const key = proposalKey(kind, place);
    const values = Object.fromEntries(
      [...toFormValues(proposalFields[kind], document)].map(([name, value]) => [`${key}.${name}`, value]),
    );
    this.list.push({
      key,
      kind,
      title: shown.title,
      details: shown.details ?? [],
      quote: shown.quote ?? null,
      values,
      words,
      sentence: this.context.intake.text.slice(sentence.start, sentence.end).replace(/\s+/g, " "),
      known: shown.known
        ? {
            href: deskAddressOf(shown.known),
            name: this.recordName(shown.known),
            moved: shown.known.moved ?? null,
          }
        : null,
      isByModel: this.context.rules !== null,
    });
    return key;
  }

  protected recordName({ type, id }: Known): string {
    const { record, locale } = this.context;
    if (type === "source") return record.sources.find((source) => source.id === id)?.title ?? id;
    const text: Partial<Record<RecordType, Text | null | undefined>> = {
      official: this.officials.get(id)?.name,
      trip: record.trips.find((trip) => trip.id === id)?.purpose,
      event: record.events.find((event) => event.id === id)?.name,
      measure: record.measures.find((measure) => measure.id === id)?.goods,
      development: record.issues
        .flatMap(({ developments }) => developments)
        .find((development) => development.id === id)?.what,
    };
    return plainWording(text[type] ?? null, locale) || id;
  }

  /** The issue of a development that is on record. */
  protected issueOf(known: Known | null): string | null {
    const { issues } = this.context.record;
    return issues.find(({ developments }) => developments.some(({ id }) => id === known?.id))?.id ?? null;
  }

  /** The issue that is named in these words, else nearest to them in the text. */
  protected issueNear(near: Span): string | null {
    const { intake, rules } = this.context;
    const places = [
      ...intake.issuePlaces,
      ...(rules ? intake.issues.map(({ value: issue, words }) => ({ issue, words })) : []),
    ];
    return places.toSorted((a, b) => distance(a.words, near) - distance(b.words, near))[0]?.issue ?? null;
  }
}
