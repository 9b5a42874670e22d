/** Turns what an intake found in an article into proposals in the record's own form. */
import { type ClaimSide, rateKinds } from "@/lib/domain/record/record";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import { comparePartialDates } from "@/lib/domain/time/partial-date";
import { formatPartialDate } from "@/lib/format/dates/dates";
import { languageName } from "@/lib/format/languages";
import { plainWording } from "@/lib/format/wordings";
import { knownAmount, knownDevelopment } from "@/lib/intake/known";
import { sideInWords, sideOfNewcomer } from "@/lib/intake/names/newcomers";
import type { Proposal, Span } from "@/lib/intake/text/spans";
import { translatorOf } from "@/lib/messages/translator";
import { proposalKinds } from "@/lib/schemas/forms/proposal-fields";
import { bothLanguages, developmentBefore, inLanguage } from "./article-texts";
import type { Option } from "./form-labels";
import type { ProposalContext } from "./proposal-list";
import type { ProposalView, Reading, Recognised } from "./reading";
import { TravelProposals } from "./travel-proposals";

class Proposals extends TravelProposals {
  source(): void {
    const { intake, known, address, locale } = this.context;
    const nowhere: Span = { start: 0, end: 0 };
    const at = intake.title ??
      intake.publisher ??
      intake.publishedOn ?? { words: nowhere, sentence: nowhere };
    const publisher = intake.publisher?.value ?? "";
    const people = intake.officials.slice(0, 3).map(({ value }) => value);
    // An article without a headline is described, in the language that it is in.
    const title =
      intake.title?.value ??
      translatorOf(intake.language)("desk.intake.made.description", {
        names: this.names(people, intake.language),
        date: formatPartialDate(this.date, intake.language),
        count: people.length,
      });
    const document = {
      title,
      titleKind: intake.title ? "headline" : "description",
      publisher,
      url: address,
      publishedOn: intake.publishedOn?.value ?? null,
      language: intake.language,
      tier: intake.quotes.some(({ value }) => value.attribution === "on_record")
        ? "press_on_record"
        : "press_unnamed",
      access: "full_text",
      machineTranslated: intake.isMachineTranslated,
    };
    this.add("source", at, document, {
      title: `${publisher || this.t("desk.intake.noPublisher")}: ${title}`,
      details: [
        [
          this.dateWords(intake.publishedOn?.value ?? null),
          languageName(intake.language, locale),
          ...(intake.isMachineTranslated ? [this.t("desk.intake.machineTranslated")] : []),
        ].join(", "),
      ],
      known: known.source,
    });
  }

  /** By name: the key of the proposal, or the id of the person whom the record has under this name. */
  people(): Map<string, string> {
    const keys = new Map<string, string>();
    const { intake, known } = this.context;
    for (const [index, proposal] of intake.unknownPeople.entries()) {
      const name = proposal.value;
      const side = sideOfNewcomer(intake.text, name) ?? "";
      const document = { name: inLanguage(name, /[가-힣]/u.test(name) ? "ko" : "en"), side };
      const onRecord = known.people[index] ?? null;
      const key = this.add("official", proposal, document, {
        title: name,
        details: [
          this.t("desk.intake.notOnRecord"),
          side === "" ? this.t("desk.intake.noSide") : this.option(["side"], side),
        ].slice(onRecord ? 1 : 0),
        known: onRecord,
      });
      keys.set(name, onRecord?.id ?? key);
    }
    return keys;
  }

  /** Of somebody without a name, by the words that stand for them. */
  private sideOf(official: string | null, label: string | null): ClaimSide {
    const side = official === null ? undefined : this.officials.get(official)?.side;
    if (side !== undefined) return side === "other" ? "observer" : side;
    return (label === null ? null : sideInWords(label)) ?? "observer";
  }

