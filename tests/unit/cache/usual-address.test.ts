import { describe, expect, test } from "vitest";
import { isUsualAddress } from "@/lib/cache/usual-address";
import { answerFile } from "@/lib/export/file-answer";
import { countedParameters } from "@/lib/schemas/api-parameters";
import { embedParametersOf } from "@/lib/schemas/embed-address";

const isReady = (address: string) => globalThis.talksReadyFiles?.files.has(address);

test.each([
  ["/embed/countdown?lang=ko&theme=dark", true],
  ["/embed/countdown?theme=dark&lang=ko", true],
  ["/embed/countdown?event=apec-2025&asOf=2025-10-22", true],
  ["/embed/countdown", true],
  ["/embed/countdown?x=1", false],
  ["/embed/countdown?lang=ko&x=", false],
  ["/embed/countdown?lang=ko&lang=ko", false],
  ["/embed/countdown?&lang=ko", false],
  ["/embed/countdown?lang=ko&", false],
  ["/embed/countdown?l%61ng=ko", false],
  ["/embed/countdown?lang=k%6F", false],
  ["/embed/%63ountdown?lang=ko", false],
])("%s is written in the usual way: %s", (address, is) => {
  expect(isUsualAddress(new URL(address, "http://localhost"), embedParametersOf({ card: "countdown", event: null }))).toBe(is);
});

test("an event makes no other card of a board or an issue", () => {
  expect(embedParametersOf({ card: "board" })).not.toContain("event");
  expect(embedParametersOf({ card: "issue", id: "a" })).not.toContain("event");
});

test("the API's answers to free words, instants and places in a list are not kept ready", () => {
  expect(countedParameters("open")).toEqual(["asOf"]);
  expect(countedParameters("issues")).toEqual(["asOf", "group", "category", "stage", "effect", "contested", "reopened", "limit"]);
  expect(countedParameters("changes")).toEqual(["until", "kind", "type", "issue", "official", "limit"]);
});

describe("a file that is answered", () => {
  const ask = (address: string, parameters: string[] = []) =>
    answerFile(new Request(`http://localhost${address}`), { version: 1, key: "the same file", parameters }, async () => ({ text: "the same", mediaType: "text/plain", lastModified: null }));

  test("is ready at its usual addresses alone, however often it is asked for at others", async () => {
    for (const address of ["/data/a.json", "/feeds/a.atom?lang=ko"]) await ask(address, ["lang"]);
    for (let number = 0; number < 600; number += 1) expect(await (await ask(`/data/a.json?x=${number}`, ["lang"])).text()).toBe("the same");
    expect(["/data/a.json", "/feeds/a.atom?lang=ko", "/data/a.json?x=1", "/data/a.json?x=599"].map(isReady)).toEqual([true, true, false, false]);
    await ask("/data/b.json?lang=ko");
    expect(isReady("/data/b.json?lang=ko")).toBe(false);
  });
});
