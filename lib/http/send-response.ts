/** Sends a response, compressed as negotiated, or a 304. */
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import compressible from "compressible";
import fresh from "fresh";
import Negotiator from "negotiator";
import type { RenderedResponse, Coding } from "./response-cache";

const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)];
/** A body that fits one packet is not compressed. */
const minCompressedBytes = 1024;
/** Higher levels take several times as long for a few per cent. */
const brotliQuality = 6;

/** Weak, because all codings of a response share it. */
export const entityTagOf = (body: Uint8Array) =>
  `W/"${createHash("sha256").update(body).digest("base64url")}"`;

const isCompressible = ({ headers, body }: RenderedResponse) =>
  body.byteLength >= minCompressedBytes && compressible(headers["content-type"] ?? "") === true;

/** The client's preferred coding; the smallest where it has no preference. */
function codingFor(request: IncomingMessage): Coding {
  const negotiator = new Negotiator(request);
  // The package's types lack the second argument.
  const [coding]: string[] = Reflect.apply(negotiator.encodings, negotiator, [
    ["br", "gzip", "identity"],
    { preferred: ["br", "gzip"] },
  ]);
  return coding === "br" || coding === "gzip" ? coding : "identity";
}

function bodyIn(rendered: RenderedResponse, coding: Coding): Promise<Buffer> {
  if (coding === "identity") return Promise.resolve(rendered.body);
  return (rendered.encoded[coding] ??=
    coding === "gzip"
      ? gzipped(rendered.body)
      : brotli(rendered.body, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          },
        }));
}

/** `own`: headers of this response alone. */
export async function sendResponse(
  request: IncomingMessage,
  response: ServerResponse,
  rendered: RenderedResponse,
  own: Record<string, string>,
): Promise<void> {
  const canCompress = isCompressible(rendered);
  const vary = [own.vary, canCompress ? "Accept-Encoding" : ""].filter((names) => names).join(", ");
  const headers: Record<string, string> = { ...rendered.headers, ...own, ...(vary === "" ? {} : { vary }) };
  if (rendered.status === 200 && fresh(request.headers, headers)) {
    const { "content-type": _type, ...rest } = headers;
    response.writeHead(304, rest).end();
    return;
  }
  const coding = canCompress ? codingFor(request) : "identity";
  const body = await bodyIn(rendered, coding);
  if (response.destroyed) return;
  const coded = coding === "identity" ? {} : { "content-encoding": coding };
  response.writeHead(rendered.status, {
    ...headers,
    ...coded,
    ...(body.byteLength > 0 ? { "content-length": String(body.byteLength) } : {}),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
