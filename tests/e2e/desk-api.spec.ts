/**
 * Records kept by a program: the same rules as the forms, and no text falls on one its sender has not seen.
 */
import type { APIRequestContext } from "@playwright/test";
import type { RunningServer } from "../../scripts/own-server";
import { deskPassword, createCommandAccount, type Person } from "../support/desk";
import { expect, test } from "../support/fixtures";

const seo: Person = { name: "M. Seo", email: "seo@example.org", role: "publisher" };
const han: Person = { name: "J. Han", email: "han@example.org", role: "editor" };
const lee: Person = { name: "S. Lee", email: "lee@example.org", role: "viewer" };
const boss: Person = { name: "H. Boss", email: "boss@example.org", role: "admin" };

type Playwright = { request: { newContext: () => Promise<APIRequestContext> } };

async function signedIn(
  playwright: Playwright,
  server: RunningServer,
  person: Person,
): Promise<APIRequestContext> {
  await createCommandAccount(server, person);
  const api = await playwright.request.newContext();
  const answer = await api.post(`${server.url}/admin/api/session`, {
    data: { email: person.email, password: deskPassword },
  });
  expect(await answer.json()).toEqual({ name: person.name, role: person.role });
  return api;
}

test("a draft is read, saved over exactly what was read, published, withdrawn and brought back", async ({
  playwright,
  desk: server,
}) => {
  const [publisher, editor] = [
    await signedIn(playwright, server, seo),
    await signedIn(playwright, server, han),
  ];
  const address = `${server.url}/admin/api/records/issue/auto-tariff`;

  const first = await editor.get(address);
  expect(first.headers().etag).toBe('"1.0"');
  const { document } = await first.json();
  expect(document).toMatchObject({ id: "auto-tariff", category: "tariff" });
  const put = (api: APIRequestContext, tag: string | null, data: unknown) =>
    api.put(address, { headers: tag === null ? {} : { "If-Match": tag }, data: data as object });

  const unnamed = await put(editor, null, document);
  expect(unnamed.status()).toBe(428);
  expect(unnamed.headers()["content-type"]).toBe("application/problem+json");
  for (const tag of ["*", "1.0", '"1"', '"1.0", "2.0"'])
    expect((await put(editor, tag, document)).status(), tag).toBe(400);

  const unreadable = await put(editor, '"1.0"', {
    ...document,
    summary: { en: "From a\u0000 program \ud800", ko: "프로그램에서", origin: "both" },
  });
  expect([unreadable.status(), (await unreadable.json()).errors]).toEqual([
    422,
    [expect.objectContaining({ path: "summary.en", code: "unreadable" })],
  ]);
  const saved = await put(editor, '"1.0"', {
    ...document,
    summary: { en: "From a program", ko: "프로그램에서", origin: "both" },
  });
  expect([saved.status(), saved.headers().etag]).toEqual([200, '"1.1"']);
  expect(await saved.json()).toMatchObject({ version: 1, save: 1, status: "saved" });

  // Whoever has not seen that save is shown it, and overwrites nothing.
  const stale = await put(publisher, '"1.0"', {
    ...document,
    title: { en: "Another title", ko: null, origin: "en" },
  });
  expect([stale.status(), stale.headers().etag]).toEqual([412, '"1.1"']);
  expect((await stale.json()).current).toMatchObject({
    version: 1,
    document: { id: "auto-tariff" },
    draft: { save: 1, who: "J. Han", document: { summary: { en: "From a program" } } },
  });
  expect((await (await editor.get(address)).json()).draft).toMatchObject({
    save: 1,
    document: { title: document.title },
  });

  const refused = await put(editor, '"1.1"', {
    ...document,
    category: "cars",
    extra: 1,
    title: { en: null, ko: null, origin: "en" },
  });
  expect(refused.status()).toBe(422);
  expect((await refused.json()).errors).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        path: "category",
        code: "one_of",
        allowed: expect.arrayContaining(["tariff"]),
      }),
      expect.objectContaining({ path: "title.en", code: "language_missing" }),
      expect.objectContaining({ path: "", code: "unknown_key" }),
    ]),
  );

  const publish = (api: APIRequestContext, tag: string, data: object) =>
    api.post(`${address}/publish`, { headers: { "If-Match": tag }, data });
  const reason = { kind: "clarification", reason: "Said by a program" };
  expect((await publish(editor, '"1.1"', reason)).status()).toBe(403);
  expect((await publish(publisher, '"1.0"', reason)).status()).toBe(412);
  expect((await publish(publisher, '"1.1"', { kind: "clarification", reason: " \n" })).status()).toBe(422);
  const kinds = await publish(publisher, '"1.1"', { kind: "gossip", reason: "x" });
  expect((await kinds.json()).errors[0].message).toContain(
    "development, correction, clarification, editorial",
  );
  const readers = () => publisher.get(`${server.url}/en/issues/auto-tariff`).then((page) => page.text());
  expect(await readers()).not.toContain("From a program");
  const published = await publish(publisher, '"1.1"', reason);
  expect([published.status(), published.headers().etag]).toEqual([200, '"2.0"']);
  const { permalink } = await published.json();
  expect(await readers()).toContain("From a program");
  expect((await publisher.get(permalink)).status()).toBe(200);
  expect((await publish(publisher, '"2.0"', reason)).status()).toBe(409);

  const trip = `${server.url}/admin/api/records/trip/trip-2025-04-choi-ahn`;
  const deed = (name: string, tag: string) =>
    publisher.post(`${trip}/${name}`, {
      headers: { "If-Match": tag },
      data: { reason: "It never took place" },
    });
  expect((await deed("restore", '"1.0"')).status()).toBe(409);
  expect((await deed("withdraw", '"2.0"')).status()).toBe(412);
  expect(await (await deed("withdraw", '"1.0"')).json()).toMatchObject({ version: 2 });
  expect(await (await publisher.get(trip)).json()).toMatchObject({ publication: "withdrawn" });
  expect(await (await deed("restore", '"2.0"')).json()).toMatchObject({ version: 3 });
  const rested = await publisher.post(`${server.url}/admin/api/records/source/joongang-20251022/withdraw`, {
    headers: { "If-Match": '"1.0"' },
    data: { reason: "x" },
  });
  expect((await rested.json()).errors[0]).toMatchObject({ code: "still_cites" });
  expect((await deed("erase", '"3.0"')).status()).toBe(404);
});

