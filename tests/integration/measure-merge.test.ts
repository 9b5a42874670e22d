import { expect, it } from "vitest";

import { saveDraft } from "@/lib/db/desk/drafts";
import { findVersion } from "@/lib/db/record/record-versions";
import { findStash } from "@/lib/db/desk/stashes";
import { readConflict } from "@/lib/desk/read-conflict";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import { Editor } from "@/lib/domain/editing/editor";
import { mergeDocuments } from "@/lib/domain/editing/three-way-merge";
import { publishDraft } from "@/lib/record/publish-draft";

import { openLoadedDatabase } from "../support/database";
import { stashText } from "../support/stash-text";

const han = Editor.signedIn({ accountId: "a1", name: "J. Han", role: "editor" });
const seo = Editor.signedIn({ accountId: "a2", name: "M. Seo", role: "publisher" });
const key = { type: "measure", id: "passenger-cars" } as const;

function withStep(document: DraftDocument, place: number, part: DraftDocument): DraftDocument {
  const steps: unknown[] = Array.isArray(document.steps) ? document.steps : [];
  return {
    ...document,
    steps: steps.map((step, index) => (index === place ? Object.assign({}, step, part) : step)),
  };
}

/** Both texts are based on the published measure; Seo saves first. */
async function bothChange(
  theirs: (document: DraftDocument) => DraftDocument,
  mine: (document: DraftDocument) => DraftDocument,
) {
  const database = await openLoadedDatabase();
  const published = (await findVersion(key, 1, database))!.document;
  const expected = { version: 1, save: 0 };
  await saveDraft(seo, { key, expected, document: theirs(published) }, database);
  expect(await saveDraft(han, { key, expected, document: mine(published) }, database)).toMatchObject({
    status: "conflict",
    conflict: { save: 1 },
  });
  const aside = (await findStash(
    await stashText(han, { ...key, baseVersion: 1, baseSave: 0, document: mine(published) }, database),
    database,
  ))!;
  const conflict = await readConflict(aside, database);
  return {
    database,
    published,
    conflict,
    merge: mergeDocuments(conflict.base.document, conflict.theirs.document, conflict.mine),
  };
}

it("two editors who change different steps of a measure are merged without a question, and the result can be published", async () => {
  const { database, published, conflict, merge } = await bothChange(
    (document) => withStep(document, 0, { note: "read again" }),
    (document) => withStep(document, 5, { rate: 30 }),
  );
  expect(merge.unresolved).toEqual([]);
  expect(merge.merged).toEqual(withStep(withStep(published, 0, { note: "read again" }), 5, { rate: 30 }));
  const saved = await saveDraft(
    han,
    { key, expected: conflict.expected, document: merge.merged, action: "merge" },
    database,
  );
  if (saved.status !== "saved") throw new Error(saved.status);
  const wanted = {
    key,
    expected: { version: 1, save: saved.save },
    kind: "correction",
    reason: "Read again",
    today: "2026-11-29",
  } as const;
  expect(await publishDraft(seo, wanted, database)).toMatchObject({
    status: "published",
    revision: { version: 2, changedPaths: expect.arrayContaining(["steps[0].note", "steps[5].rate"]) },
  });
});

it("a step that one adds and another that the other changes are merged", async () => {
  const added = { id: "passenger-cars-2026-03-01", status: "agreed" };
  const { merge, published } = await bothChange(
    (document) => ({ ...document, steps: [...(Array.isArray(document.steps) ? document.steps : []), added] }),
    (document) => withStep(document, 0, { rate: 26 }),
  );
  expect(merge.unresolved).toEqual([]);
  const expected = withStep(published, 0, { rate: 26 });
  expect(merge.merged.steps).toEqual([...(Array.isArray(expected.steps) ? expected.steps : []), added]);
});

it("the same field of one step is a conflict that shows both, and nobody is overwritten", async () => {
  const { merge, conflict } = await bothChange(
    (document) => withStep(document, 5, { rate: 30 }),
    (document) => withStep(document, 5, { rate: 20 }),
  );
  expect(merge.unresolved).toEqual(["steps[5].rate"]);
  expect(merge.fields.filter(({ outcome }) => outcome === "clash")).toMatchObject([
    { path: "steps[5].rate", base: 25, theirs: 30, mine: 20 },
  ]);
  expect(conflict.theirs.document).toEqual(withStep(conflict.base.document, 5, { rate: 30 }));
});
