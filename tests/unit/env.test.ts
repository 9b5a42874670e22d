import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { EnvironmentError, parseEnv } from "@/lib/env";

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
      TRUSTED_PROXIES: 0,
      PORT: 3000,
      HOST: undefined,
      SITE_URL: "http://localhost:3000",
      COUNTDOWN_EVENT: "apec-2025",
      PAGE_MAX_AGE_SECONDS: 60,
      RELEASES_FOLDER: resolve("data/releases"),
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
    ["HOST", { HOST: "::1" }, { HOST: "::1" }],
    ["SITE_URL", { SITE_URL: "https://talks.example/" }, { SITE_URL: "https://talks.example" }],
    ["PAGE_MAX_AGE_SECONDS", { PAGE_MAX_AGE_SECONDS: "3600" }, { PAGE_MAX_AGE_SECONDS: 3600 }],
    ["RELEASES_FOLDER", { RELEASES_FOLDER: "/srv/releases" }, { RELEASES_FOLDER: "/srv/releases" }],
    ["the folder beside another database", { DATABASE_URL: "file:/srv/talks.db" }, { RELEASES_FOLDER: "/srv/releases" }],
    ["LOG_LEVEL", { LOG_LEVEL: "silent" }, { LOG_LEVEL: "silent" }],
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
    ["DATABASE_URL", "postgresql://localhost/talks"],
    ["DATABASE_URL", "./data/talks.db"],
    ["DATABASE_URL", "file:"],
    ["DATABASE_URL", "file:./data/"],
    ["DATABASE_URL", "file::memory:"],
    ["DATABASE_URL", "file:./talks.db?mode=ro"],
    ["HOST", "http://localhost"],
    ["SITE_URL", "talks.example"],
    ["SITE_URL", "ftp://talks.example"],
    ["SITE_URL", "https://talks.example/path"],
    ["SITE_URL", "https://talks.example/?q=1"],
    ["COUNTDOWN_EVENT", "APEC 2025"],
    ["PAGE_MAX_AGE_SECONDS", "0"],
    ["PAGE_MAX_AGE_SECONDS", "3601"],
    ["PAGE_MAX_AGE_SECONDS", "1.5"],
    ["LOG_LEVEL", "loud"],
  ])("%s=%s stops with the name of the variable and what is allowed", (name, value) => {
    const message = messageFor({ [name]: value });
    expect(message).toContain(`${name}: `);
    expect(message).toMatch(/is not allowed\. Allowed: .+\./);
    expect(message.split("\n")).toHaveLength(2);
  });

  test("is named together with every other one", () => {
    const message = messageFor({ PORT: "abc", LOG_LEVEL: "loud" });
    expect(message).toContain('PORT: "abc" is not allowed');
    expect(message).toContain('LOG_LEVEL: "loud" is not allowed');
  });

  test("is not repeated where it may carry a password", () => {
    const message = messageFor({
      DATABASE_URL: "postgresql://desk:hunter2@db.example/talks",
      SITE_URL: "https://desk:hunter2@talks.example",
    });
    expect(message).toContain("DATABASE_URL: its value is not allowed");
    expect(message).toContain("SITE_URL: its value is not allowed");
    expect(message).not.toContain("hunter2");
  });
});
