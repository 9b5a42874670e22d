/** The proposals of an intake as `npm run intake -- FILE --json` prints them: values alone, in order of the text. */
import type { PartialDate } from "@/lib/domain/record/record";
import type { Intake } from "./intake";
import type { Known, KnownParts } from "./known";
import type { Proposal } from "./text/spans";

const valuesOf = <Value>(proposals: readonly Proposal<Value>[]): Value[] =>
  proposals.map(({ value }) => value);

/**
 * The intake with people of the record alone in its trips and meetings. At the desk somebody new is a proposal of its own,
 * to which they refer.
 */
export function ofRecord(intake: Intake): Intake {
  const names = new Set(intake.unknownPeople.map(({ value }) => value));
  const known = (people: readonly string[]) => people.filter((one) => !names.has(one));
  return {
    ...intake,
    trips: intake.trips.flatMap((trip) => {
      const travellers = known(trip.value.travellers);
      return travellers.length > 0 ? [{ ...trip, value: { ...trip.value, travellers } }] : [];
    }),
    meetings: intake.meetings.flatMap((meeting) => {
      const met = known(meeting.value.with);
      return met.length > 0 ? [{ ...meeting, value: { ...meeting.value, with: met } }] : [];
    }),
  };
}

export function toJsonOutput(read: Intake) {
  const intake = ofRecord(read);
  return {
    language: intake.language,
    publishedOn: intake.publishedOn?.value ?? null,
    title: intake.title?.value ?? null,
    publisher: intake.publisher?.value ?? null,
    officials: valuesOf(intake.officials),
    unknownPeople: valuesOf(intake.unknownPeople),
    dates: valuesOf(intake.dates),
    quotes: valuesOf(intake.quotes),
    amounts: valuesOf(intake.amounts),
    trips: valuesOf(intake.trips),
    meetings: valuesOf(intake.meetings),
    events: valuesOf(intake.events),
    issues: valuesOf(intake.issues),
    measures: valuesOf(intake.measures),
  };
}

export type JsonOutput = ReturnType<typeof toJsonOutput>;

const dateOf = (date: PartialDate | null) =>
  date === null ? "unknown" : `${date.value} (${date.precision}, ${date.zone})`;

const onRecord = (known: Known | null | undefined) =>
  known ? `  (on record: ${known.type} ${known.id}${known.moved ? `, now ${known.moved}` : ""})` : "";

/**
 * One line for each proposal, grouped under its kind, with the sentence it came from, and with what the
 * record has of it.
 */
export function toReadableList(intake: Intake, known: KnownParts): string {
  const { text } = intake;
  const lines: string[] = [];
  const section = <Value>(
    name: string,
    proposals: readonly Proposal<Value>[],
    describe: (value: Value) => string,
    has: readonly (Known | null)[] = [],
  ) => {
    if (proposals.length === 0) return;
    lines.push("", name);
    for (const [index, { value, sentence }] of proposals.entries()) {
      lines.push(
        `  ${describe(value)}${onRecord(has[index])}`,
        `      ${text.slice(sentence.start, sentence.end).replace(/\s+/g, " ")}`,
      );
    }
  };
  const source = [
    `title      ${intake.title?.value ?? "none"}`,
    `publisher  ${intake.publisher?.value ?? "none"}`,
    `published  ${intake.publishedOn ? dateOf(intake.publishedOn.value) : "none"}`,
    `language   ${intake.language}${intake.isMachineTranslated ? ", translated by a machine" : ""}`,
  ];
  lines.push(`Source${onRecord(known.source)}`, ...source.map((line) => `  ${line}`));
  section("Officials", intake.officials, (official) => official);
  section("People who are not on record", intake.unknownPeople, (name) => name);
  section("Dates", intake.dates, (date) => `${dateOf(date)}: ${date.wording}`);
  section(
    "Quotes",
    intake.quotes,
    ({ text: words, speaker, speakerLabel, attribution, relayedBy }) =>
      [
        `${speaker ?? speakerLabel ?? "unknown speaker"}, ${attribution}${relayedBy === null ? "" : ` by ${relayedBy}`}`,
        words,
      ].join(": "),
    known.quotes,
  );
  section(
    "Amounts",
    intake.amounts,
    ({ value, currency, role }) => `${value} ${currency}, ${role}`,
    known.amounts,
  );
  section(
    "Trips",
    intake.trips,
    ({ travellers, from, to, departs, returns }) =>
      `${travellers.join(", ")}: ${from ?? "?"} to ${to === "" ? "?" : to}, departs ${dateOf(departs)}, returns ${dateOf(returns)}`,
    known.trips,
  );
  section(
    "Meetings",
    intake.meetings,
    ({ with: whom, date, status }) => `with ${whom.join(", ")}, ${dateOf(date)}, ${status}`,
    known.meetings,
  );
  section("Events", intake.events, (event) => event);
  section("Issues", intake.issues, (issue) => issue);
  section(
    "Measures",
    intake.measures,
    ({ goods, rate, status, from }) =>
      `${goods}: ${rate === null ? "none" : `${rate} %`}, ${status}${from === null ? "" : `, from ${dateOf(from)}`}`,
    known.measures,
  );
  return lines.join("\n");
}
