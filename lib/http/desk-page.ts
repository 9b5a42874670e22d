/** Sends a page of the desk, or, where it fails, a page that needs no script and tells its reference. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import inject, { type Response as RenderedPage } from "light-my-request";
import { failureDocument } from "./failure-page";
import type { Framework } from "./framework-response";

/** Headers of one connection. */
const droppedHeaders = /^(?:connection|content-length|date|keep-alive|transfer-encoding)$/;

/** Whether the browser expects a page, and not data for the script of the page that it has. */
export const expectsPage = ({ headers }: Pick<IncomingMessage, "headers">): boolean =>
  headers.rsc === undefined && headers["next-action"] === undefined;

/** Holds the whole page before it is sent, because Next.js may fail after it has begun. */
async function renderedPage(request: IncomingMessage, framework: Framework): Promise<RenderedPage> {
  const payload = await buffer(request);
  const { method = "GET", url = "", headers } = request;
  return new Promise((resolve, reject) => {
    inject((injected, response) => void framework(injected, response).catch(reject), {
      method,
      url,
      headers,
      ...(payload.byteLength > 0 ? { payload } : {}),
    }).then(resolve, reject);
  });
}

/** `requestId` finds the failure in the log. The desk's language is not known here, so the page is in both. */
export async function sendDeskPage(
  request: IncomingMessage,
  response: ServerResponse,
  framework: Framework,
  requestId: string,
): Promise<void> {
  const { statusCode, headers, rawPayload } = await renderedPage(request, framework);
  if (response.destroyed) return;
  const isPage = String(headers["content-type"] ?? "").startsWith("text/html");
  const hasFailed = statusCode >= 500 && isPage;
  for (const [name, value] of Object.entries(headers)) {
    const isOfBody = hasFailed && name === "content-encoding";
    if (value !== undefined && !isOfBody && !droppedHeaders.test(name)) response.setHeader(name, value);
  }
  const body = hasFailed
    ? Buffer.from(failureDocument(["en", "ko"], { requestId, isForm: request.method === "POST" }))
    : rawPayload;
  response.writeHead(statusCode, { "content-length": String(body.byteLength) });
  response.end(request.method === "HEAD" ? undefined : body);
}
