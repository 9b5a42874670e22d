/** What an article says and the record already has is not written a second time. */
import { describe, expect, it } from "vitest";

import type { Database } from "@/lib/db/connection/client";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import type { Reading } from "@/lib/desk/reading";
import type { ProposalKind } from "@/lib/schemas/forms/proposal-fields";

import { openLoadedDatabase } from "../support/database";
import { draft, enter, publishAll, read, sent } from "../support/intake-desk";

const said = "We will not sign a currency swap that covers only the first year";
const first = `Kim leaves for Washington over the currency swap

Example News
2026.11.18 09:10

Trade Minister Kim Jung-kwan left Incheon for Washington on the 18th and will return on the 21st. Kim will meet U.S. Secretary of Commerce Howard Lutnick on the 19th.

"${said}," Kim said at the airport. On the currency swap Seoul has pledged to invest $777 billion. The United States has imposed a 19 percent tariff on cars from Korea since November 17.

The Korea-U.S. Trade Ministerial will be held in Washington on Dec. 9.`;

/** Another paper's words for the same. */
const second = `Minister off to Washington

Other Herald
2026.11.19 07:00

Trade Minister Kim Jung-kwan, who left Incheon for Washington on the 18th, will return on the 21st. Kim will meet U.S. Secretary of Commerce Howard Lutnick on the 19th.

"${said}," Kim said. Seoul has pledged to invest $777 billion, and the currency swap is to come before that. The United States has imposed a 19 percent tariff on cars from Korea since November 17.

The Korea-U.S. Trade Ministerial will be held in Washington on Dec. 9.`;

const isOf = (...kinds: ProposalKind[]) => {
  const wanted = new Set(kinds);
  return (kind: ProposalKind) => wanted.has(kind);
};
const ofKind = ({ proposals }: Reading, kind: ProposalKind) =>
  proposals.filter((proposal) => proposal.kind === kind);

async function draftsOf(
  database: Database,
  reading: Reading,
  isTaken: (kind: ProposalKind) => boolean,
  typed: Record<string, string> = {},
) {
  const made = await draft(database, reading, sent(reading, isTaken, typed));
  if (made.status !== "drafted") throw new Error(made.status);
  const one = (type: string) => made.drafts.filter(({ key }) => key.type === type);
  return { ...made, one, types: made.drafts.map(({ key }) => key.type) };
}

