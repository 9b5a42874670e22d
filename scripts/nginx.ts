/** nginx with the configuration of deploy/, of which only ports and paths are replaced. */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { request } from "node:https";
import path from "node:path";
import { freePort } from "./own-server";
import { findNginx, findOpenssl } from "./system-programs.mjs";

const root = path.resolve(import.meta.dirname, "..");

type ProxiedResponse = { status: number; headers: IncomingHttpHeaders; body: string };

export type RunningNginx = {
  url: string;
  plainUrl: string;
  get: (address: string, headers?: Record<string, string>) => Promise<ProxiedResponse>;
  log: () => string;
  stop: () => Promise<void>;
};

/** Why it cannot be run here; null where it can. */
export const nginxProblem =
  findNginx() === null
    ? "There is no nginx in this system."
    : findOpenssl() === null
      ? "There is no openssl in this system to make a certificate."
      : null;

function replaceAll(text: string, replacements: [string | RegExp, string][]): string {
  return replacements.reduce((replaced, [from, to]) => {
    const after = replaced.replaceAll(from, to);
    if (after === replaced) throw new Error(`deploy/nginx.conf has no ${String(from)} to be replaced.`);
    return after;
  }, text);
}

const configuration = (folder: string) => `
${process.getuid?.() === 0 ? "user root;" : ""}
daemon off;
worker_processes 2;
pid ${folder}/nginx.pid;
error_log ${folder}/main-error.log;
events { worker_connections 512; }
http {
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/temp;`).join(" ")}
  include ${folder}/talks.conf;
}`;

/** Ports for https and http, to be known to the instances before nginx knows theirs. */
export const nginxPorts = async () => ({ port: await freePort(), plainPort: await freePort() });

/** Starts it in front of two instances on these ports; rejects with what it says of its configuration. */
export async function startNginx(
  { port, plainPort }: { port: number; plainPort: number },
  [first, second]: readonly [number, number],
): Promise<RunningNginx> {
  const folder = mkdtempSync(path.join(root, "tmp/nginx-"));
  const place = (name: string) => path.join(folder, name);
  mkdirSync(place("temp"));
  const [certificate, key] = [place("certificate.pem"), place("key.pem")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-days", "2"];
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  const made = spawnSync(
    findOpenssl() ?? "",
    ["req", "-x509", ...curve, ...subject, "-keyout", key, "-out", certificate],
    { encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(made.stderr);
  const site = replaceAll(readFileSync(path.join(root, "deploy/nginx.conf"), "utf8"), [
    ["127.0.0.1:3001", `127.0.0.1:${first}`],
    ["127.0.0.1:3002", `127.0.0.1:${second}`],
    [/^ {4}listen \[::\].*$/gm, ""],
    ["listen 80;", `listen 127.0.0.1:${plainPort};`],
    ["listen 443 ", `listen 127.0.0.1:${port} `],
    ["server_name talks.example;", "server_name localhost;"],
    ["/etc/letsencrypt/live/talks.example/fullchain.pem", certificate],
    ["/etc/letsencrypt/live/talks.example/privkey.pem", key],
    ["/var/log/nginx", folder],
    ["/var/cache/nginx/talks", place("cache")],
  ]);
  writeFileSync(place("talks.conf"), site);
  writeFileSync(place("nginx.conf"), configuration(folder));
  const words = ["-e", place("main-error.log"), "-p", folder, "-c", place("nginx.conf")];
  const checked = spawnSync(findNginx() ?? "", [...words, "-t"], { encoding: "utf8" });
  if (checked.status !== 0) throw new Error(checked.stderr);
  const child = spawn(findNginx() ?? "", words, { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const url = `https://localhost:${port}`;

  const get = (address: string, headers: Record<string, string> = {}) =>
    new Promise<ProxiedResponse>((resolve, reject) => {
      const asked = request(url + address, { headers, ca: readFileSync(certificate) }, (response) => {
        let body = "";
        response
          .on("data", (part) => (body += String(part)))
          .on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
          .on("error", reject);
      });
      asked.on("error", reject).end();
    });
  for (let tries = 1; ; tries += 1) {
    const response = await get("/api/health/live").catch((error: unknown) => error);
    if (!(response instanceof Error)) break;
    if (tries === 100) throw response;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    plainUrl: `http://localhost:${plainPort}`,
    get,
    log: () => readFileSync(place("talks.log"), "utf8"),
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}
