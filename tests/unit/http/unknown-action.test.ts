import { expect, test } from "vitest";
import { outdatedPageOf, findActionRefusal } from "@/lib/http/unknown-action";

const [known, other] = ["a".repeat(42), "b".repeat(42)];
const actions = new Set([known]);

test("only addresses with a form lead anywhere", () => {
  expect(outdatedPageOf("/admin")).toBe("/admin/outdated");
  expect(outdatedPageOf("/admin/sign-in?next=/admin")).toBe("/admin/outdated");
  expect(outdatedPageOf("/ko/report?page=trends")).toBe("/ko/report/outdated");
  for (const address of ["/administration", "/admin/api/session", "/en", "/fr/report", "/en/reports", "*"])
    expect(outdatedPageOf(address), address).toBeNull();
});

async function answerTo(
  url: string,
  fields: [string, string][],
  { headers = {}, method = "POST" }: { headers?: Record<string, string>; method?: string } = {},
) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const sent = new Response(form);
  const refusal = await findActionRefusal(
    { method, url, headers: { "content-type": sent.headers.get("content-type") ?? "", ...headers } },
    Buffer.from(await sent.arrayBuffer()),
    actions,
  );
  return refusal && [refusal.status, refusal.headers];
}

const outdated = [303, { Location: "/admin/outdated" }];
const described = (id: string) => JSON.stringify({ id, bound: "$@1" });

test("a form without script is led to a page unless every action it names is of this build", async () => {
  expect(
    await answerTo("/admin/me", [
      [`$ACTION_ID_${known}`, ""],
      ["text", "words"],
    ]),
  ).toBeNull();
  expect(
    await answerTo("/admin/me", [
      ["$ACTION_REF_1", ""],
      ["$ACTION_1:0", described(known)],
      ["$ACTION_1:1", "[]"],
    ]),
  ).toBeNull();
  const unknown: [string, string][][] = [
    [[`$ACTION_ID_${other}`, ""]],
    [
      [`$ACTION_ID_${known}`, ""],
      [`$ACTION_ID_${other}`, ""],
    ],
    [
      ["$ACTION_REF_1", ""],
      ["$ACTION_1:0", described(other)],
    ],
    [["$ACTION_REF_1", ""]],
    [
      ["$ACTION_REF_1", ""],
      ["$ACTION_1:0", described(known)],
      ["$ACTION_1:0", described(known)],
    ],
    [
      ["$ACTION_REF_1", ""],
      ["$ACTION_1:0", "words"],
    ],
    [["text", "words"]],
  ];
  for (const fields of unknown)
    expect(await answerTo("/admin/me", fields), JSON.stringify(fields)).toEqual(outdated);
  expect(await answerTo("/en/report?page=board", [[`$ACTION_ID_${other}`, ""]])).toEqual([
    303,
    { Location: "/en/report/outdated" },
  ]);
});

test("an outdated form sent by script is redirected by the header that its script reads", async () => {
  expect(await answerTo("/admin/me", [], { headers: { "next-action": known } })).toBeNull();
  for (const id of [other, "toString", "x", ""])
    expect(await answerTo("/admin/me", [], { headers: { "next-action": id } }), id).toEqual([
      409,
      { "x-nextjs-action-not-found": "1" },
    ]);
});

test("what asks for no action is left to the framework", async () => {
  const fields: [string, string][] = [[`$ACTION_ID_${other}`, ""]];
  expect(await answerTo("/admin/api/session", fields)).toBeNull();
  expect(await answerTo("/en/board", fields)).toBeNull();
  expect(await answerTo("/admin/me", fields, { method: "PUT" })).toBeNull();
  expect(
    await answerTo("/admin/me", fields, { headers: { "content-type": "application/x-www-form-urlencoded" } }),
  ).toBeNull();
});
