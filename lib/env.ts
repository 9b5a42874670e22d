/**
 * Reads and validates the environment variables once; an invalid value stops start-up.
 *
 * The only module of the application that reads `process.env`. An unset or empty variable has its default.
 */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, resolve } from "node:path";
import { z } from "zod";

export const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** Digits only: "3e3", " 80 " and "0x50" are refused. */
const wholeNumber = (lowest: number, highest: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(lowest).max(highest));

const host = z.string().regex(/^[A-Za-z0-9.:-]+$/);

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && pathname === "/" && [search, hash, username, password].join("") === "";
}

function isDatabaseFile(url: string): boolean {
  return (
    /^file:[^?#\s][^?#]*$/.test(url) &&
    !url.endsWith("/") &&
    !url.startsWith("file:://") &&
    url !== "file::memory:"
  );
}

/** A server may be named by the parameter `host`, such as the folder of its socket. */
function isServerDatabase(url: string): boolean {
  return /^postgres(?:ql)?:\/\/[^\s#]*\/[^\s/?#]+(?:\?[^\s#]*)?$/.test(url);
}

function isMailServer(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, pathname, hash } = new URL(url);
  return /^smtps?:$/.test(protocol) && hostname !== "" && /^\/?$/.test(pathname) && hash === "";
}

/** @example isSender("Talks <alerts@talks.example>") // true */
function isSender(text: string): boolean {
  const [, named] = /^[^<>@\r\n"]*<([^<>]+)>$/.exec(text) ?? [];
  return z.email().safeParse(named ?? text).success;
}

function isModelEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && [search, hash, username, password].join("") === "";
}

export const isDatabaseAddress = (url: string): boolean => isDatabaseFile(url) || isServerDatabase(url);

/**
 * `allowed` completes the message that stops start-up. A value that is secret or may contain a password is
 * never repeated in it.
 */
export const environmentVariables = z.object({
  DATABASE_URL: z.string().refine(isDatabaseAddress).default("file:./data/talks.db").meta({
    allowed:
      'an SQLite file as "file:" and a path, such as file:./data/talks.db, or a database of PostgreSQL, such as postgresql://desk@db.example/talks',
    secret: true,
  }),
  PORT: wholeNumber(1, 65535).default(3000).meta({ allowed: "a whole number from 1 to 65535" }),
  // Not HOSTNAME: containers and shells set that to the machine's name by default.
  HOST: host
    .optional()
    .meta({ allowed: "a host name or address to listen on, such as 127.0.0.1 (unset: every address)" }),
  PROCESSES: z
    .union([wholeNumber(1, 64), z.literal("auto").transform(() => Math.min(64, availableParallelism()))])
    .default(1)
    .meta({
      allowed:
        "how many processes serve the site: a whole number from 1 to 64, or auto for one on each processor",
    }),
  SITE_URL: z
    .string()
    .refine(isOrigin)
    .transform((text) => new URL(text).origin)
    .optional()
    .meta({
      allowed:
        "the public origin of the site: http:// or https://, a host, no path, such as https://talks.example",
      secret: true,
    }),
  COUNTDOWN_EVENT: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .default("apec-2025")
    .meta({
      allowed: "the id of an event of the record: lower-case letters, digits and hyphens, such as apec-2025",
    }),
  PAGE_MAX_AGE_SECONDS: wholeNumber(1, 3600)
    .default(60)
    .meta({ allowed: "a whole number of seconds from 1 to 3600" }),
  TRUSTED_PROXIES: wholeNumber(0, 10).default(0).meta({
    allowed: "how many of your own proxies are in front of the server, a whole number from 0 to 10",
  }),
  API_REQUESTS_PER_MINUTE: wholeNumber(1, 1_000_000).default(300).meta({
    allowed:
      "how many requests of the API one address may make in a minute, a whole number from 1 to 1000000",
  }),
  /** Read by Next.js, when it builds and when it serves. */
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
    .base64()
    .refine((key) => [16, 24, 32].includes(Buffer.from(key, "base64").length))
    .optional()
    .meta({
      allowed:
        "16, 24 or 32 random bytes in base64, such as from openssl rand -base64 32 (unset: each build has its own)",
      secret: true,
    }),
  DESK_SECRET: z.string().min(32).optional().meta({
    allowed: "at least 32 random characters (unset: made once and kept beside the database)",
    secret: true,
  }),
  RELEASES_FOLDER: z
    .string()
    .transform((folder) => resolve(folder))
    .optional()
    .meta({
      allowed:
        "a folder for the dated releases of the dataset, such as /srv/talks/releases (unset: releases beside the database)",
    }),
  METRICS_PORT: wholeNumber(1, 65535)
    .optional()
    .meta({ allowed: "a whole number from 1 to 65535 (unset: no metrics are served)" }),
  METRICS_HOST: host
    .default("127.0.0.1")
    .meta({ allowed: "a host name or address to serve the metrics on, such as 127.0.0.1" }),
  STOP_DELAY_SECONDS: wholeNumber(0, 300).default(0).meta({
    allowed:
      "how many seconds a server that was told to stop still takes requests, a whole number from 0 to 300",
  }),
  SMTP_URL: z.string().refine(isMailServer).optional().meta({
    allowed:
      "a mail server as smtp:// or smtps://, such as smtp://user:password@mail.example:587, together with MAIL_FROM (unset: no alerts by e-mail)",
    secret: true,
  }),
  MAIL_FROM: z.string().refine(isSender).optional().meta({
    allowed:
      "the sender of alerts: an e-mail address, or a name and an address in angle brackets; needed with SMTP_URL",
  }),
  WEBSUB_HUB: z
    .string()
    .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))
    .optional()
    .meta({
      allowed:
        "the address of a WebSub hub that is notified of new entries of the feeds, such as https://hub.example/ (unset: none)",
      secret: true,
    }),
  MODEL_URL: z
    .string()
    .refine(isModelEndpoint)
    .transform((text) => text.replace(/\/+$/, ""))
    .optional()
    .meta({
      allowed:
        "an OpenAI-compatible endpoint for the intake of articles: http:// or https:// without a query, such as https://models.example/v1, together with MODEL_NAME (unset: no model is asked)",
      secret: true,
    }),
  MODEL_NAME: z
    .string()
    .regex(/^\S{1,200}$/)
    .optional()
    .meta({ allowed: "the name of a model of that endpoint, without blanks; needed with MODEL_URL" }),
  MODEL_KEY: z
    .string()
    .regex(/^[!-~]+$/)
    .optional()
    .meta({ allowed: "the key of that endpoint, without blanks (unset: it needs none)", secret: true }),
  MODEL_TIMEOUT_SECONDS: wholeNumber(1, 600)
    .default(60)
    .meta({ allowed: "how long an answer of the model is waited for, a whole number from 1 to 600" }),
  LOG_LEVEL: z
    .enum(logLevels)
    .default("info")
    .meta({ allowed: `one of ${logLevels.join(", ")}` }),
});

