/**
 * Every role against every action and every address of the desk: what a page does not offer is refused when
 * it is sent all the same, with the form of somebody who may, by the page's form and by the framework's own
 * call.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { roles, type AccountRole } from "@/lib/domain/editing/permissions";
import { type DeskResponse, deskClient, type DeskForm, formWith } from "../../scripts/desk-client";
import { type RunningServer, startServer } from "../../scripts/own-server";
import { deskPassword } from "../support/desk";
import { ask, fingerprint } from "../support/desk-database";
import { type DeskClients, createDeskClients, person, signedIn } from "../support/desk-clients";
import { expect, test } from "../support/fixtures";

const root = path.resolve(import.meta.dirname, "../..");
const record = "/admin/records/issue/auto-tariff";
const other = "/admin/records/trip/trip-2025-04-choi-ahn";

let server: RunningServer;
let people: DeskClients;
let victim: string;
/** The page of a text that was set aside. */
let aside: string;

const one = (statement: string) =>
  String(Object.values(ask(server.databaseFile, statement)[0] ?? {})[0] ?? "");

/**
 * An action of the desk: the least role that may, the page and form it is offered on, and what is typed
 * there.
 */
type Case = {
  least: AccountRole | "anyone";
  page: () => string | Promise<string>;
  form: string | RegExp;
  typed?: Record<string, string> | (() => Record<string, string>);
  /** It changes nothing that is kept, only the visitor's own browser. */
  keepsNothing?: true;
};

const draft = (address: string, summary: string) => async () => {
  await people.editor.send(address, formWith(await people.editor.get(address), "summary.en"), {
    "summary.en": summary,
    intent: "save",
  });
  return address;
};

/** Two texts from one beginning: the later one is set aside, and its page is the answer. */
async function conflict(): Promise<string> {
  const shown = await people.editor.get(record);
  await people.editor.send(record, formWith(shown, "summary.en"), { "summary.en": "First", intent: "save" });
  const late = await people.publisher.send(record, formWith(shown, "summary.en"), {
    "summary.en": "Late",
    intent: "save",
  });
  expect(late.location).toMatch(/conflicts/);
  return late.location!;
}

/** The comparison of a development that cites a source which is a draft itself. */
async function restingDraft(): Promise<string> {
  const [id, source] = ["auto-tariff-2026-11-20", "source-of-a-draft"];
  const stored = (type: string) =>
    JSON.parse(
      one(`SELECT "snapshot" FROM "Revision" WHERE "recordType" = '${type}' ORDER BY "seq" LIMIT 1`),
    ) as Record<string, unknown>;
  const documents = {
    source: { ...stored("source"), id: source, url: null, archivedUrl: null },
    development: {
      ...stored("development"),
      id,
      issue: "auto-tariff",
      date: { value: "2026-11-20", precision: "day", zone: "Asia/Seoul" },
      citations: [{ source, locator: null, quote: null }],
    },
  };
  for (const [type, document] of Object.entries(documents))
    ask(
      server.databaseFile,
      `INSERT INTO "Draft" ("id", "recordType", "recordId", "baseVersion", "save", "document", "who", "createdAt", "savedAt") VALUES (?, ?, ?, 0, 1, ?, 'J. Han', '2026-11-20T00:00:00.000Z', '2026-11-20T00:00:00.000Z')`,
      [`draft-${type}`, type, document.id, JSON.stringify(document)],
    );
  return `/admin/records/development/${id}/publish`;
}

async function victimWithSession(): Promise<string> {
  await signedIn(server, "victim");
  return victim;
}

/** Somebody was refused at the victim's account until a quarter of an hour from now. */
async function lockedVictim(): Promise<string> {
  const [id, now] = [victim.split("/").at(-1)!, Date.now()];
  const values = [id, new Date(now).toISOString(), new Date(now + 15 * 60_000).toISOString()];
  ask(
    server.databaseFile,
    `INSERT OR REPLACE INTO "DeskLimit" VALUES ('lock', 'sign_in', ?, '', '', 20, ?, ?)`,
    values,
  );
  return victim;
}

/** A webhook that stands in the database. */
function storedWebhook(): string {
  const id = "0b0e6c3a-3f0e-4a51-9d5b-3a4b9f0c7a12";
  ask(
    server.databaseFile,
    `INSERT OR IGNORE INTO "Webhook" ("id", "url", "isEnabled", "afterRevision", "createdAt") VALUES (?, 'https://hooks.example/other', 1, 1, '2026-11-01T00:00:00.000Z')`,
    [id],
  );
  return id;
}