test("a new record is created once, its draft is discarded only with its current version, and the log has every action", async ({
  playwright,
  desk: server,
}) => {
  const [editor, admin] = [await signedIn(playwright, server, han), await signedIn(playwright, server, boss)];
  const address = `${server.url}/admin/api/records/official/someone-new`;
  expect((await editor.get(address)).status()).toBe(404);
  const data = {
    id: "someone-new",
    name: { en: "Someone New", ko: "새 인물", origin: "both" },
    side: "US",
    aliases: [],
    roles: [],
    note: null,
  };
  const headers = { "If-None-Match": "*" };
  const made = await editor.put(address, { headers, data });
  expect([made.status(), made.headers().etag, made.headers().location]).toEqual([
    201,
    '"0.1"',
    "/admin/api/records/official/someone-new",
  ]);
  expect((await editor.put(address, { headers, data: { ...data, side: "KR" } })).status()).toBe(412);
  expect(
    (
      await editor.put(address, { headers: { "If-Match": '"0.1"' }, data: { ...data, id: "someone-else" } })
    ).status(),
  ).toBe(422);
  expect((await editor.delete(address)).status()).toBe(428);
  expect((await editor.delete(address, { headers: { "If-Match": '"0.7"' } })).status()).toBe(412);
  expect((await editor.delete(address, { headers: { "If-Match": '"0.1"' } })).status()).toBe(204);
  expect((await editor.get(address)).status()).toBe(404);
  const log = await (await admin.get(`${server.url}/admin/log.csv?who=J.%20Han`)).text();
  for (const deed of ["save_draft", "save_conflict", "discard_draft"]) expect(log).toContain(deed);
  expect(log).toContain("someone-new");
});

