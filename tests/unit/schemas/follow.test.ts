import { describe, expect, test } from "vitest";
import type { ChangeScope } from "@/lib/domain/changes/change-scope";
import { scopeText } from "@/lib/format/addresses/follow-addresses";
import { timeZones } from "@/lib/format/time-zones";
import { parseScope } from "@/lib/schemas/addresses/follow-address";
import { followForm, wrongFields } from "@/lib/schemas/forms/follow-form";

describe("what to follow, as a text", () => {
  test.each<ChangeScope>([
    { of: "changes" },
    { of: "corrections" },
    { of: "rates" },
    { of: "issue", id: "auto-tariff" },
    { of: "measure", id: "steel" },
    { of: "official", id: "kim-jung-kwan" },
    { of: "search", q: "관세: 15%\n율", kind: null },
    { of: "search", q: "rice", kind: "claim" },
  ])("%o is written and read", (scope) => {
    const read = parseScope(scopeText(scope));
    expect(read).toEqual(
      scope.of === "search" ? { ...scope, q: read?.of === "search" ? read.q : "" } : scope,
    );
  });

  test.each([
    "",
    "everything",
    "issue",
    "issue:",
    "issue:../x",
    "search",
    "search:",
    "search::",
    "search:x:rice",
    "search::-",
    `search::${"x".repeat(5000)}`,
    "changes:x",
    "__proto__",
  ])("%s is refused", (text) => {
    expect(parseScope(text)).toBeNull();
  });
});

const typed = {
  frequency: "daily",
  zone: "Asia/Seoul",
  language: "ko",
  address: " Reader.One+talks@Mail.Example ",
  website: "",
};

describe("the form of alerts", () => {
  test("takes one address, in lower case", () => {
    expect(followForm.parse(typed)).toEqual({ ...typed, address: "reader.one+talks@mail.example" });
  });

  test.each([
    "",
    "reader",
    "reader@mail",
    "a@mail.example, b@mail.example",
    "a@mail.example\r\nBcc: b@mail.example",
    "<a@mail.example>",
    `${"a".repeat(250)}@mail.example`,
  ])("refuses %s as an address", (address) => {
    const { error } = followForm.safeParse({ ...typed, address });
    expect(error && wrongFields(error)).toEqual(["address"]);
  });

  test("names every field that is wrong, in the order of the form", () => {
    const { error } = followForm.safeParse({
      frequency: "hourly",
      zone: "Mars/Olympus",
      language: "fr",
      address: "x",
      website: "spam",
    });
    expect(error && wrongFields(error)).toEqual(["frequency", "zone", "language", "address", "website"]);
  });

  test("offers the zones of the talks first, and each once", () => {
    expect(timeZones.slice(0, 2)).toEqual(["Asia/Seoul", "America/New_York"]);
    expect(new Set(timeZones).size).toBe(timeZones.length);
  });
});
