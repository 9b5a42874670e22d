import { requestAddress } from "@/lib/auth/desk-request";
import { now } from "@/lib/clock";
import { addAuditEntry } from "@/lib/db/accounts/audit-log";
import { discardDraft, saveDraft } from "@/lib/db/desk/drafts";
import { readRecordText } from "@/lib/desk/record-text";
import { isPlainObject } from "@/lib/domain/editing/same-value";
import { parseDocument } from "@/lib/record/check-change";
import { normalisedDocument } from "@/lib/schemas/record/normalised-document";
import { formatEtag } from "@/lib/schemas/forms/record-etag";
import { readJsonBody } from "@/app/admin/api/json-body";
import { withUnavailable } from "@/app/admin/api/with-unavailable";
import { problem } from "@/app/admin/api/problem";
import {
  requestedRecord,
  requestedVersion,
  findingsResponse,
  type RecordParams,
  staleResponse,
  toRecordTag,
  toTextJson,
} from "@/app/admin/api/record-request";

export const dynamic = "force-dynamic";

/** Returns the newest published text and the open draft, with the ETag that a change must name. */
async function handleGet(request: Request, place: RecordParams): Promise<Response> {
  const requested = await requestedRecord(request, place, "read_desk");
  if (requested.status === "refused") return requested.response;
  const text = await readRecordText(requested.key);
  if (!text)
    return problem({
      status: 404,
      title: "Not found",
      detail: "There is no record of this id and no draft of one.",
    });
  return Response.json(toTextJson(text), { headers: { ETag: formatEtag(toRecordTag(text)) } });
}

/**
 * Saves a draft. The text must be complete and in the interchange format; other rules are checked on
 * publishing.
 */
async function handlePut(request: Request, place: RecordParams): Promise<Response> {
  const requested = await requestedRecord(request, place, "save_draft");
  if (requested.status === "refused") return requested.response;
  const { editor, key } = requested;
  const version = requestedVersion(request);
  if (version.status === "refused") return version.response;
  const body = await readJsonBody(request);
  if (body.status === "refused") return body.response;
  const document = normalisedDocument(body.value);
  if (!isPlainObject(document))
    return problem({
      status: 422,
      title: "Not accepted",
      detail: "Send the record as one object, in the interchange format.",
    });
  const parsed = parseDocument(key, document);
  if (parsed.status === "invalid") return findingsResponse(parsed.findings);
  const address = await requestAddress();
  const result = await saveDraft(editor, {
    key,
    expected: version.tag,
    document: { ...parsed.change.document },
    from: { address, by: "api" },
  });
  if (result.status === "forbidden") return problem({ status: 403, title: "Not allowed" });
  if (result.status === "conflict") {
    const { save, version: stored } = result.conflict;
    const entry = {
      channel: "api",
      accountId: editor.accountId,
      who: editor.name,
      action: "save_conflict",
      result: "done",
      recordType: key.type,
      recordId: key.id,
    } as const;
    await addAuditEntry({
      ...entry,
      details: { save, version: stored },
      address,
      recordedAt: now(),
    });
    return staleResponse(key);
  }
  const tag = { version: version.tag.version, save: result.save };
  const isNew = version.tag.version === 0 && version.tag.save === 0;
  const headers = { ETag: formatEtag(tag), ...(isNew ? { Location: new URL(request.url).pathname } : {}) };
  return Response.json({ ...key, ...tag, status: result.status }, { status: isNew ? 201 : 200, headers });
}

/** Discards the open draft; its saves remain in the history. */
async function handleDelete(request: Request, place: RecordParams): Promise<Response> {
  const requested = await requestedRecord(request, place, "discard_draft");
  if (requested.status === "refused") return requested.response;
  const { editor, key } = requested;
  const version = requestedVersion(request);
  if (version.status === "refused") return version.response;
  const result = await discardDraft(editor, {
    key,
    expected: version.tag,
    from: { address: await requestAddress(), by: "api" },
  });
  if (result.status === "forbidden") return problem({ status: 403, title: "Not allowed" });
  if (result.status === "conflict") return staleResponse(key);
  if (result.status === "unchanged")
    return problem({ status: 404, title: "Not found", detail: "There is no draft of this record." });
  return new Response(null, {
    status: 204,
    headers: { ETag: formatEtag({ version: version.tag.version, save: 0 }) },
  });
}

export const PUT = withUnavailable(handlePut);

export const DELETE = withUnavailable(handleDelete);

export const GET = withUnavailable(handleGet);
