/** A real HTTP server that plays an OpenAI-compatible endpoint, well or badly. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

type ModelRequest = { path: string; authorization: string | undefined; body: string };

export type ModelServer = {
  /** Ends with `/v1`. */
  url: string;
  requests: ModelRequest[];
  /** How the next requests are answered. */
  respond: (response: ServerResponse) => void;
  stop: () => Promise<void>;
};

/** The items of a response; lists that are not given are empty. */
export type Items = Record<string, object[]>;

const noItems: Items = Object.fromEntries(
  ["unknownPeople", "quotes", "amounts", "trips", "meetings", "events", "issues", "measures"].map((name) => [
    name,
    [],
  ]),
);

const send = (response: ServerResponse, status: number, body: string) =>
  response.writeHead(status, { "content-type": "application/json" }).end(body);

/** A response of the model in the endpoint's own form. */
export const saying = (content: string) => (response: ServerResponse) =>
  void send(
    response,
    200,
    JSON.stringify({
      id: "1",
      object: "chat.completion",
      created: 1,
      model: "sentinel-model",
      choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: "stop" }],
    }),
  );

export const proposing = (items: Items) => saying(JSON.stringify({ ...noItems, ...items }));

export const failing =
  (status: number, body = '{"error":{"message":"no"}}', headers = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);

/** Takes the request and never answers. */
export const hanging = () => undefined;

export async function startModelServer(): Promise<ModelServer> {
  const server = createServer(async (request, response) => {
    const body = await text(request);
    model.requests.push({
      path: request.url ?? "",
      authorization: request.headers.authorization,
      body,
    });
    model.respond(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const model: ModelServer = {
    url: `http://127.0.0.1:${port}/v1`,
    requests: [],
    respond: failing(500),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return model;
}
