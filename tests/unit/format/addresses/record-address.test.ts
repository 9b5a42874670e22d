import { expect, test } from "vitest";
import { recordAddress } from "@/lib/format/addresses/record-address";

test.each([
  [{ type: "measure", id: "copper", document: { issue: "steel-aluminium" } }, "/ko/rates#copper"],
  [
    { type: "development", id: "auto-tariff-2025-12-04", document: { issue: "auto-tariff" } },
    "/ko/issues/auto-tariff#auto-tariff-2025-12-04",
  ],
  [{ type: "event", id: "apec-2025", document: {} }, "/ko/summits/apec-2025"],
  [{ type: "issue", id: "auto-tariff", document: {} }, "/ko/issues/auto-tariff"],
] as const)("readers find %j at %s", (record, address) => expect(recordAddress(record, "ko")).toBe(address));
