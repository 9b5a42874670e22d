/**
 * Reads and validates the environment variables once; an invalid value stops start-up.
 *
 * The only module of the application that reads `process.env`. An unset or empty variable has its default.
 */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";

export const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** Digits only: "3e3", " 80 " and "0x50" are refused. */
const wholeNumber = (lowest: number, highest: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= lowest && value <= highest);

type Variable<Schema extends z.ZodType> = {
  /** Parses the variable's text; undefined means unset. */
  schema: Schema;
  /** Completes "allowed: …" in the message that stops start-up. */
  allowed: string;
  /** Values that are secret or may contain a password are never repeated in a message. */
  secret: boolean;
};

function variable<Schema extends z.ZodType>(
  allowed: string,
  schema: Schema,
  secret = false,
): Variable<Schema> {
  return { schema, allowed, secret };
}

const variables = {
  DATABASE_URL: variable(
    'an SQLite file as "file:" and a path, such as file:./data/talks.db',
    z
      .string()
      .regex(/^file:[^?#\s][^?#]*$/)
      .refine((url) => !url.endsWith("/") && !url.startsWith("file:://") && url !== "file::memory:")
      .default("file:./data/talks.db"),
    true,
  ),
  PORT: variable("a whole number from 1 to 65535", wholeNumber(1, 65535).default(3000)),
  // Not HOSTNAME: containers and shells set that to the machine's name by default.
  HOST: variable(
    "a host name or address to listen on, such as 127.0.0.1 (unset: every address)",
    z
      .string()
      .regex(/^[A-Za-z0-9.:-]+$/)
      .optional(),
  ),
  SITE_URL: variable(
    "the public origin of the site: http:// or https://, a host, no path, such as https://talks.example",
    z
      .string()
      .transform((text) => (URL.canParse(text) ? new URL(text) : null))
      .refine((url) => url !== null && isBareOrigin(url))
      .transform((url) => (url === null ? "" : url.origin))
      .optional(),
    true,
  ),
  COUNTDOWN_EVENT: variable(
    "the id of an event of the record: lower-case letters, digits and hyphens, such as apec-2025",
    z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .default("apec-2025"),
  ),
  PAGE_MAX_AGE_SECONDS: variable(
    "a whole number of seconds from 1 to 3600",
    wholeNumber(1, 3600).default(60),
  ),
  TRUSTED_PROXIES: variable(
    "how many of your own proxies are in front of the server, a whole number from 0 to 10",
    wholeNumber(0, 10).default(0),
  ),
  API_REQUESTS_PER_MINUTE: variable(
    "how many requests of the API one address may make in a minute, a whole number from 1 to 1000000",
    wholeNumber(1, 1_000_000).default(300),
  ),
  DESK_SECRET: variable(
    "at least 32 random characters (unset: made once and kept beside the database)",
    z.string().min(32).optional(),
    true,
  ),
  RELEASES_FOLDER: variable(
    "a folder for the dated releases of the dataset, such as /srv/talks/releases (unset: releases beside the database)",
    z.string().optional(),
  ),
  LOG_LEVEL: variable(`one of ${logLevels.join(", ")}`, z.enum(logLevels).default("info")),
};

function isBareOrigin(url: URL): boolean {
  const web = url.protocol === "http:" || url.protocol === "https:";
  const bare = url.pathname === "/" && url.search === "" && url.hash === "";
  return web && bare && url.username === "" && url.password === "";
}

/** The message names each invalid variable and what is allowed. */
export class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

type Values = { [Name in keyof typeof variables]: z.output<(typeof variables)[Name]["schema"]> };
export type Env = Omit<Values, "SITE_URL" | "RELEASES_FOLDER"> & {
  /** Origin without a trailing slash; default: localhost at `PORT`. */
  SITE_URL: string;
  /** Absolute; default: `releases` beside the database. */
  RELEASES_FOLDER: string;
};

/**
 * @throws EnvironmentError that names every variable with an invalid value.
 * @example parseEnv({ PORT: "8080" }).PORT // 8080
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const problems: string[] = [];

  function read<Schema extends z.ZodType>(name: string, { schema, allowed, secret }: Variable<Schema>) {
    const text = source[name] === "" ? undefined : source[name];
    const result = schema.safeParse(text);
    if (result.success) return result.data;
    const value = secret || text === undefined ? "its value" : JSON.stringify(text);
    problems.push(`${name}: ${value} is not allowed. Allowed: ${allowed}.`);
    return null;
  }

  const DATABASE_URL = read("DATABASE_URL", variables.DATABASE_URL);
  const PORT = read("PORT", variables.PORT);
  const HOST = read("HOST", variables.HOST);
  const SITE_URL = read("SITE_URL", variables.SITE_URL);
  const COUNTDOWN_EVENT = read("COUNTDOWN_EVENT", variables.COUNTDOWN_EVENT);
  const PAGE_MAX_AGE_SECONDS = read("PAGE_MAX_AGE_SECONDS", variables.PAGE_MAX_AGE_SECONDS);
  const TRUSTED_PROXIES = read("TRUSTED_PROXIES", variables.TRUSTED_PROXIES);
  const API_REQUESTS_PER_MINUTE = read("API_REQUESTS_PER_MINUTE", variables.API_REQUESTS_PER_MINUTE);
  const DESK_SECRET = read("DESK_SECRET", variables.DESK_SECRET);
  const RELEASES_FOLDER = read("RELEASES_FOLDER", variables.RELEASES_FOLDER);
  const LOG_LEVEL = read("LOG_LEVEL", variables.LOG_LEVEL);

  if (
    DATABASE_URL === null ||
    PORT === null ||
    HOST === null ||
    SITE_URL === null ||
    COUNTDOWN_EVENT === null ||
    PAGE_MAX_AGE_SECONDS === null ||
    TRUSTED_PROXIES === null ||
    API_REQUESTS_PER_MINUTE === null ||
    DESK_SECRET === null ||
    RELEASES_FOLDER === null ||
    LOG_LEVEL === null
  ) {
    throw new EnvironmentError(
      ["The environment is not usable; nothing was started.", ...problems].join("\n  "),
    );
  }
  const databaseFile = resolve(DATABASE_URL.replace(/^file:/, ""));
  return {
    DATABASE_URL,
    PORT,
    HOST,
    SITE_URL: SITE_URL ?? `http://localhost:${PORT}`,
    COUNTDOWN_EVENT,
    PAGE_MAX_AGE_SECONDS,
    TRUSTED_PROXIES,
    API_REQUESTS_PER_MINUTE,
    DESK_SECRET,
    RELEASES_FOLDER: RELEASES_FOLDER === undefined ? join(dirname(databaseFile), "releases") : resolve(RELEASES_FOLDER),
    LOG_LEVEL,
  };
}

// Next.js loads .env, the command-line tools do not: without this the two could use different databases.
if (existsSync(".env")) process.loadEnvFile(".env");

export const env: Env = parseEnv(process.env);

/** True under `npm run dev`, where Next.js compiles each page on request. */
export const isDevelopment = process.env.NODE_ENV === "development";