/** Absolute: the folder of an SQLite file, or `data` where the database is on a server. */
export function dataFolder(databaseUrl: string): string {
  return databaseUrl.startsWith("file:")
    ? dirname(resolve(databaseUrl.slice("file:".length)))
    : resolve("data");
}

/**
 * Adds the defaults that depend on other variables. `SITE_URL` is an origin, without a slash at the end;
 * `RELEASES_FOLDER` is absolute.
 */
const environment = environmentVariables
  .superRefine(({ SMTP_URL, MAIL_FROM, MODEL_URL, MODEL_NAME }, context) => {
    if (MODEL_URL !== undefined && MODEL_NAME === undefined)
      context.addIssue({ code: "custom", path: ["MODEL_NAME"] });
    if (SMTP_URL !== undefined && MAIL_FROM === undefined)
      context.addIssue({ code: "custom", path: ["MAIL_FROM"] });
  })
  .transform((values) => ({
    ...values,
    SITE_URL: values.SITE_URL ?? `http://localhost:${values.PORT}`,
    RELEASES_FOLDER: values.RELEASES_FOLDER ?? resolve(dataFolder(values.DATABASE_URL), "releases"),
  }));

export type Env = z.output<typeof environment>;

/** The message names each invalid variable and what is allowed. */
export class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

/**
 * @throws EnvironmentError that names every variable with an invalid value.
 * @example parseEnv({ PORT: "8080" }).PORT // 8080
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const result = environment.safeParse(
    Object.fromEntries(Object.entries(source).filter(([, text]) => text !== "")),
  );
  if (result.success) return result.data;
  const invalid = new Set(result.error.issues.map(({ path }) => path[0]));
  const problems = Object.entries(environmentVariables.shape)
    .filter(([name]) => invalid.has(name))
    .map(([name, schema]) => {
      const { allowed, secret } = schema.meta() ?? {};
      const value = secret ? "its value" : (JSON.stringify(source[name]) ?? "no value");
      return `${name}: ${value} is not allowed. Allowed: ${allowed}.`;
    });
  throw new EnvironmentError(
    ["The environment is not usable; nothing was started.", ...problems].join("\n  "),
  );
}

// Next.js loads .env, the command-line tools do not: without this the two could use different databases.
if (existsSync(".env")) process.loadEnvFile(".env");

export const env: Env = parseEnv(process.env);

/** True under `npm run dev`, where Next.js compiles each page on request. */
export const isDevelopment = process.env.NODE_ENV === "development";