const webhookPage = () => `/admin/webhooks/${one(`SELECT "id" FROM "Webhook"`)}`;

const filteredList = "/admin/records/development?issue=auto-tariff";

/** What readers send where mail is configured; without a role, and tried in alerts.spec.ts. */
const readerActions = ["followAction", "confirmFollowAction", "changeAlertsAction", "endAlertsAction"];

/** In this order: each leaves what the next begins with. */
const cases: Record<string, Case> = {
  saveRecordAction: {
    least: "editor",
    page: () => record,
    form: "summary.en",
    typed: { "summary.en": "Another summary", intent: "save" },
  },
  discardDraftAction: {
    least: "editor",
    page: async () => `${await draft(record, "To be discarded")()}/discard`,
    form: /Discard/,
  },
  discardDraftsAction: {
    least: "editor",
    page: async () => {
      await draft(record, "To be discarded with others")();
      const save = one(`SELECT "save" FROM "Draft" WHERE "recordId" = 'auto-tariff'`);
      return `/admin/drafts/discard?draft=issue/auto-tariff:${save}`;
    },
    form: /Discard/,
  },
  takeInArticleAction: {
    least: "editor",
    page: () => "/admin/intake",
    form: "text",
    typed: { text: "Seoul and Washington go on with tariff talks", intent: "read" },
    keepsNothing: true,
  },
  gatherSetAction: { least: "editor", page: restingDraft, form: /Publish together/ },
  changeSetAction: {
    least: "editor",
    page: () => `/admin/sets/${one(`SELECT "id" FROM "DraftSet"`)}`,
    form: "note",
    typed: { note: "Ready", intent: "hand_over" },
  },
  restoreSaveAction: { least: "editor", page: () => `${record}/history`, form: /Restore save/ },
  mergeTextsAction: {
    least: "editor",
    page: conflict,
    form: "aside",
    typed: { "choice:summary.en": "mine", intent: "" },
  },
  publishRecordAction: {
    least: "publisher",
    page: async () => `${await draft(record, "To be published")()}/publish`,
    form: "reason",
    typed: { kind: "correction", reason: "It was wrong" },
  },
  restoreVersionAction: {
    least: "editor",
    page: () => `${record}/history?from=2&to=1`,
    form: /Restore version/,
  },
  withdrawRecordAction: {
    least: "publisher",
    page: () => `${other}/withdraw`,
    form: "reason",
    typed: { reason: "It never happened" },
  },
  checkAccuracyAction: {
    least: "publisher",
    page: () => "/admin?queue=verify",
    form: "locator",
    typed: () => ({ ticked: "steel-aluminium", source: one(`SELECT "id" FROM "Source" LIMIT 1`) }),
  },
  resolveReportAction: {
    least: "editor",
    page: () => "/admin/reports/r1",
    form: "outcome",
    typed: { outcome: "no_fault", note: "As the source says" },
  },
  reopenReportAction: { least: "editor", page: () => "/admin/reports/r1", form: /Reopen/ },
  createAccountAction: {
    least: "admin",
    page: () => "/admin/accounts",
    form: "email",
    typed: { name: "Newcomer", email: "newcomer@example.org", role: "editor" },
  },
  createTokenAction: {
    least: "admin",
    page: () => "/admin/accounts/tokens",
    form: "scope",
    typed: { name: "Importer", scope: "draft", days: "30" },
  },
  endTokenAction: { least: "admin", page: () => "/admin/accounts/tokens", form: "token" },
  addWebhookAction: {
    least: "admin",
    page: () => "/admin/webhooks",
    form: "url",
    typed: { url: "https://hooks.example/talks" },
  },
  testWebhookAction: { least: "admin", page: webhookPage, form: /Send a test/ },
  switchWebhookAction: { least: "admin", page: webhookPage, form: "enabled" },
  removeWebhookAction: { least: "admin", page: webhookPage, form: /Remove/ },
  changeRoleAction: { least: "admin", page: () => victim, form: "role", typed: { role: "editor" } },
  changeNameAction: { least: "admin", page: () => victim, form: "name", typed: { name: "The victim" } },
  createLinkAction: { least: "admin", page: () => victim, form: /forgotten/ },
  removeSecondFactorAction: { least: "admin", page: () => victim, form: /authenticator/ },
  removeLocksAction: { least: "admin", page: lockedVictim, form: /Lift the lock/ },
  endSessionsAction: { least: "admin", page: victimWithSession, form: /End all|End the session/ },
  changeAccessAction: { least: "admin", page: () => victim, form: "access" },
  saveFilterAction: { least: "viewer", page: () => filteredList, form: "name", typed: { name: "Cars" } },
  deleteFilterAction: { least: "viewer", page: () => filteredList, form: "filter" },
  secondFactorAction: {
    least: "viewer",
    page: () => "/admin/me",
    form: "step",
    typed: { password: deskPassword, step: "begin" },
  },
  changeOwnNameAction: {
    least: "viewer",
    page: () => "/admin/me",
    form: "name",
    typed: { name: "Another name" },
  },
  changePasswordAction: {
    least: "viewer",
    page: () => "/admin/me",
    form: "repeated",
    typed: { current: deskPassword, password: "quite another password", repeated: "quite another password" },
  },
  chooseLanguageAction: { least: "anyone", page: () => "/admin/me", form: "language", keepsNothing: true },
  signOutAction: { least: "anyone", page: () => "/admin/me", form: /Sign out|로그아웃/ },
  signInAction: {
    least: "anyone",
    page: () => "/admin/sign-in",
    form: "password",
    typed: { email: "publisher@example.org", password: deskPassword },
  },
  reportErrorAction: {
    least: "anyone",
    page: () => "/en/report?type=issue&id=auto-tariff",
    form: "contact",
    typed: { text: "The date is wrong.", shown: "2026-01-01T00:00:00.000Z" },
  },
  welcomeAction: {
    least: "anyone",
    page: async () => welcomeLink(),
    form: "repeated",
    typed: { password: "a password of my own", repeated: "a password of my own" },
  },
};