  statements(newPeople: ReadonlyMap<string, string>): void {
    const { intake, known } = this.context;
    for (const [index, proposal] of intake.quotes.entries()) {
      const { text, speaker, speakerLabel, attribution, relayedBy } = proposal.value;
      const onRecord = known.quotes[index] ?? null;
      const issue = this.issueOf(onRecord) ?? this.issueNear(proposal.words) ?? "";
      const [newName, newSpeaker] = [...newPeople].find(([name]) => speakerLabel?.includes(name)) ?? [];
      const newSide = newName === undefined ? null : sideOfNewcomer(intake.text, newName);
      const document = {
        issue,
        quote: { text, language: intake.language },
        statement: inLanguage(text, intake.language),
        speaker: speaker ?? newSpeaker ?? "",
        speakerLabel:
          speaker === null && speakerLabel !== null ? inLanguage(speakerLabel, intake.language) : null,
        side: newSide ?? this.sideOf(speaker, speakerLabel),
        attribution,
        relayedBy: relayedBy ?? "",
      };
      const who =
        speaker === null ? (speakerLabel ?? this.t("desk.intake.noSpeaker")) : this.names([speaker]);
      this.add("claim", proposal, document, {
        title: `${who}: ${this.option(["claims", "attribution"], attribution)}`,
        details: [issue === "" ? this.t("desk.intake.noIssue") : this.issueTitle(issue)],
        quote: text,
        known: onRecord,
      });
    }
  }

  amounts(): void {
    const { intake, known, record } = this.context;
    for (const [index, proposal] of intake.amounts.entries()) {
      const { value, currency, role } = proposal.value;
      const written = intake.text.slice(proposal.words.start, proposal.words.end).trim();
      const near = this.issueNear(proposal.words);
      const onRecord = knownAmount(proposal.value, record, near) ?? known.amounts[index] ?? null;
      const issue = this.issueOf(onRecord) ?? near ?? "";
      const document = {
        issue,
        value,
        currency,
        role,
        side: "observer",
        label: inLanguage(written, intake.language),
      };
      this.add("amount", proposal, document, {
        title: `${written}: ${this.option(["amounts", "role"], role)}`,
        details: [issue === "" ? this.t("desk.intake.noIssue") : this.issueTitle(issue)],
        known: onRecord,
      });
    }
  }

  developments(): void {
    const { intake, known, record } = this.context;
    for (const proposal of intake.issues) {
      const issue = this.issue(proposal.value);
      if (!issue) continue;
      const last = developmentBefore(issue, this.date);
      const speakers = [
        ...new Set(
          intake.quotes.flatMap(({ value, words }) =>
            value.speaker !== null && this.issueNear(words) === issue.id ? [value.speaker] : [],
          ),
        ),
      ];
      const said = intake.text.slice(proposal.sentence.start, proposal.sentence.end).replace(/\s+/g, " ");
      const what =
        speakers.length > 0
          ? bothLanguages((locale) =>
              translatorOf(locale)("desk.intake.made.statements", { names: this.names(speakers, locale) }),
            )
          : inLanguage(intake.title?.value ?? said, intake.language);
      const document = {
        issue: issue.id,
        date: this.date,
        stage: last?.stage ?? "raised",
        effect: last?.effect ?? "none",
        what,
        standing: null,
      };
      const words = intake.text.slice(proposal.words.start, proposal.words.end);
      this.add("development", proposal, document, {
        title: this.issueTitle(issue.id),
        details: [
          this.t("desk.intake.unchanged", {
            stage: this.option(["stage"], document.stage),
            effect: this.option(["effect"], document.effect),
          }),
          `“${words}”`,
          ...(last === null || comparePartialDates(last.date, this.date) > 0
            ? [this.t("desk.intake.firstOfIssue")]
            : []),
        ],
        known: known.source && knownDevelopment(issue.id, this.date, known.source.id, record),
      });
    }
  }

  steps(): void {
    const { intake, known, record } = this.context;
    for (const [index, proposal] of intake.measures.entries()) {
      const { goods, rate, status, from } = proposal.value;
      const measure = record.measures.find(({ id }) => id === goods);
      if (!measure) continue;
      const like = measure.steps.findLast((step) => step.status === status) ?? measure.steps.at(-1);
      const document = {
        measure: goods,
        announcedOn: this.date,
        status,
        rate,
        rateKind: like?.rateKind ?? rateKinds[0],
        from,
        instrument: like?.instrument ?? null,
        basis: like?.basis ?? "other",
      };
      this.add("step", proposal, document, {
        title: [
          plainWording(measure.goods, this.context.locale),
          `${this.option(["steps", "status"], status)}${rate === null ? "" : ` ${rate}%`}`,
        ].join(": "),
        details: from ? [this.t("desk.intake.from", { date: this.dateWords(from) })] : [],
        known: known.measures[index] ?? null,
      });
    }
  }

