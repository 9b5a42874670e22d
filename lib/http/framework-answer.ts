/** What does the framework answer to a request that the front door makes in a client's place? */
import type { IncomingMessage, ServerResponse } from "node:http";
import inject, { type Response as LightMyRequestResponse } from "light-my-request";
import { withAnswerContext } from "./answer-context";
import type { Answer } from "./response-cache";

export type Framework = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What belongs to one connection, or is said by the front door for all. */
const dropped = /^(?:connection|content-length|date|keep-alive|set-cookie|transfer-encoding|x-nextjs-.*|x-powered-by)$/;

type Asked = {
  /** Path and query of the page or route. */
  path: string;
  /** Only what the answer may depend on: nothing else of a client's request comes into what is kept for all. */
  headers: Record<string, string>;
  now: () => Date;
};

/** The whole answer to a GET, neither compressed nor cut. */
export async function frameworkAnswer(framework: Framework, { path, headers, now }: Asked): Promise<Answer> {
  // What depends on the time was true when it was begun.
  const madeAt = now();
  const { result, context } = await withAnswerContext(
    () => new Promise<LightMyRequestResponse>((resolve, reject) => {
      inject((request, response) => void framework(request, response).catch(reject), { method: "GET", url: path, headers }).then(resolve, reject);
    }),
  );
  const said = Object.entries(result.headers).flatMap(([name, value]) => (value === undefined || dropped.test(name) ? [] : [[name, [value].flat().join(", ")]]));
  return { status: context.status ?? result.statusCode, headers: Object.fromEntries(said), body: result.rawPayload, encoded: {}, madeAt, context };
}