async function welcomeLink(): Promise<string> {
  const admin = await signedIn(server, "chief");
  const shown = await admin.get(victim);
  if (/Enable the account/.test(shown.text)) await admin.send(victim, formWith(shown, "access"));
  const made = await admin.send(victim, formWith(await admin.get(victim), /forgotten/));
  return /\/admin\/welcome\/[\w-]+/.exec(made.text)![0];
}

/**
 * Pages and routes of the desk by their file, each with an address, the least role, and how it answers who
 * may: 200, or what it misses in what is sent here.
 */
const places: Record<
  string,
  { at: () => string; least: AccountRole | "anyone"; method?: "POST"; allowed?: number }
> = {
  "[...rest]/page.tsx": { at: () => "/admin/nowhere", least: "anyone", allowed: 404 },
  "accounts/[id]/page.tsx": { at: () => victim, least: "admin" },
  "accounts/tokens/page.tsx": { at: () => "/admin/accounts/tokens", least: "admin" },
  "accounts/page.tsx": { at: () => "/admin/accounts", least: "admin" },
  "api/choices/route.ts": { at: () => "/admin/api/choices?to=source&q=a", least: "viewer" },
  "api/records/[type]/[id]/[action]/route.ts": {
    at: () => "/admin/api/records/issue/auto-tariff/publish",
    least: "publisher",
    method: "POST",
    allowed: 428,
  },
  "api/records/[type]/[id]/route.ts": { at: () => "/admin/api/records/issue/auto-tariff", least: "viewer" },
  "api/session/route.ts": { at: () => "/admin/api/session", least: "anyone", method: "POST", allowed: 422 },
  "api/autosave/route.ts": { at: () => "/admin/api/autosave", least: "editor", method: "POST", allowed: 400 },
  "api/preview/route.ts": { at: () => "/admin/api/preview", least: "editor", method: "POST", allowed: 400 },
  "api/presence/route.ts": { at: () => "/admin/api/presence", least: "viewer", method: "POST" },
  "conflicts/[key]/page.tsx": { at: () => aside, least: "viewer" },
  "drafts/discard/page.tsx": { at: () => "/admin/drafts/discard", least: "editor" },
  "intake/page.tsx": { at: () => "/admin/intake", least: "editor" },
  "log.csv/route.ts": { at: () => "/admin/log.csv", least: "admin" },
  "log/page.tsx": { at: () => "/admin/log", least: "admin" },
  "me/page.tsx": { at: () => "/admin/me", least: "viewer" },
  "outdated/page.tsx": { at: () => "/admin/outdated", least: "anyone" },
  "page.tsx": { at: () => "/admin", least: "viewer" },
  "records/[type]/[id]/discard/page.tsx": { at: () => `${record}/discard`, least: "editor" },
  "records/[type]/[id]/history/page.tsx": { at: () => `${record}/history`, least: "viewer" },
  "records/[type]/[id]/page.tsx": { at: () => record, least: "viewer" },
  "records/[type]/[id]/preview/page.tsx": { at: () => `${record}/preview`, least: "viewer" },
  "records/[type]/[id]/publish/page.tsx": { at: () => `${record}/publish`, least: "viewer" },
  "records/[type]/[id]/withdraw/page.tsx": { at: () => `${record}/withdraw`, least: "publisher" },
  "records/[type]/new/page.tsx": { at: () => "/admin/records/source/new", least: "editor" },
  "records/[type]/page.tsx": { at: () => "/admin/records/source", least: "viewer" },
  "reports/[id]/page.tsx": { at: () => "/admin/reports/r1", least: "viewer" },
  "reports/page.tsx": { at: () => "/admin/reports", least: "viewer" },
  "sets/[id]/page.tsx": { at: () => `/admin/sets/${one(`SELECT "id" FROM "DraftSet"`)}`, least: "viewer" },
  "sign-in/page.tsx": { at: () => "/admin/sign-in", least: "anyone" },
  "webhooks/page.tsx": { at: () => "/admin/webhooks", least: "admin" },
  "webhooks/[id]/page.tsx": { at: () => `/admin/webhooks/${storedWebhook()}`, least: "admin" },
  "welcome/[token]/page.tsx": { at: () => "/admin/welcome/nothing", least: "anyone" },
};