  recognised(): Recognised[] {
    const { intake, record, locale } = this.context;
    const shown = (kind: Recognised["kind"], name: string, { words, sentence }: Proposal<unknown>) => ({
      kind,
      name,
      words: intake.text.slice(words.start, words.end).replace(/\s+/g, " "),
      sentence: intake.text.slice(sentence.start, sentence.end).replace(/\s+/g, " "),
    });
    return [
      ...intake.officials.map((found) => shown("official", this.nameOf(found.value, locale), found)),
      ...intake.events.flatMap((found) => {
        const event = record.events.find(({ id }) => id === found.value);
        return event ? [shown("event", plainWording(event.name, locale), found)] : [];
      }),
      ...intake.dates.map((found) => {
        const { wording, ...date } = found.value;
        const written = found.value.precision === "approximate" ? found.value : date;
        return { ...shown("date", formatPartialDate(written, locale), found), words: wording };
      }),
    ];
  }

  options(proposals: readonly ProposalView[]): Record<string, Option[]> {
    const { record, locale } = this.context;
    const option = (value: string, label: string): Option => ({ value, label, meaning: null });
    const none = option("", this.t("desk.intake.none"));
    const officials = [
      none,
      ...proposals
        .filter(({ kind }) => kind === "official")
        .map(({ key, title }) => option(key, this.t("desk.intake.newPerson", { name: title }))),
      ...record.officials.map(({ id, name }) => option(id, plainWording(name, locale) || id)),
    ];
    const issues = record.issues.map(({ id, title }) => option(id, plainWording(title, locale) || id));
    return {
      "development.issue": issues,
      "claim.issue": [none, ...issues],
      "amount.issue": [none, ...issues],
      "claim.speaker": officials,
      "claim.relayedBy": officials,
      "trip.travellers.official": officials,
      "trip.meetings.official": officials,
      "meeting.official": officials,
      "meeting.trip": record.trips.map(({ id, purpose, travellers }) =>
        option(
          id,
          [
            travellers[0]?.departs ? formatPartialDate(travellers[0].departs, locale) : "",
            plainWording(purpose, locale),
          ].join(" "),
        ),
      ),
      "step.measure": record.measures.map(({ id, goods }) => option(id, plainWording(goods, locale) || id)),
    };
  }

  inOrder(): ProposalView[] {
    const rank = ({ kind }: ProposalView) => (kind === "source" ? 0 : 1);
    return this.list.toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        a.words.start - b.words.start ||
        proposalKinds.indexOf(a.kind) - proposalKinds.indexOf(b.kind),
    );
  }
}

/** All but the source, which an article has once. */
function propose(proposals: Proposals, newPeopleBefore: ReadonlyMap<string, string>): Map<string, string> {
  const newPeople = new Map([...newPeopleBefore, ...proposals.people()]);
  proposals.trips(newPeople);
  proposals.developments();
  proposals.statements(newPeople);
  proposals.amounts();
  proposals.steps();
  proposals.meetings(newPeople);
  proposals.events();
  return newPeople;
}

type Article = Omit<ProposalContext, "today" | "rules"> & {
  /** What a language model adds; null where none was asked. */
  model: Pick<ProposalContext, "intake" | "known"> | null;
  at: Date;
};

/**
 * The proposals of an article, with what the record already has of each. Those of a model follow those of the
 * rules, whose keys they leave as they are.
 */
export function toReading({ model, at, ...article }: Article): Reading {
  const { intake, known } = article;
  const context = { ...article, today: seoulDayOf(at) };
  const proposals = new Proposals({ ...context, rules: null });
  proposals.source();
  const newPeople = propose(proposals, new Map());
  const all = proposals.inOrder();
  if (model) {
    const rules = { intake, keys: all.map(({ key }) => key), newPeople };
    const added = new Proposals({ ...context, ...model, rules });
    propose(added, newPeople);
    all.push(...added.inOrder());
  }
  return {
    language: intake.language,
    isMachineTranslated: intake.isMachineTranslated,
    title: intake.title?.value ?? null,
    text: intake.text,
    wordCount: intake.text.split(/\s+/).filter((word) => word !== "").length,
    knownSource: known.source?.id ?? null,
    proposals: all,
    recognised: proposals.recognised(),
    options: proposals.options(all),
  };
}
