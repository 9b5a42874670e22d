import { expect, test } from "vitest";
import { listPublicPages } from "@/lib/share/sitemap-pages";
import { publicRecord } from "../../support/public-record";
import { development, event, issue, on, row, seoul } from "../../support/sample-records";

test("an issue or a meeting is listed from the day something of it is known", () => {
  const record = publicRecord({
    issues: [issue([development(seoul("2025-06-10"), "raised", "none")], { id: "i" })],
    events: [event([row("2025-06-10", "scheduled", seoul("2025-07-01"))], "e")],
  });
  const records = (day: string) => listPublicPages(record, on(day)).filter((place) => "id" in place);
  expect(records("2025-06-09")).toEqual([]);
  expect(records("2025-06-10")).toEqual([
    { page: "issue", id: "i" },
    { page: "summit", id: "e" },
  ]);
  expect(listPublicPages(record, on("2025-06-09")).map(({ page }) => page)).not.toContain("search");
});
