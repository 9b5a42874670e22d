/** Server action that reads an article, asks a model about it, and makes drafts of what an editor accepts. */
"use server";
import { redirect } from "next/navigation";

import { requestLanguage } from "@/lib/auth/desk-language";
import { requestAddress } from "@/lib/auth/desk-request";
import { requirePermission } from "@/lib/auth/require-permission";
import { now } from "@/lib/clock";
import { saveAsSet } from "@/lib/db/desk/draft-sets";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import { readRecordWithDrafts } from "@/lib/desk/record-with-drafts";
import { acceptedIn, draftArticle } from "@/lib/desk/intake-drafts";
import { toReading } from "@/lib/desk/intake-proposals";
import { toModelIntake } from "@/lib/desk/model-intake";
import type { Reading } from "@/lib/desk/reading";
import { maxArticleCharacters, maxArticleFileBytes } from "@/lib/domain/editing/article-limits";
import type { Editor } from "@/lib/domain/editing/editor";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import { env } from "@/lib/env";
import { setAddress } from "@/lib/format/addresses/desk-addresses";
import { readIntake } from "@/lib/intake/intake";
import { findKnown } from "@/lib/intake/known";
import { decodeArticle, UnreadableText } from "@/lib/intake/text/clean-text";
import { fetchArticle } from "@/lib/links/fetch-article";
import { askModel } from "@/lib/model/ask-model";
import { formValues } from "@/lib/schemas/forms/form-document";
import { formFile, formLine, formText } from "@/lib/schemas/forms/form-fields";
import { parseModelText } from "@/lib/schemas/intake/model-answer";
import { kindOfKey } from "@/lib/schemas/forms/proposal-fields";
import type { IntakeState, ReadingProblem } from "./intake-state";
import { handleSaveFailure } from "./save-failure";

type Sent = Pick<IntakeState, "text" | "url" | "address" | "model" | "values" | "intent" | "count">;

/** What a form sends of a model's answer at most. */
const maxModelCharacters = 400_000;

function readForm(state: IntakeState, data: FormData): Sent {
  const values = formValues(data);
  return {
    text: formText(data, "text"),
    url: formLine(data, "url").trim(),
    address: formLine(data, "record.address"),
    model: formText(data, "record.model").slice(0, maxModelCharacters),
    values: Object.fromEntries(
      [...values].filter(([name]) => kindOfKey(/^[a-z]+\[\d+\]/.exec(name)?.[0] ?? "") !== null),
    ),
    intent: formText(data, "intent"),
    count: state.count + 1,
  };
}

const stateOf = (
  sent: Sent,
  status: IntakeState["status"],
  over: Partial<IntakeState> = {},
): IntakeState => ({
  answer: 0,
  reading: null,
  signIn: null,
  ...sent,
  status,
  ...over,
});

/** Reads the article, or saves what is accepted of it; in every other case returns the form as typed. */
export async function takeInArticleAction(state: IntakeState, data: FormData): Promise<IntakeState> {
  return handleSaveFailure(
    () => takeIn(state, data),
    async (notSaved) => withReading(readForm(state, data), "read", { notSaved }),
  );
}

async function takeIn(state: IntakeState, data: FormData): Promise<IntakeState> {
  const sent = readForm(state, data);
  const isAccepting = sent.intent === "accept";
  const visitor = await requirePermission(data, isAccepting ? "save_draft" : "read_article");
  if (visitor.status === "signed_out") return stateOf(sent, "signed_out", { signIn: visitor.signIn });
  if (visitor.status === "forbidden") return stateOf(sent, "forbidden");
  if (isAccepting) return accept(visitor.editor, sent);
  return sent.intent === "ask" ? ask(sent) : read(sent, data);
}

type Found = { status: "found"; text: string; address: string } | { status: ReadingProblem; answer?: number };

