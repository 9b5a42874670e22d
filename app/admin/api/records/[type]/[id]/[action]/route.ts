import { z } from "zod";
import { requestAddress } from "@/lib/auth/desk-request";
import { readRecordText } from "@/lib/desk/record-text";
import type { WrittenRevision } from "@/lib/db/record/record-change";
import type { Editor } from "@/lib/domain/editing/editor";
import { changeKinds } from "@/lib/domain/record/record";
import { maxReasonCharacters } from "@/lib/domain/record/reason";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { env } from "@/lib/env";
import { publishDraft } from "@/lib/record/publish-draft";
import { restoreRecord, withdrawRecord } from "@/lib/record/withdraw-record";
import { type RecordTag, formatEtag } from "@/lib/schemas/forms/record-etag";
import { normalisedInput } from "@/lib/schemas/forms/form-document";
import { wordOf } from "@/lib/schemas/record/values";
import { readJsonBody } from "@/app/admin/api/json-body";
import { withUnavailable } from "@/app/admin/api/with-unavailable";
import { problem } from "@/app/admin/api/problem";
import {
  requestedRecord,
  requestedVersion,
  findingsResponse,
  staleResponse,
  toRecordTag,
} from "@/app/admin/api/record-request";

export const dynamic = "force-dynamic";

const reason = z
  .string("must say why")
  .transform(normalisedInput)
  .refine((text) => text !== "", "must say why")
  .refine((text) => text.length <= maxReasonCharacters, `may have at most ${maxReasonCharacters} characters`);
const publication = z.strictObject({ kind: wordOf(changeKinds), reason });
const withdrawal = z.strictObject({ reason });

const actionNames = ["publish", "withdraw", "restore"] as const;
type ActionName = (typeof actionNames)[number];

/** Publishes the draft, withdraws the record or restores it, where `If-Match` names the current text. */
async function handlePost(
  request: Request,
  { params }: { params: Promise<{ type: string; id: string; action: string }> },
): Promise<Response> {
  const segment = (await params).action;
  const action = actionNames.find((candidate) => candidate === segment);
  const requested = await requestedRecord(request, { params }, action ?? "read_desk");
  if (requested.status === "refused") return requested.response;
  if (!action)
    return problem({
      status: 404,
      title: "Not found",
      detail: `There is no action "${segment.slice(0, 80)}".`,
      allowed: actionNames,
    });
  const version = requestedVersion(request);
  if (version.status === "refused") return version.response;
  const body = await readJsonBody(request);
  if (body.status === "refused") return body.response;
  return action === "publish"
    ? publish(requested, version.tag, body.value)
    : changePublication(action, requested, version.tag, body.value);
}

type RecordRequest = { editor: Editor; key: RecordKey };

function invalidBody(error: z.ZodError): Response {
  const errors = error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  return problem({
    status: 422,
    title: "Not accepted",
    detail: "Nothing was written. Fix what is listed in `errors`.",
    errors,
  });
}

async function publish(
  { editor, key }: RecordRequest,
  expected: RecordTag,
  value: unknown,
): Promise<Response> {
  const input = publication.safeParse(value);
  if (!input.success) return invalidBody(input.error);
  const result = await publishDraft(editor, {
    key,
    expected,
    ...input.data,
    from: { address: await requestAddress(), by: "api" },
  });
  switch (result.status) {
    case "published":
      return done(key, result.revision);
    case "conflict":
      return staleResponse(key);
    case "invalid":
      return findingsResponse(result.findings);
    case "empty":
      return problem({
        status: 409,
        title: "Nothing to publish",
        detail: "The draft says what is published already.",
      });
    case "no_draft":
      return problem({
        status: 409,
        title: "Nothing to publish",
        detail: "There is no draft: save one with PUT first.",
      });
    case "no_reason":
    case "long_reason":
    case "forbidden":
      return problem({ status: 403, title: "Not allowed" });
  }
}

async function changePublication(
  action: Exclude<ActionName, "publish">,
  { editor, key }: RecordRequest,
  expected: RecordTag,
  value: unknown,
): Promise<Response> {
  const input = withdrawal.safeParse(value);
  if (!input.success) return invalidBody(input.error);
  const text = await readRecordText(key);
  if (!text) return problem({ status: 404, title: "Not found", detail: "There is no record of this id." });
  if (toRecordTag(text).save !== expected.save) return staleResponse(key);
  const change = {
    key,
    expectedVersion: expected.version,
    reason: input.data.reason,
    from: { address: await requestAddress(), by: "api" } as const,
  };
  const result = await (action === "restore"
    ? restoreRecord(editor, change)
    : withdrawRecord(editor, change));
  switch (result.status) {
    case "written":
      return done(key, result.revision, expected.save);
    case "conflict":
      return staleResponse(key);
    case "invalid":
      return findingsResponse(result.findings);
    case "unsuitable":
      return problem({
        status: 409,
        title: "Not possible now",
        detail:
          action === "restore"
            ? "Only a withdrawn record can be restored."
            : "Only a published record can be withdrawn.",
      });
    case "no_reason":
    case "long_reason":
    case "forbidden":
      return problem({ status: 403, title: "Not allowed" });
  }
}

function done(key: RecordKey, { seq, version }: WrittenRevision, save = 0): Response {
  return Response.json(
    { ...key, version, revision: seq, permalink: `${env.SITE_URL}/r/${seq}` },
    { headers: { ETag: formatEtag({ version, save }) } },
  );
}

export const POST = withUnavailable(handlePost);
