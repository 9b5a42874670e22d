/** Renders a response by an internal request to Next.js. */
import type { IncomingMessage, ServerResponse } from "node:http";
import inject, { type Response as LightMyRequestResponse } from "light-my-request";
import { withResponseContext } from "./response-context";
import type { RenderedResponse } from "./response-cache";

export type Framework = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Headers of one connection, and those that lib/http sets for all responses. */
const droppedHeaders =
  /^(?:connection|content-length|date|keep-alive|set-cookie|transfer-encoding|x-nextjs-.*|x-powered-by)$/;

type FrameworkRequest = {
  /** Path and query of the page or route. */
  path: string;
  /** Only headers that the response may depend on, because it is cached for all clients. */
  headers: Record<string, string>;
  now: () => Date;
};

export async function frameworkResponse(
  framework: Framework,
  { path, headers, now }: FrameworkRequest,
): Promise<RenderedResponse> {
  // Set before rendering: time-dependent content is true as of the start.
  const madeAt = now();
  const { result, context } = await withResponseContext(
    () =>
      new Promise<LightMyRequestResponse>((resolve, reject) => {
        inject((request, response) => void framework(request, response).catch(reject), {
          method: "GET",
          url: path,
          headers,
        }).then(resolve, reject);
      }),
  );
  const passedHeaders = Object.entries(result.headers).flatMap(([name, value]) =>
    value === undefined || droppedHeaders.test(name) ? [] : [[name, [value].flat().join(", ")]],
  );
  return {
    status: context.status ?? result.statusCode,
    headers: Object.fromEntries(passedHeaders),
    body: result.rawPayload,
    encoded: {},
    madeAt,
    context,
  };
}
