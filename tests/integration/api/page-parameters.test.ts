import { expect, it } from "vitest";
import { endpoints } from "@/lib/api/endpoints";
import { apiDescription } from "../../support/api";
import { filterChanges } from "@/lib/export/api/changes";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { openLoadedDatabase } from "../../support/database";

it("the end of what changed is a day to its end in Seoul, and it and the reopened are described", async () => {
  const changes = await readPublishedChanges(await openLoadedDatabase());
  expect(filterChanges(changes, { until: "2020-01-01" })).toEqual([]);
  expect(filterChanges(changes, { until: "9999-12-31" })).toEqual(changes);
  const described = (path: string) => JSON.stringify(apiDescription.paths?.[path]?.get?.parameters);
  expect(described("/changes")).toContain('"until"');
  expect(described("/issues")).toContain('"reopened"');
  expect(
    endpoints.find(({ name }) => name === "changes")?.faultsOf(new URLSearchParams("until=2025-02-30")),
  ).toHaveLength(1);
});
