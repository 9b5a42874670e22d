/** A page of another origin, which frames the site or requests it. */
import { createServer, type Server } from "node:http";

type ForeignSite = {
  /** Another origin than `localhost`, that of the tested site. */
  url: string;
  stop: () => Promise<void>;
};

/** Serves one page with this body; `headers` are added to the default ones. */
export async function startForeignSite(
  body: string,
  headers: Record<string, string> = {},
): Promise<ForeignSite> {
  const page = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Another site</title><link rel="icon" href="data:,"></head><body><main><h1>Another site</h1>${body}</main></body></html>`;
  const server: Server = createServer((_request, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...headers });
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
