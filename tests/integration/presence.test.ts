/** Who has a record open is known to every process of the server, here two handles of one database. */
import { expect, it } from "vitest";

import { updatePresence } from "@/lib/db/desk/presence";
import type { RecordKey } from "@/lib/domain/record/record-document";

import { openAgain, openFreshDatabase, openReadOnly } from "../support/database";

const autos: RecordKey = { type: "issue", id: "auto-tariff" };
const steel: RecordKey = { type: "issue", id: "steel" };
const at = (time: string) => new Date(`2026-11-24T${time}Z`);
const han = { tab: "tab of han", accountId: "1", name: "Han" };
const seo = { tab: "tab of seo", accountId: "2", name: "Seo" };

async function twoProcesses() {
  const one = await openFreshDatabase();
  const other = openAgain(one);
  const open = (
    database: typeof one,
    who: typeof han,
    time: string,
    { key = autos, isUnsaved = false, isLeaving = false } = {},
  ) => updatePresence(key, { ...who, isUnsaved, isLeaving }, at(time), database);
  return { one, other, open, count: () => one.reader.presence.count() };
}

it("a window that reports to one process is seen by the other, with what it has not saved, until it closes", async () => {
  const { one, other, open, count } = await twoProcesses();
  expect(await open(one, han, "09:00:00")).toEqual([]);
  expect(await open(other, seo, "09:00:01")).toEqual([{ name: "Han", isUnsaved: false, isMe: false }]);
  await open(other, han, "09:00:05", { isUnsaved: true });
  expect(await open(one, seo, "09:00:06")).toEqual([{ name: "Han", isUnsaved: true, isMe: false }]);
  expect(await open(one, { ...seo, tab: "second of seo" }, "09:00:07")).toEqual([
    { name: "Han", isUnsaved: true, isMe: false },
    { name: "Seo", isUnsaved: false, isMe: true },
  ]);
  expect(await open(other, han, "09:00:08", { isLeaving: true })).toHaveLength(2);
  expect(await open(one, seo, "09:00:09")).toEqual([{ name: "Seo", isUnsaved: false, isMe: true }]);
  expect(await count()).toBe(2);
});

it("another account of one's own name is shown with its address, and is not taken for oneself", async () => {
  const { one, open } = await twoProcesses();
  const times = { createdAt: at("08:00:00"), updatedAt: at("08:00:00"), emailVerified: false };
  for (const { accountId: id, email } of [
    { ...han, email: "han@example.org" },
    { ...seo, email: "seo@example.org" },
  ])
    await one.accounts.deskAccount.create({ data: { id, name: "Han", email, ...times } });
  await open(one, han, "09:00:00");
  expect(await open(one, { ...seo, name: "Han" }, "09:00:01")).toEqual([
    { name: "Han (han@example.org)", isUnsaved: false, isMe: false },
  ]);
});

it("a window that stops reporting counts as closed, and is deleted with the next report of any window", async () => {
  const { one, other, open, count } = await twoProcesses();
  await open(one, han, "09:00:00");
  expect(await open(other, seo, "09:00:25")).toHaveLength(1);
  expect(await open(other, seo, "09:00:26")).toEqual([]);
  await open(one, han, "09:00:30");
  expect(await open(other, seo, "09:01:00", { key: steel })).toEqual([]);
  expect(await count()).toBe(1);
});

it("a clock that is set back leaves no window listed for ever", async () => {
  const { one, other, open, count } = await twoProcesses();
  await open(one, han, "09:00:00");
  expect(await open(other, seo, "08:00:00")).toEqual([]);
  expect(await count()).toBe(1);
});

it("a window that goes on to another record is at that one, whichever of its two requests comes first", async () => {
  const { one, other, open } = await twoProcesses();
  await open(one, han, "09:00:00");
  await open(one, han, "09:00:01", { key: steel });
  await open(other, han, "09:00:01", { key: autos, isLeaving: true });
  expect(await open(one, seo, "09:00:02", { key: steel })).toHaveLength(1);
  expect(await open(one, seo, "09:00:02")).toEqual([]);
});

it("while nothing can be saved, an editor still sees those who opened the record before", async () => {
  const { one, open } = await twoProcesses();
  await open(one, han, "09:00:00");
  const readOnly = await openReadOnly(one);
  expect(await open(readOnly, seo, "09:00:01")).toEqual([{ name: "Han", isUnsaved: false, isMe: false }]);
  expect(await open(one, han, "09:00:02")).toEqual([]);
});
