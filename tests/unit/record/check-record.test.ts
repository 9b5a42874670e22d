import { beforeAll, describe, expect, it } from "vitest";

import { checkRecord } from "@/lib/record/check-record";
import { checkDistinctIds, checkReferences } from "@/lib/record/check-references";
import type { DevelopmentInFile, IssueInFile, TalksRecord } from "@/lib/domain/record/record-document";

import { readRecordFolder } from "../../support/record-folder";

let record: TalksRecord;
let issue: IssueInFile;
let first: DevelopmentInFile;

beforeAll(async () => {
  record = await readRecordFolder();
});

function edited(
  edit: (record: TalksRecord, issue: IssueInFile, first: DevelopmentInFile) => void,
): TalksRecord {
  const copy = structuredClone(record);
  issue = copy.issues.find(({ developments }) => developments.length > 3)!;
  first = issue.developments[0]!;
  edit(copy, issue, first);
  return copy;
}

describe("the real record", () => {
  it("passes", () => {
    expect([...checkRecord(record), ...checkReferences(record), ...checkDistinctIds(record)]).toEqual([]);
  });
});

describe("checkRecord", () => {
  it("refuses developments out of order", () => {
    const found = checkRecord(edited((_record, { developments }) => developments.reverse()));
    expect(
      found.some(({ path, message }) => path === "developments[1].date" && message.includes("date order")),
    ).toBe(true);
  });

  it.each(["elsewhere-2025-04-24", "X-2025-4-24", "X-2025-04-24-1", "X-2025-04-24-02", "X"])(
    "refuses the development id %s",
    (id) => {
      const found = checkRecord(
        edited((_record, parent, development) => {
          development.id = id.replace("X", parent.id);
        }),
      );
      expect(found.map(({ path }) => path)).toEqual(["developments[0].id"]);
    },
  );

  it.each(["X-2025-04-24-2", "X-2025-04-24-10"])("takes the development id %s", (id) => {
    const found = checkRecord(
      edited((_record, parent, development) => {
        development.id = id.replace("X", parent.id);
      }),
    );
    expect(found).toEqual([]);
  });

  it("refuses a verified development, or one with a claim, that depends on hearsay alone", () => {
    const hearsay = record.sources.find(({ access }) => access === "cited_by")!.id;
    const citation = { source: hearsay, locator: null, quote: null };
    const resting = edited((_record, _issue, development) => {
      development.citations = [citation];
      development.claims[0]!.citations = [citation];
    });
    expect(checkRecord(resting).map(({ path }) => path)).toEqual([
      "developments[0].citations",
      "developments[0].claims[0].citations",
    ]);
    first.verification = "unverified";
    expect(checkRecord(resting)).toEqual([]);
    first.verification = "verified";
    first.citations = [citation, record.issues[0]!.developments[0]!.citations[0]!];
    first.claims[0]!.citations = first.citations;
    expect(checkRecord(resting)).toEqual([]);
  });

  it("refuses parents in a ring, and an issue that is its own parent", () => {
    const ring = edited(({ issues }) => {
      issues[0]!.parent = issues[1]!.id;
      issues[1]!.parent = issues[0]!.id;
      issues[2]!.parent = issues[2]!.id;
      issues[3]!.parent = issues[0]!.id;
    });
    const faulty = checkRecord(ring).filter(({ path }) => path === "parent");
    expect(faulty.map(({ id }) => id)).toEqual(ring.issues.slice(0, 3).map(({ id }) => id));
  });

  it("refuses a link to itself and one said twice", () => {
    const linked = edited((copy, parent) => {
      const link = { type: "blocks" as const, citations: [] };
      const other = copy.issues.find(({ id }) => id !== parent.id)!.id;
      parent.links = [
        { ...link, issue: parent.id },
        { ...link, issue: other },
        { ...link, issue: other },
      ];
    });
    expect(checkRecord(linked).map(({ path }) => path)).toEqual(["links[0].issue", "links[2]"]);
  });
});

describe("checkReferences", () => {
  it("finds every kind of reference that leads nowhere", () => {
    const broken = edited((copy, parent, development) => {
      parent.parent = "no-parent";
      development.citations[0]!.source = "no-source";
      development.claims[0]!.speaker = "no-speaker";
      development.claims[0]!.relayedBy = "no-relay";
      copy.events[0]!.participants[0]!.official = "no-participant";
      copy.events[0]!.schedule[0]!.citations[0]!.source = "no-schedule";
      copy.events[0]!.issues[0] = "no-issue";
      copy.trips[0]!.travellers[0]!.official = "no-traveller";
      copy.officials[0]!.roles[0]!.citations[0]!.source = "no-role";
    });
    expect(
      checkReferences(broken)
        .map(({ message }) => message.split('"')[1])
        .sort(),
    ).toEqual(
      [
        "no-parent",
        "no-source",
        "no-speaker",
        "no-relay",
        "no-participant",
        "no-schedule",
        "no-issue",
        "no-traveller",
        "no-role",
      ].sort(),
    );
  });

  it("finds a duplicate id, among records and among developments", () => {
    const doubled = edited((copy, parent, development) => {
      copy.sources.push(copy.sources[0]!);
      parent.developments[1]!.id = development.id;
    });
    expect(checkDistinctIds(doubled).map(({ file, id }) => [file, id])).toEqual([
      ["sources", doubled.sources[0]!.id],
      ["issues", first.id],
    ]);
  });
});