test("requests without a session, from another site or without the permission are refused and disclose no draft", async ({
  playwright,
  request,
  desk: server,
}) => {
  const [editor, viewer] = [await signedIn(playwright, server, han), await signedIn(playwright, server, lee)];
  const address = `${server.url}/admin/api/records/issue/auto-tariff`;
  const { document } = await (await editor.get(address)).json();
  const headers = { "If-Match": '"1.0"' };
  const data = { ...document, summary: { en: "A sentinel of a draft", ko: null, origin: "en" } };

  for (const origin of ["https://elsewhere.example", "null"])
    expect((await editor.put(address, { headers: { ...headers, Origin: origin }, data })).status()).toBe(403);
  expect((await editor.put(address, { headers: { ...headers, Origin: server.url }, data })).status()).toBe(
    200,
  );

  expect((await viewer.get(address)).status()).toBe(200);
  for (const answer of [
    await viewer.put(address, { headers: { "If-Match": '"1.1"' }, data }),
    await viewer.delete(address, { headers: { "If-Match": '"1.1"' } }),
    await viewer.post(`${address}/publish`, {
      headers: { "If-Match": '"1.1"' },
      data: { kind: "editorial", reason: "x" },
    }),
    await editor.post(`${address}/withdraw`, { headers: { "If-Match": '"1.1"' }, data: { reason: "x" } }),
  ]) {
    expect(answer.status()).toBe(403);
    expect(await answer.text()).not.toContain("sentinel");
  }
  for (const answer of [
    await request.get(address),
    await request.put(address, { headers, data }),
    await request.delete(address, { headers }),
    await request.post(`${address}/publish`, { headers, data: { kind: "editorial", reason: "x" } }),
  ]) {
    expect(answer.status()).toBe(401);
    expect(await answer.text()).not.toContain("sentinel");
  }

  const tag = { "If-Match": '"1.1"' };
  expect(
    (await editor.put(address, { headers: { ...tag, "Content-Type": "text/plain" }, data: "x" })).status(),
  ).toBe(415);
  const json = { ...tag, "Content-Type": "application/json" };
  const broken = await editor.put(address, {
    headers: json,
    data: Buffer.from('{ "id": "a",\n "id": "b" }'),
  });
  expect([broken.status(), (await broken.json()).detail]).toEqual([
    400,
    'Fix line 2, column 2: the key "id" is repeated in one object.',
  ]);
  expect((await editor.put(address, { headers: json, data: Buffer.from([0x22, 0xff, 0x22]) })).status()).toBe(
    400,
  );
  expect((await editor.put(address, { headers: json, data: "[]" })).status()).toBe(422);
  expect(
    (
      await editor.put(address, {
        headers: json,
        data: JSON.stringify({ ...document, note: "x".repeat(4_300_000) }),
      })
    ).status(),
  ).toBe(413);
  for (const elsewhere of ["person/auto-tariff", "issue/Not%20An%20Id", "issue/nothing-here"])
    expect((await editor.get(`${server.url}/admin/api/records/${elsewhere}`)).status()).toBe(404);
  // None of it has changed a word.
  expect((await editor.get(address)).headers().etag).toBe('"1.1"');

  expect((await editor.delete(`${server.url}/admin/api/session`)).status()).toBe(204);
  expect((await editor.get(address)).status()).toBe(401);
  for (let tries = 0; tries < 5; tries += 1)
    expect(
      (
        await request.post(`${server.url}/admin/api/session`, { data: { email: han.email, password: "no" } })
      ).status(),
    ).toBe(401);
  const limited = await request.post(`${server.url}/admin/api/session`, {
    data: { email: han.email, password: deskPassword },
  });
  expect([limited.status(), Number(limited.headers()["retry-after"]) > 0]).toEqual([429, true]);
});
