/** Checks requests of the desk's API about one record: permission, origin, key and version. */
import { checkPermission } from "@/lib/auth/desk-request";
import { checkToken, type TokenCheck } from "@/lib/auth/token-request";
import { isOwnOrigin } from "@/lib/http/check-origin";
import { readRecordText, type RecordText } from "@/lib/desk/record-text";
import type { Editor } from "@/lib/domain/editing/editor";
import type { DeskAction } from "@/lib/domain/editing/permissions";
import { recordTypes } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { isoTime } from "@/lib/domain/time/stored-time";
import type { Finding } from "@/lib/record/finding";
import { requestedEtag, type RecordTag, formatEtag } from "@/lib/schemas/forms/record-etag";
import { id as idSchema } from "@/lib/schemas/record/values";
import { problem } from "./problem";

export type RecordParams = { params: Promise<{ type: string; id: string }> };

type Checked<Part> = ({ status: "ok" } & Part) | { status: "refused"; response: Response };

/** RFC 6750 asks for the header in both cases. */
function tokenRefusal(check: Exclude<TokenCheck, { status: "ok" }>, action: DeskAction): Response {
  switch (check.status) {
    case "wait":
      return problem(
        {
          status: 429,
          title: "Too many wrong tokens",
          detail: `Too many wrong tokens came from this address. Try again in ${check.minutes} minutes.`,
        },
        { "Retry-After": String(check.minutes * 60) },
      );
    case "wrong":
      return problem(
        {
          status: 401,
          title: "Token not accepted",
          detail:
            "The token is unknown, has expired or was ended. An admin makes tokens at /admin/accounts/tokens.",
        },
        { "WWW-Authenticate": 'Bearer error="invalid_token"' },
      );
    case "forbidden":
      return problem(
        {
          status: 403,
          title: "Not allowed",
          detail: `The token does not permit this (${action}); its scope is ${check.scope}.`,
        },
        { "WWW-Authenticate": 'Bearer error="insufficient_scope"' },
      );
  }
}

/** The sender of a request: a program by its token, else the editor of the session. */
async function requestSender(
  request: Request,
  action: DeskAction,
): Promise<{ status: "ok"; editor: Editor } | { status: "refused"; response: Response }> {
  const refused = (response: Response) => ({ status: "refused", response }) as const;
  const token = await checkToken(request.headers, action);
  if (token) return token.status === "ok" ? token : refused(tokenRefusal(token, action));
  const visitor = await checkPermission(action);
  if (visitor.status === "signed_out")
    return refused(
      problem({
        status: 401,
        title: "Not signed in",
        detail:
          "Sign in with POST /admin/api/session and send its cookie, or send a token as Authorization: Bearer.",
      }),
    );
  if (visitor.status === "forbidden")
    return refused(
      problem({
        status: 403,
        title: "Not allowed",
        detail: `You do not have permission for this (${action}).`,
      }),
    );
  if (request.method !== "GET" && !isOwnOrigin(request))
    return refused(
      problem({ status: 403, title: "Not allowed", detail: "The request comes from another site." }),
    );
  return visitor;
}

export async function requestedRecord(
  request: Request,
  { params }: RecordParams,
  action: DeskAction,
): Promise<Checked<{ editor: Editor; key: RecordKey }>> {
  const refused = (response: Response) => ({ status: "refused", response }) as const;
  const visitor = await requestSender(request, action);
  if (visitor.status === "refused") return visitor;
  const { type: segment, id } = await params;
  const type = recordTypes.find((candidate) => candidate === segment);
  if (!type)
    return refused(
      problem({
        status: 404,
        title: "Not found",
        detail: `There is no type "${segment.slice(0, 80)}".`,
        allowed: recordTypes,
      }),
    );
  if (!idSchema.safeParse(id).success)
    return refused(
      problem({
        status: 404,
        title: "Not found",
        detail: "An id has lower-case letters, digits and single hyphens.",
      }),
    );
  return { status: "ok", editor: visitor.editor, key: { type, id } };
}

/**
 * The version and save that a change must name, so that it cannot overwrite a text its sender has not seen.
 */
export function requestedVersion(request: Request): Checked<{ tag: RecordTag }> {
  const requested = requestedEtag(request.headers);
  if (requested.status === "named") return { status: "ok", tag: requested.tag };
  if (requested.status === "malformed") {
    return {
      status: "refused",
      response: problem({
        status: 400,
        title: "Malformed If-Match",
        detail: 'Send If-Match with the ETag that GET answered, such as "3.2".',
      }),
    };
  }
  const detail =
    "Send If-Match with the ETag that GET answered, or If-None-Match: * for a record that does not exist yet.";
  return { status: "refused", response: problem({ status: 428, title: "Version required", detail }) };
}

/** Version of the newest published text and save of the open draft; 0 where there is none. */
export const toRecordTag = (text: RecordText | null): RecordTag => ({
  version: text?.head?.version ?? 0,
  save: text?.draft?.save ?? 0,
});

/** The published text and the draft, for those who may read the desk. */
export function toTextJson({ key, head, draft }: RecordText) {
  return {
    ...key,
    version: head?.version ?? 0,
    publication: head?.publication ?? null,
    document: head?.document ?? null,
    recordedAt: head && isoTime(head.recordedAt),
    draft: draft && {
      save: draft.save,
      baseVersion: draft.baseVersion,
      who: draft.who,
      savedAt: isoTime(draft.savedAt),
      document: draft.document,
    },
  };
}

/** 412 with both current texts, so that the change can be repeated on them. */
export async function staleResponse(key: RecordKey): Promise<Response> {
  const text = await readRecordText(key);
  const detail =
    "The record or its draft was changed since. Make the change again from `current` and send its ETag.";
  return problem(
    { status: 412, title: "Changed meanwhile", detail, current: text && toTextJson(text) },
    { ETag: formatEtag(toRecordTag(text)) },
  );
}

/** 422 with each invalid field, its fault and what is allowed. */
export function findingsResponse(findings: readonly Finding[]): Response {
  const errors = findings.map(({ id, path, message, fault }) => ({
    id,
    path,
    message,
    code: fault?.code ?? null,
    ...(fault?.allowed ? { allowed: fault.allowed } : {}),
  }));
  return problem({
    status: 422,
    title: "Not accepted",
    detail: "Nothing was written. Fix the fields listed in `errors`.",
    errors,
  });
}
