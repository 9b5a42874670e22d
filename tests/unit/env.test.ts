import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { parseEnv as parseDotEnv } from "node:util";
import { describe, expect, test } from "vitest";
import { EnvironmentError, parseEnv, environmentVariables } from "@/lib/env";

function messageFor(source: Record<string, string | undefined>): string {
  try {
    parseEnv(source);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message;
    throw error;
  }
  return "";
}

describe("an empty environment", () => {
  test("takes the defaults", () => {
    expect(parseEnv({})).toEqual({
      DATABASE_URL: "file:./data/talks.db",
      API_REQUESTS_PER_MINUTE: 300,
      DESK_SECRET: undefined,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: undefined,
      TRUSTED_PROXIES: 0,
      PORT: 3000,
      HOST: undefined,
      PROCESSES: 1,
      SITE_URL: "http://localhost:3000",
      COUNTDOWN_EVENT: "apec-2025",
      PAGE_MAX_AGE_SECONDS: 60,
      RELEASES_FOLDER: resolve("data/releases"),
      METRICS_PORT: undefined,
      METRICS_HOST: "127.0.0.1",
      STOP_DELAY_SECONDS: 0,
      MODEL_TIMEOUT_SECONDS: 60,
      LOG_LEVEL: "info",
    });
  });

  test("is what empty values mean as well", () => {
    expect(parseEnv({ PORT: "", SITE_URL: "", LOG_LEVEL: "" })).toEqual(parseEnv({}));
  });
});

describe("a value that is allowed", () => {
  test.each([
    ["PORT", { PORT: "1" }, { PORT: 1, SITE_URL: "http://localhost:1" }],
    ["the highest PORT", { PORT: "65535" }, { PORT: 65535 }],
    ["DATABASE_URL", { DATABASE_URL: "file:/srv/talks.db" }, { DATABASE_URL: "file:/srv/talks.db" }],
    [
      "a database of PostgreSQL",
      { DATABASE_URL: "postgresql://desk:secret@db.example:5433/talks?sslmode=require" },
      { RELEASES_FOLDER: resolve("data/releases") },
    ],
    ["its other scheme", { DATABASE_URL: "postgres:///talks?host=/run/postgresql" }, {}],
    ["HOST", { HOST: "::1" }, { HOST: "::1" }],
    ["PROCESSES", { PROCESSES: "4" }, { PROCESSES: 4 }],
    ["one of PROCESSES for each processor", { PROCESSES: "auto" }, { PROCESSES: availableParallelism() }],
    ["SITE_URL", { SITE_URL: "https://talks.example/" }, { SITE_URL: "https://talks.example" }],
    ["PAGE_MAX_AGE_SECONDS", { PAGE_MAX_AGE_SECONDS: "3600" }, { PAGE_MAX_AGE_SECONDS: 3600 }],
    ["RELEASES_FOLDER", { RELEASES_FOLDER: "/srv/releases" }, { RELEASES_FOLDER: "/srv/releases" }],
    [
      "the folder beside another database",
      { DATABASE_URL: "file:/srv/talks.db" },
      { RELEASES_FOLDER: "/srv/releases" },
    ],
    [
      "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
      { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: "c2l4dGVlbiBsZXR0ZXJzIQ==" },
      { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: "c2l4dGVlbiBsZXR0ZXJzIQ==" },
    ],
    ["LOG_LEVEL", { LOG_LEVEL: "silent" }, { LOG_LEVEL: "silent" }],
    [
      "SMTP_URL with MAIL_FROM",
      {
        SMTP_URL: "smtps://user:secret@mail.example:465?pool=true",
        MAIL_FROM: "Talks 협상 <a@talks.example>",
      },
      { MAIL_FROM: "Talks 협상 <a@talks.example>" },
    ],
    [
      "MODEL_URL with MODEL_NAME",
      { MODEL_URL: "http://127.0.0.1:11434/v1/", MODEL_NAME: "qwen3:32b", MODEL_TIMEOUT_SECONDS: "600" },
      { MODEL_URL: "http://127.0.0.1:11434/v1", MODEL_NAME: "qwen3:32b", MODEL_TIMEOUT_SECONDS: 600 },
    ],
  ])("%s is taken", (_name, source, expected) => {
    expect(parseEnv(source)).toMatchObject(expected);
  });
});