const everyone = ["nobody", ...roles] as const;
const mayWith = (role: (typeof everyone)[number], least: AccountRole | "anyone") =>
  least === "anyone" || (role !== "nobody" && roles.indexOf(role) >= roles.indexOf(least));

test.beforeAll(async () => {
  test.setTimeout(300_000);
  server = await startServer();
  people = await createDeskClients(server);
  await person(server, "chief", "admin");
  await person(server, "victim", "viewer");
  victim = `/admin/accounts/${one(`SELECT "id" FROM "DeskAccount" WHERE "name" = 'victim'`)}`;
  const id = victim.split("/").at(-1)!;
  ask(server.databaseFile, `UPDATE "DeskAccount" SET "twoFactorEnabled" = 1 WHERE "id" = ?`, [id]);
  ask(
    server.databaseFile,
    `INSERT INTO "DeskSecondFactor" ("id", "secret", "backupCodes", "userId", "verified") VALUES ('f1', 's', 'b', ?, 1)`,
    [id],
  );
  ask(
    server.databaseFile,
    `INSERT INTO "ErrorReport" ("id", "recordType", "recordId", "text", "reportedAt") VALUES ('r1', 'issue', 'auto-tariff', 'Wrong.', '2026-11-01T00:00:00.000Z')`,
  );
});

test.afterAll(async () => server.stop());

test("every action and every page or route of the desk is in these tables", () => {
  const files = readdirSync(path.join(root, "lib/actions"));
  const actions = files.flatMap((file) => {
    const text = readFileSync(path.join(root, "lib/actions", file), "utf8");
    return /^"use server";/m.test(text)
      ? [...text.matchAll(/^export (?:async function|const) (\w+)/gm)].map(([, name]) => name!)
      : [];
  });
  expect([...Object.keys(cases), ...readerActions].sort()).toEqual(actions.sort());
  const elsewhere = ["app", "components", "lib"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .map((file) => path.join(folder, file))
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("lib/actions/")),
  );
  expect(
    elsewhere.filter((file) => /"use server"/.test(readFileSync(path.join(root, file), "utf8"))),
    "actions outside lib/actions",
  ).toEqual([]);
  const found = readdirSync(path.join(root, "app/admin"), { recursive: true, encoding: "utf8" }).filter(
    (file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file),
  );
  expect(Object.keys(places).sort()).toEqual(found.sort());
});

/** A refusal leads to where one signs in or is told, says it on the page, or is an answer of 401 or 403. */
function expectRefusal(answer: DeskResponse, who: string, page: string): void {
  const said = `${who} at ${answer.address}: ${answer.status} ${answer.location ?? ""}`;
  if ([401, 403].includes(answer.status)) return;
  // A direct call is told where to go in the same answer.
  if (answer.location !== null)
    return expect(
      [`/admin/sign-in?next=`, page].some((place) => answer.location?.startsWith(place)),
      said,
    ).toBe(true);
  expect(answer.status, said).toBe(200);
  expect(answer.text, said).toMatch(
    who === "nobody"
      ? /sign-in\.email|"need":"sign_in"/
      : /You do not have permission|"(?:status|problem)":"forbidden"/,
  );
}

