import { describe, expect, test } from "vitest";
import { isWellFormed } from "@/lib/http/form-validation";

const multipart = "multipart/form-data; boundary=x";
const part = (name: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const whole = (text: string, type = multipart, isAction = false) =>
  isWellFormed(type, Buffer.from(text), isAction);

describe("a multipart form", () => {
  test("is well-formed as browsers send it", async () => {
    const form = new FormData();
    form.set("text", "줄\r\n--x\r\nnot a part");
    form.set("file", new Blob(["%\r\n\r\n"]), "a.bin");
    const sent = new Response(form);
    expect(
      isWellFormed(sent.headers.get("content-type") ?? "", Buffer.from(await sent.arrayBuffer()), false),
    ).toBe(true);
    expect(whole(`${part("a", "1")}${part("b", "")}--x--\r\n`)).toBe(true);
    expect(whole(`${part("a", "1")}--x--`, 'multipart/form-data; boundary="x"')).toBe(true);
    expect(whole("--x--\r\n")).toBe(true);
  });

  test.each([
    ["has no boundary in its type", part("a", "1"), "multipart/form-data"],
    ["is no form", "hello", multipart],
    ["is empty", "", multipart],
    ["breaks off in a value", part("a", "1").slice(0, -2), multipart],
    ["breaks off after a part", part("a", "1"), multipart],
    ["has a part without a name", "--x\r\nfoo: bar\r\n\r\nvalue\r\n--x--\r\n", multipart],
    ["has a part without headers", "--x\r\nvalue\r\n--x--\r\n", multipart],
    ["has another boundary", part("a", "1").replaceAll("--x", "--y") + "--y--", multipart],
    ["has more parts than any form", part("a", "").repeat(20_002) + "--x--", multipart],
  ])("is refused where it %s", (_, text, type) => {
    expect(whole(text, type)).toBe(false);
  });
});

test("text sent by the framework's script is JSON; other text is ignored", () => {
  for (const type of ["text/plain;charset=UTF-8", "", "application/x-www-form-urlencoded"])
    for (const text of ["[[[", ""]) expect(whole(text, type, true), type).toBe(false);
  expect(whole('["$K1"]', "text/plain;charset=UTF-8", true)).toBe(true);
  expect(whole("[[[", "text/plain", false)).toBe(true);
  expect(whole("[[[", "application/json", false)).toBe(true);
});
