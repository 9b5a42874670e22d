/** One HTTP request and its raw response: no redirect is followed, no body decoded, no header added. */
import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

export type HttpResponse = { status: number; headers: IncomingHttpHeaders; body: Buffer };
export type Sent = { method?: string; headers?: Record<string, string> };
export type Ask = (target: string, sent?: Sent) => Promise<HttpResponse>;

const agent = new Agent({ keepAlive: true });

/** Sends requests to the server at `port` over persistent connections. */
export function requesterAt(port: number): Ask {
  return (target, { method = "GET", headers = {} } = {}) =>
    new Promise((resolve, reject) => {
      request({ agent, host: "localhost", port, path: target, method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
        response.on("error", reject);
      })
        .on("error", (error) => reject(new Error(`${method} ${target.slice(0, 80)}: ${error.message}`)))
        .end();
    });
}

/** The decoded body; with a coding other than br and gzip it is returned as it is. */
export function decoded({ headers, body }: HttpResponse): Buffer {
  const coding = headers["content-encoding"];
  if (body.length === 0) return body;
  if (coding === "br") return brotliDecompressSync(body);
  return coding === "gzip" ? gunzipSync(body) : body;
}

/** The items of a list header in lower case. */
export function namesIn(header: string | undefined): string[] {
  return (header ?? "")
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
}

/** The directives of `Cache-Control` by name; one without a value has an empty value. */
export function directivesOf({ headers }: Pick<HttpResponse, "headers">): Map<string, string> {
  return new Map(
    namesIn(headers["cache-control"]).map((directive) => {
      const [name = "", value = ""] = directive.split("=");
      return [name, value];
    }),
  );
}
