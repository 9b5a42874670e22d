/** Is the body of a request one that this site reads, and within its bounds? */
import type { IncomingMessage } from "node:http";
import type { Locale } from "@/lib/domain/record/record";
import { messagesOf } from "@/lib/messages/catalogue";
import { bodyLimit, sizeInWords } from "./body-limit";
import type { BodyPlace } from "./body-budget";
import { isWellFormed } from "./form-shape";
import { discardBody, readBody, withBody } from "./read-body";
import type { Refusal } from "./refusal";
import { refusalOfAction } from "./unknown-action";

/** Bodies are read in moments; a client that holds its own back gives its place up when it ends or is cut off. */
const secondsUntilRoom = 5;

/** What is sent without a body where there should be one is read as an empty one. */
const hasBody = ({ method = "", headers }: IncomingMessage) =>
  ["POST", "PUT", "PATCH"].includes(method) || headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) !== 0;

/** The desk chooses its language by a cookie, which is not read here: it is told in both. */
function inWords(path: string, words: (locale: Locale) => string): string {
  const languages: Locale[] = path.startsWith("/ko/") ? ["ko"] : path.startsWith("/admin") ? ["en", "ko"] : ["en"];
  return languages.map(words).join("\n");
}

/** `actions`: the ids of the build's actions; null where they are not known. The request with its body read, or why it is refused; null where nobody waits for an answer. */
export async function withReadBody(request: IncomingMessage, place: BodyPlace, actions: ReadonlySet<string> | null): Promise<IncomingMessage | Refusal | null> {
  if (!hasBody(request)) return request;
  const path = (request.url ?? "").split("?", 1)[0] ?? "";
  const most = bodyLimit(path);
  const body = await readBody(request, most, place);
  if (body.status === "broken_off") return null;
  if (body.status !== "read") discardBody(request);
  if (body.status === "too_large") {
    const said = inWords(path, (locale) => messagesOf(locale).errors.tooLarge.replace("{most}", sizeInWords(most)));
    return { status: 413, reason: `The body of this request may hold at most ${sizeInWords(most)}.`, said };
  }
  if (body.status === "no_room") {
    const said = inWords(path, (locale) => messagesOf(locale).errors.noRoom);
    return { status: 503, reason: "The bodies of other requests take up all the room there is.", said, headers: { "Retry-After": String(secondsUntilRoom) } };
  }
  if (!isWellFormed(request.headers["content-type"] ?? "", body.bytes, request.headers["next-action"] !== undefined)) {
    return { status: 400, reason: "The form is broken off or malformed." };
  }
  return (actions && (await refusalOfAction(request, body.bytes, actions))) ?? withBody(request, body.bytes);
}