/** The text that was typed, else that of the address, else that of the file. */
async function findText({ text, url }: Sent, data: FormData): Promise<Found> {
  if (text.trim() !== "") return { status: "found", text, address: url };
  if (url !== "") {
    const fetched = await fetchArticle(url, { siteUrl: env.SITE_URL });
    return fetched.status === "fetched" ? { ...fetched, status: "found" } : fetched;
  }
  const file = await formFile(data, "file", maxArticleFileBytes);
  if (file === "large") return { status: "large_file" };
  return file === null ? { status: "empty" } : { status: "found", text: decodeArticle(file), address: "" };
}

async function read(sent: Sent, data: FormData): Promise<IntakeState> {
  try {
    const found = await findText(sent, data);
    if (found.status !== "found")
      return stateOf(sent, found.status, { answer: found.answer ?? 0, values: {} });
    // The text stands in the form from now on, and is not fetched again.
    const { text, address } = found;
    if (text.length > maxArticleCharacters) return stateOf({ ...sent, text }, "long_text", { values: {} });
    return await withReading({ ...sent, text, address, model: "", values: {} }, "read");
  } catch (error) {
    if (error instanceof UnreadableText) return stateOf(sent, "unreadable", { values: {} });
    throw error;
  }
}

/** Only where one is configured, and only when its button is pressed. */
async function ask(sent: Sent): Promise<IntakeState> {
  const { MODEL_URL: url, MODEL_NAME: name, MODEL_KEY: key, MODEL_TIMEOUT_SECONDS: seconds } = env;
  if (url === undefined || name === undefined) return withReading(sent, "model_off");
  if (sent.text.trim() === "") return stateOf(sent, "empty");
  const { text } = readIntake(sent.text, await readRecordWithDrafts());
  const subject = { text, published: await readPublishedRecord() };
  const result = await askModel({ url, name, key, timeoutMs: seconds * 1000 }, subject);
  if (result.status !== "answered")
    return withReading(sent, `model_${result.status}`, { answer: "code" in result ? result.code : 0 });
  const asked = { ...sent, model: JSON.stringify(result.answer) };
  if (asked.model.length > maxModelCharacters) return withReading(sent, "model_unusable");
  const state = await withReading(asked, "asked");
  const isUseful = state.reading?.proposals.some(({ isByModel }) => isByModel) ?? false;
  return isUseful ? state : { ...state, model: "", status: "model_nothing" };
}

async function readingOf({ text, address, model: answered }: Sent): Promise<Reading> {
  const record = await readRecordWithDrafts();
  const intake = readIntake(text, record);
  const own = address === "" ? null : address;
  const answer = parseModelText(answered);
  const added = answer && toModelIntake(answer, intake, record);
  return toReading({
    intake,
    known: findKnown(intake, record, own),
    model: added && { intake: added, known: findKnown(added, record, own) },
    record,
    address: own,
    locale: await requestLanguage(),
    at: now(),
  });
}

/** The proposals again, with what was typed in them. */
async function withReading(
  sent: Sent,
  status: IntakeState["status"],
  over: Partial<IntakeState> = {},
): Promise<IntakeState> {
  const isRead = sent.text.trim() !== "" && sent.text.length <= maxArticleCharacters;
  return stateOf(sent, status, { reading: isRead ? await readingOf(sent) : null, ...over });
}

async function accept(editor: Editor, sent: Sent): Promise<IntakeState> {
  const today = seoulDayOf(now());
  const values = new Map(Object.entries(sent.values));
  const { knownSource } = await readingOf(sent);
  const made = await draftArticle({
    accepted: acceptedIn(values, today),
    knownSource,
    values,
    record: await readRecordWithDrafts(),
    today,
  });
  if (made.status !== "drafted") return withReading(sent, made.status);
  const { name, drafts } = made;
  const saved = await saveAsSet(editor, { name, drafts, from: { address: await requestAddress() } });
  if (saved.status === "saved") redirect(`${setAddress(saved.id)}?saved=${drafts.length}`);
  return withReading(sent, saved.status === "forbidden" ? "forbidden" : "conflict");
}