describe("what the record has of an article", () => {
  it("is shown with a link to it, and an article of its own is all known", async () => {
    const database = await openLoadedDatabase();
    const record = await enter(database, await read(database, first));
    const development = record.issues
      .find(({ id }) => id === "fx-safeguards-swap")!
      .developments.find(({ claims }) => claims.some(({ quote }) => quote?.text === said))!;
    const again = await read(database, first);
    expect(again.proposals.filter(({ known }) => known === null)).toEqual([]);
    const [claim] = ofKind(again, "claim");
    expect(claim?.known?.href).toBe(`/admin/records/development/${development.id}`);
    expect(ofKind(again, "step")[0]?.known?.href).toBe("/admin/records/measure/passenger-cars");
    expect(
      await draft(
        database,
        again,
        sent(again, () => true),
      ),
    ).toEqual({ status: "nothing_new" });
  });

  it("gets another paper as one more source, where that says the same again", async () => {
    const database = await openLoadedDatabase();
    const before = await enter(database, await read(database, first));
    const reading = await read(database, second);
    const known = reading.proposals.filter(({ kind }) => kind !== "source" && kind !== "development");
    expect(new Set(known.map(({ kind }) => kind))).toEqual(
      new Set(["claim", "amount", "step", "trip", "meeting"]),
    );
    expect(known.filter((proposal) => proposal.known === null)).toEqual([]);
    const made = await draftsOf(database, reading, (kind) => kind !== "development");
    expect(new Set(made.types)).toEqual(new Set(["source", "development", "trip", "measure"]));
    expect(await publishAll(database, made.drafts)).toMatchObject({ status: "published" });
    const after = await readPublishedRecord(database);
    const newest = after.sources.at(-1)!.id;
    const countsOf = ({ issues, trips, events, measures }: typeof after) => [
      issues.flatMap(({ developments }) => developments).length,
      issues.flatMap(({ developments }) => developments.flatMap(({ claims }) => claims)).length,
      issues.flatMap(({ developments }) => developments.flatMap(({ amounts }) => amounts)).length,
      trips.length,
      trips.flatMap(({ meetings }) => meetings).length,
      events.length,
      measures.flatMap(({ steps }) => steps).length,
    ];
    expect(countsOf(after)).toEqual(countsOf(before));
    const citing = (citations: readonly { source: string }[]) =>
      citations.filter(({ source }) => source === newest).length;
    const claims = after.issues.flatMap(({ developments }) =>
      developments.flatMap((development) => development.claims),
    );
    expect(
      claims.filter(({ quote }) => quote?.text === said).map(({ citations }) => citing(citations)),
    ).toEqual([1]);
    expect(claims.filter(({ citations }) => citing(citations) > 0)).toHaveLength(1);
    expect(after.trips.filter(({ citations }) => citing(citations) === 1)).toHaveLength(1);
    expect(
      after.measures.flatMap(({ steps }) => steps).filter(({ citations }) => citing(citations) === 1),
    ).toEqual([expect.objectContaining({ rate: 19, status: "charged" })]);
  });

  it("is a meeting of a trip that is known", async () => {
    const database = await openLoadedDatabase();
    await enter(database, await read(database, first));
    const reading = await read(
      database,
      `Lutnick receives the minister

Third Post
2026.11.20

Trade Minister Kim Jung-kwan met U.S. Commerce Secretary Howard Lutnick on Nov. 19 in Washington over the tariff agreement. Kim met U.S. Trade Representative Jamieson Greer on Nov. 20.`,
    );
    const meetings = ofKind(reading, "meeting");
    expect(meetings.map(({ known }) => known !== null)).toEqual([true, false]);
    const { one } = await draftsOf(database, reading, isOf("source", "meeting"));
    const [trip] = one("trip");
    const source = one("source")[0]!.key.id;
    expect(trip?.document.meetings).toEqual([
      expect.objectContaining({
        official: "howard-lutnick",
        citations: [expect.anything(), { source, locator: null, quote: null }],
      }),
      expect.objectContaining({ official: "jamieson-greer" }),
    ]);
  });

  it("is left out where it is an amount, and says so when nothing else was accepted", async () => {
    const database = await openLoadedDatabase();
    await enter(database, await read(database, first));
    const reading = await read(database, second);
    const { types } = await draftsOf(database, reading, isOf("source", "amount"));
    expect(types).toEqual(["source"]);
    const again = await read(database, first);
    expect(await draft(database, again, sent(again, isOf("amount")))).toEqual({ status: "nothing_new" });
  });

  it("is not what the editor changed: another issue, words, amount, rate or day is new", async () => {
    const database = await openLoadedDatabase();
    await enter(database, await read(database, first));
    const reading = await read(database, second);
    const [claim] = ofKind(reading, "claim");
    const [amount] = ofKind(reading, "amount");
    const [step] = ofKind(reading, "step");
    const otherIssue = await draftsOf(database, reading, isOf("source", "claim", "amount"), {
      [`${claim!.key}.issue`]: "lumber-furniture",
      [`${amount!.key}.issue`]: "lumber-furniture",
    });
    expect(otherIssue.one("development").map(({ document }) => document)).toEqual([
      expect.objectContaining({
        issue: "lumber-furniture",
        claims: [expect.objectContaining({ quote: expect.objectContaining({ text: said }) })],
        amounts: [expect.objectContaining({ value: 777_000_000_000 })],
      }),
    ]);
    const stepsOf = async (typed: Record<string, string>) => {
      const { one } = await draftsOf(database, reading, isOf("source", "step"), typed);
      return (one("measure")[0]?.document.steps ?? []) as { rate: unknown; citations: unknown[] }[];
    };
    const same = await stepsOf({});
    expect(same.at(-1)?.citations).toHaveLength(2);
    for (const typed of [
      { [`${step!.key}.rate`]: "21" },
      { [`${step!.key}.from.value`]: "2026-11-25" },
      { [`${step!.key}.status`]: "threatened" },
      { [`${step!.key}.rate`]: "many" },
    ])
      expect(await stepsOf(typed), JSON.stringify(typed)).toHaveLength(same.length + 1);
  });

  it("takes in what the same article adds to its development", async () => {
    const database = await openLoadedDatabase();
    const reading = await read(database, first);
    const made = await draftsOf(database, reading, isOf("source", "development"));
    expect(await publishAll(database, made.drafts)).toMatchObject({ status: "published" });
    const again = await read(database, first);
    expect(ofKind(again, "development").filter(({ known }) => known === null)).toEqual([]);
    const { drafts } = await draftsOf(database, again, isOf("claim"));
    expect(drafts).toEqual([
      expect.objectContaining({
        key: made.one("development").find(({ document }) => document.issue === "fx-safeguards-swap")!.key,
        document: expect.objectContaining({
          claims: [expect.objectContaining({ quote: expect.objectContaining({ text: said }) })],
        }),
      }),
    ]);
  });
});