describe("a value that is not allowed", () => {
  test.each([
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "3e3"],
    ["PORT", " 80"],
    ["PORT", "-1"],
    ["DATABASE_URL", "postgresql://localhost"],
    ["DATABASE_URL", "postgresql:talks"],
    ["DATABASE_URL", "mysql://localhost/talks"],
    ["DATABASE_URL", "./data/talks.db"],
    ["DATABASE_URL", "file:"],
    ["DATABASE_URL", "file:./data/"],
    ["DATABASE_URL", "file::memory:"],
    ["DATABASE_URL", "file:./talks.db?mode=ro"],
    ["HOST", "http://localhost"],
    ["PROCESSES", "0"],
    ["PROCESSES", "65"],
    ["PROCESSES", "all"],
    ["SITE_URL", "talks.example"],
    ["SITE_URL", "ftp://talks.example"],
    ["SITE_URL", "https://talks.example/path"],
    ["SITE_URL", "https://talks.example/?q=1"],
    ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", "c2hvcnQ="],
    ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", "sixteen letters!"],
    ["COUNTDOWN_EVENT", "APEC 2025"],
    ["PAGE_MAX_AGE_SECONDS", "0"],
    ["PAGE_MAX_AGE_SECONDS", "3601"],
    ["PAGE_MAX_AGE_SECONDS", "1.5"],
    ["METRICS_PORT", "0"],
    ["METRICS_HOST", "127.0.0.1:9464/metrics"],
    ["STOP_DELAY_SECONDS", "301"],
    ["MODEL_NAME", "two words"],
    ["MODEL_TIMEOUT_SECONDS", "0"],
    ["LOG_LEVEL", "loud"],
    ["MAIL_FROM", "alerts"],
    ["MAIL_FROM", "Talks <a@talks.example>, b@talks.example"],
    ["MAIL_FROM", "a@talks.example\r\nBcc: b@talks.example"],
  ])("%s=%s stops with the name of the variable and what is allowed", (name, value) => {
    const message = messageFor({ [name]: value });
    expect(message).toContain(`${name}: `);
    expect(message).toMatch(/is not allowed\. Allowed: .+\./);
    expect(message.split("\n")).toHaveLength(2);
  });

  test.each(["mail.example:587", "http://mail.example", "smtp://", "smtp://mail.example/path"])(
    "SMTP_URL=%s is refused without being repeated",
    (url) => {
      const message = messageFor({ SMTP_URL: url, MAIL_FROM: "alerts@talks.example" });
      expect(message).toContain("SMTP_URL: its value is not allowed. Allowed: a mail server");
    },
  );

  test.each([
    [{ MODEL_URL: "models.example/v1" }, "MODEL_URL"],
    [{ MODEL_URL: "https://user:sentinel@models.example/v1" }, "MODEL_URL"],
    [{ MODEL_URL: "https://models.example/v1?key=sentinel" }, "MODEL_URL"],
    [{ MODEL_KEY: "sentinel\r\nX-Other: 1" }, "MODEL_KEY"],
  ])("%j is refused without being repeated", (source, name) => {
    const message = messageFor({ MODEL_NAME: "m", ...source });
    expect(message).toContain(`${name}: its value is not allowed. Allowed: `);
    expect(message).not.toContain("sentinel");
  });

  test("is also a model's endpoint without its name", () => {
    expect(messageFor({ MODEL_URL: "https://models.example/v1" })).toContain(
      "MODEL_NAME: no value is not allowed. Allowed: the name of a model",
    );
  });

  test("is also a mail server without a sender", () => {
    expect(messageFor({ SMTP_URL: "smtp://mail.example" })).toContain(
      "MAIL_FROM: no value is not allowed. Allowed: the sender of alerts",
    );
  });

  test("is named together with every other one", () => {
    const message = messageFor({ PORT: "abc", LOG_LEVEL: "loud" });
    expect(message).toContain('PORT: "abc" is not allowed');
    expect(message).toContain('LOG_LEVEL: "loud" is not allowed');
  });

  test("is not repeated where it may carry a password", () => {
    const message = messageFor({
      DATABASE_URL: "postgresql://desk:hunter2@db.example",
      SITE_URL: "https://desk:hunter2@talks.example",
    });
    expect(message).toContain("DATABASE_URL: its value is not allowed");
    expect(message).toContain("SITE_URL: its value is not allowed");
    expect(message).not.toContain("hunter2");
  });
});

describe("what is documented", () => {
  const example = readFileSync(".env.example", "utf8");
  const names = Object.keys(environmentVariables.shape).sort();

  test(".env.example names every variable, and gives the defaults", () => {
    expect(Object.keys(parseDotEnv(example.replaceAll(/^#(?=[A-Z_]+=)/gm, ""))).sort()).toEqual(names);
    expect(parseEnv(parseDotEnv(example))).toEqual(parseEnv({}));
  });

  test("the table of README names every variable, and gives the defaults of .env.example", () => {
    const rows = [...readFileSync("README.md", "utf8").matchAll(/^\| `([A-Z_]+)` \| (.*?) \|/gm)];
    expect(rows.map(([, name]) => name).sort()).toEqual(names);
    const defaults = Object.entries(parseDotEnv(example));
    expect(rows.map(([, name, value]) => [name, value])).toEqual(
      expect.arrayContaining(defaults.map(([name, value]) => [name, `\`${value}\``])),
    );
  });
});
