import { logDeed } from "@/lib/auth/log-deed";
import { discardDraft, saveDraft } from "@/lib/db/drafts";
import { readRecordText } from "@/lib/desk/record-text";
import { isParts } from "@/lib/domain/same-value";
import { parseDocument } from "@/lib/record/check-change";
import { readableDocument } from "@/lib/schemas/readable-document";
import { writtenTag } from "@/lib/schemas/record-tag";
import { jsonBody } from "../../../json-body";
import { problem } from "../../../problem";
import { askedRecord, askedVersion, findingsAnswer, type RecordParams, staleAnswer, tagOf, writtenText } from "../../../record-request";

export const dynamic = "force-dynamic";

/** The newest published text and the open draft, with the version that a change has to name. */
export async function GET(request: Request, place: RecordParams): Promise<Response> {
  const asked = await askedRecord(request, place, "read_desk");
  if (asked.status === "refused") return asked.answer;
  const text = await readRecordText(asked.key);
  if (!text) return problem({ status: 404, title: "Not found", detail: "There is no record of this id and no draft of one." });
  return Response.json(writtenText(text), { headers: { ETag: writtenTag(tagOf(text)) } });
}

/** Saves a draft. The text has to be whole, in the interchange format; what else stands against it is said when it is published. */
export async function PUT(request: Request, place: RecordParams): Promise<Response> {
  const asked = await askedRecord(request, place, "save_draft");
  if (asked.status === "refused") return asked.answer;
  const { editor, key } = asked;
  const version = askedVersion(request);
  if (version.status === "refused") return version.answer;
  const body = await jsonBody(request);
  if (body.status === "refused") return body.answer;
  const sent = readableDocument(body.value);
  if (!isParts(sent)) return problem({ status: 422, title: "Not accepted", detail: "Send the record as one object, in the interchange format." });
  const parsed = parseDocument(key, sent);
  if (parsed.status === "invalid") return findingsAnswer(parsed.findings);
  const result = await saveDraft(editor, { key, expected: version.tag, document: { ...parsed.change.document } });
  if (result.status === "forbidden") return problem({ status: 403, title: "Not allowed" });
  if (result.status === "conflict") {
    await logDeed(editor, "save_conflict", key, { save: result.conflict.save, version: result.conflict.version, by: "api" });
    return staleAnswer(key);
  }
  if (result.status === "saved") await logDeed(editor, "save_draft", key, { save: result.save, by: "api" });
  const tag = { version: version.tag.version, save: result.save };
  const isNew = version.tag.version === 0 && version.tag.save === 0;
  const headers = { ETag: writtenTag(tag), ...(isNew ? { Location: new URL(request.url).pathname } : {}) };
  return Response.json({ ...key, ...tag, status: result.status }, { status: isNew ? 201 : 200, headers });
}

/** Ends the open draft; its saves stay in the history. */
export async function DELETE(request: Request, place: RecordParams): Promise<Response> {
  const asked = await askedRecord(request, place, "discard_draft");
  if (asked.status === "refused") return asked.answer;
  const { editor, key } = asked;
  const version = askedVersion(request);
  if (version.status === "refused") return version.answer;
  const result = await discardDraft(editor, { key, expected: version.tag });
  if (result.status === "forbidden") return problem({ status: 403, title: "Not allowed" });
  if (result.status === "conflict") return staleAnswer(key);
  if (result.status === "unchanged") return problem({ status: 404, title: "Not found", detail: "There is no draft of this record." });
  await logDeed(editor, "discard_draft", key, { save: result.save, by: "api" });
  return new Response(null, { status: 204, headers: { ETag: writtenTag({ version: version.tag.version, save: 0 }) } });
}
