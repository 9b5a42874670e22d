/** A save or report during a long import waits for the lock and is then written. */
import { expect, it } from "vitest";

import { addErrorReport, listErrorReports } from "@/lib/db/desk/error-reports";
import { withWriteLock } from "@/lib/db/connection/write-lock";
import { listLinkChecks, saveLinkCheck } from "@/lib/db/desk/link-checks";
import { listStashes } from "@/lib/db/desk/stashes";
import { Editor } from "@/lib/domain/editing/editor";

import { openLoadedDatabase } from "../support/database";
import { stashText } from "../support/stash-text";

const han = Editor.signedIn({ accountId: "a1", name: "J. Han", role: "editor" });

it("is neither refused nor lost", async () => {
  const database = await openLoadedDatabase();
  const source = (await database.reader.source.findFirstOrThrow()).id;
  // Longer than the library's own timeout.
  const importing = withWriteLock(database, () => new Promise((resolve) => setTimeout(resolve, 3000)));
  await Promise.all([
    importing,
    stashText(
      han,
      { type: "issue", id: "auto-tariff", baseVersion: 1, baseSave: 0, document: { title: { en: "Typed" } } },
      database,
    ),
    addErrorReport({ about: { type: "issue", id: "auto-tariff" }, text: "Written", contact: null }, database),
    saveLinkCheck(
      { sourceId: source, url: "https://example.org/", failures: 0, checkedAt: new Date(), answer: 200 },
      database,
    ),
  ]);
  expect((await listStashes(database)).map(({ document }) => document)).toEqual([{ title: { en: "Typed" } }]);
  expect((await listErrorReports(database)).map(({ text }) => text)).toEqual(["Written"]);
  expect([...(await listLinkChecks(database)).keys()]).toEqual([source]);
});