const refusedBefore = () => Number(one(`SELECT count(*) FROM "AuditEntry" WHERE "result" = 'refused'`));

test("an action is refused without its permission, by script and without", async () => {
  test.setTimeout(300_000);
  for (const [name, { least, page, form, typed = {}, keepsNothing }] of Object.entries(cases)) {
    const doer =
      least === "anyone"
        ? name === "signInAction" || name === "welcomeAction"
          ? "nobody"
          : "viewer"
        : least;
    const address = await page();
    // A password of one's own is changed and sessions are ended here, so each who does it signs in anew.
    const shown = await people[doer].get(address);
    expect(shown.status, `${name} ${address}`).toBe(200);
    const found: DeskForm = formWith(shown, form);
    const button = found.buttons.find((each) => each.name !== "");
    const values = {
      ...(button ? { [button.name]: button.value } : {}),
      ...(typeof typed === "function" ? typed() : typed),
    };
    // The server sends what a test of a webhook has queued, and writes down how it went.
    await expect.poll(() => one(`SELECT count(*) FROM "WebhookDelivery" WHERE "attempts" = 0`)).toBe("0");
    const before = fingerprint(server.databaseFile);
    for (const role of everyone.filter((each) => !mayWith(each, least))) {
      const told = refusedBefore();
      expectRefusal(await people[role].send(address, found, values), role, address.split("?")[0]!);
      expectRefusal(await people[role].call(address, found, values), role, address.split("?")[0]!);
      expect(fingerprint(server.databaseFile), `${name} by ${role} changed something`).toBe(before);
      if (role !== "nobody")
        expect(refusedBefore(), `${name} by ${role} is in the log`).toBeGreaterThanOrEqual(told + 2);
    }
    // From a page of another site, in the browser of somebody who may.
    const best = least === "anyone" ? doer : "admin";
    for (const way of ["send", "call"] as const) {
      const foreign = await people[best][way](address, found, values, {
        origin: "https://elsewhere.example",
      });
      expect(foreign.status, `${name} from another site`).toBeGreaterThanOrEqual(400);
      expect(fingerprint(server.databaseFile), `${name} from another site`).toBe(before);
    }
    const done = await people[doer].send(address, found, values);
    expect([200, 303], `${name}: ${done.status}`).toContain(done.status);
    expect(
      fingerprint(server.databaseFile) !== before,
      `${name} by ${doer}: ${done.status} ${done.location}`,
    ).toBe(!keepsNothing);
  }
});

test("an address of the desk answers only with its permission", async () => {
  test.setTimeout(300_000);
  people = Object.fromEntries(
    await Promise.all(
      everyone.map(async (role) => [
        role,
        role === "nobody"
          ? deskClient(server.url)
          : role === "viewer"
            ? people[role]
            : await signedIn(server, role),
      ]),
    ),
  ) as DeskClients;
  people.viewer = await person(server, "looker", "viewer");
  aside = await conflict();
  await draft(record, "Shown to nobody yet")();
  for (const [file, { at, least, method, allowed = 200 }] of Object.entries(places)) {
    const address = at();
    for (const role of everyone) {
      const said = `${file} for ${role}`;
      const body = {
        type: "issue",
        id: "auto-tariff",
        tab: "0b0e6c3a-3f0e-4a51-9d5b-3a4b9f0c7a11",
        isUnsaved: false,
        isLeaving: false,
      };
      const sent = (origin: string) => ({
        method: "POST",
        body: JSON.stringify(body),
        headers: { cookie: people[role].cookie(), origin, "content-type": "application/json" },
      });
      const response =
        method === "POST"
          ? await fetch(server.url + address, sent(server.url))
          : await fetch(server.url + address, {
              redirect: "manual",
              headers: { cookie: people[role].cookie() },
            });
      const text = await response.text();
      if (mayWith(role, least)) {
        // Who is signed in already is led from the page for signing in to the desk.
        expect(response.status, said).toBe(file === "sign-in/page.tsx" && role !== "nobody" ? 307 : allowed);
        if (method === "POST")
          expect(
            (await fetch(server.url + address, sent("https://elsewhere.example"))).status,
            `${said} from another site`,
          ).toBe(403);
      } else if (role === "nobody") {
        expect([401, 307], said).toContain(response.status);
        if (response.status === 307)
          expect(response.headers.get("location"), said).toMatch(/\/admin\/sign-in\?next=/);
        expect(text, said).not.toContain("Shown to nobody yet");
      } else expect(response.status, said).toBe(403);
    }
  }
});
