/**
 * Starts the static file server that the site is compared with: nginx, or a plain Node server where it is
 * missing.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { freePort } from "../own-server";

type StaticServer = { name: "nginx" | "node:http"; url: string; stop: () => Promise<void> };

/** One worker, as the site has one process; logging is off. */
const configuration = (folder: string, port: number) => `
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
  keepalive_requests 1000000;
  types { text/html html; }
  server { listen 127.0.0.1:${port}; root ${folder}; gzip_static always; }
}`;

async function startNginx(folder: string): Promise<StaticServer> {
  const port = await freePort();
  const file = path.join(folder, "nginx.conf");
  writeFileSync(file, configuration(folder, port));
  const child = spawn("nginx", ["-c", file, "-p", folder], { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries += 1) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      break;
    if (tries === 100) throw new Error("nginx does not answer.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    name: "nginx",
    url,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function startBareServer(folder: string): Promise<StaticServer> {
  const server = createServer(({ url = "" }, response) => {
    const body = readFileSync(path.join(folder, `${path.basename(url)}.gz`));
    response
      .writeHead(200, {
        "Content-Type": "text/html",
        "Content-Encoding": "gzip",
        "Content-Length": body.byteLength,
      })
      .end(body);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return {
    name: "node:http",
    url: `http://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

/** Serves each content at `/{index}.html`, compressed once. */
export async function startStaticServer(contents: readonly Uint8Array[]): Promise<StaticServer> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  for (const [place, content] of contents.entries())
    writeFileSync(path.join(folder, `${place}.html.gz`), gzipSync(content));
  const hasNginx = spawnSync("nginx", ["-v"], { stdio: "ignore" }).status === 0;
  const server = await (hasNginx ? startNginx(folder) : startBareServer(folder));
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
