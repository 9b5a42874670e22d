/** A client that saves and publishes concurrently with others, and remembers the server's responses. */
import { type DeskResponse, type DeskClient, type DeskForm, formWith } from "../../scripts/desk-client";

type Base = { version: number; save: number };

/** What was sent, and its result according to the server; `unanswered` without a response. */
export type WriteResult =
  | { what: "saved"; record: string; text: string; base: Base; save: number }
  | { what: "set aside"; record: string; text: string; base: Base; key: string }
  | { what: "published"; record: string; reason: string; base: Base; version: number }
  | { what: "not published"; record: string; reason: string }
  | { what: "refused"; record: string; text: string }
  | { what: "unanswered"; record: string; text: string };

const addressOfRecord = (record: string) => `/admin/records/${record}`;

function baseOf({ fields }: DeskForm): Base {
  const inputValue = (name: string) => Number(fields.find(([field]) => field === name)?.[1]);
  return { version: inputValue("expected.version"), save: inputValue("expected.save") };
}

/** The control that each of these clients edits. */
const editedControl = (record: string) => (record.startsWith("source/") ? "note" : "summary.en");

export async function openForm(client: DeskClient, record: string): Promise<DeskForm> {
  return formWith(await client.get(addressOfRecord(record)), editedControl(record));
}

/** Saves a text over the loaded form. @throws for a response that is neither acceptance nor refusal. */
export async function saveText(
  client: DeskClient,
  record: string,
  form: DeskForm,
  text: string,
): Promise<WriteResult> {
  const response = await client.send(addressOfRecord(record), form, {
    [editedControl(record)]: text,
    intent: "save",
  });
  const base = baseOf(form);
  const save = /\?saved=(\d+)$/.exec(response.location ?? "")?.[1];
  if (save !== undefined) return { what: "saved", record, text, base, save: Number(save) };
  const key = /^\/admin\/conflicts\/([\w-]+)$/.exec(response.location ?? "")?.[1];
  if (key !== undefined) return { what: "set aside", record, text, base, key };
  if (response.status === 200 && response.text.includes("Nothing was saved."))
    return { what: "refused", record, text };
  throw unexpectedResponse(response);
}

/** Publishes the draft as its page compares it; null if the draft no longer exists. */
export async function publishText(
  client: DeskClient,
  record: string,
  reason: string,
): Promise<WriteResult | null> {
  const address = `${addressOfRecord(record)}/publish`;
  const shown = await client.get(address);
  if (shown.status === 307) return null;
  const form = formWith(shown, "reason");
  const response = await client.send(address, form, { kind: "editorial", reason });
  const version = /\?published=(\d+)$/.exec(response.location ?? "")?.[1];
  if (version !== undefined)
    return { what: "published", record, reason, base: baseOf(form), version: Number(version) };
  // A draft that was saved or published meanwhile is shown again, or the response redirects to the record.
  if (response.status === 200 || response.status === 307 || response.location === addressOfRecord(record))
    return { what: "not published", record, reason };
  throw unexpectedResponse(response);
}

const unexpectedResponse = ({ address, status, location, text }: DeskResponse) =>
  new Error(`${address} answered ${status} ${location ?? ""} ${text.slice(0, 300)}`);
