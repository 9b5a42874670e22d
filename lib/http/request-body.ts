/** Reads and validates the body of a request, or refuses it. */
import type { IncomingMessage } from "node:http";
import type { Locale } from "@/lib/domain/record/record";
import { translatorOf } from "@/lib/messages/translator";
import { bodyLimit, formatByteLimit } from "./body-limit";
import type { BodyReservation } from "./body-budget";
import { isWellFormed } from "./form-validation";
import { discardBody, readBody, requestWithBody } from "./read-body";
import type { Refusal } from "./refusal";
import { findActionRefusal } from "./unknown-action";

/** `Retry-After` in seconds; bodies are usually read within moments. */
const retryAfterSeconds = 5;

/** A POST, PUT or PATCH without a body is read as an empty one. */
const hasBody = ({ method = "", headers }: IncomingMessage) =>
  ["POST", "PUT", "PATCH"].includes(method) ||
  headers["transfer-encoding"] !== undefined ||
  Number(headers["content-length"] ?? 0) !== 0;

/** The desk's language is in a cookie that is not read here, so its text is in both languages. */
function localizedText(path: string, words: (locale: Locale) => string): string {
  const languages: Locale[] = path.startsWith("/ko/")
    ? ["ko"]
    : path.startsWith("/admin")
      ? ["en", "ko"]
      : ["en"];
  return languages.map(words).join("\n");
}

/**
 * Returns the request with its body read, or a refusal; null where the client disconnected. `actions` is null
 * in development.
 */
export async function readRequestBody(
  request: IncomingMessage,
  place: BodyReservation,
  actions: ReadonlySet<string> | null,
): Promise<IncomingMessage | Refusal | null> {
  if (!hasBody(request)) return request;
  const path = (request.url ?? "").split("?", 1)[0] ?? "";
  const maxBytes = bodyLimit(path);
  const body = await readBody(request, maxBytes, place);
  if (body.status === "broken_off") return null;
  if (body.status !== "read") discardBody(request);
  if (body.status === "too_large") {
    const localized = localizedText(path, (locale) =>
      translatorOf(locale)("errors.tooLarge", { max: formatByteLimit(maxBytes) }),
    );
    return {
      status: 413,
      reason: `The body of this request may hold at most ${formatByteLimit(maxBytes)}.`,
      localized,
    };
  }
  if (body.status === "no_room") {
    const localized = localizedText(path, (locale) => translatorOf(locale)("errors.overloaded"));
    return {
      status: 503,
      reason: "The bodies of other requests take up all the room there is.",
      localized,
      headers: { "Retry-After": String(retryAfterSeconds) },
    };
  }
  if (
    !isWellFormed(
      request.headers["content-type"] ?? "",
      body.bytes,
      request.headers["next-action"] !== undefined,
    )
  ) {
    return { status: 400, reason: "The form is broken off or malformed." };
  }
  return (
    (actions && (await findActionRefusal(request, body.bytes, actions))) ??
    requestWithBody(request, body.bytes)
  );
}
