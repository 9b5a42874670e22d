import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { accountActions, auditSubjects, otherActions } from "@/lib/domain/editing/audit";
import { deskActions } from "@/lib/domain/editing/permissions";
import { webhookActions } from "@/lib/domain/webhooks/webhook";
import { formatLogAction, formatLogDetails, formatLogSubject, logDetails } from "@/lib/format/log-entry";

const details = (given: Record<string, string | number | boolean | null>, action = "publish") =>
  formatLogDetails({ action, channel: "desk", details: given }, "ko").map(
    ({ label, value }) => `${label}: ${value}`,
  );

describe("in Korean, the log names", () => {
  test.each([...accountActions, ...webhookActions, ...deskActions, ...otherActions])(
    "the action %s",
    (action) => {
      expect(formatLogAction(action, "ko")).toMatch(/[가-힣]/);
    },
  );

  test.each(auditSubjects)("the subject %s", (subject) => {
    expect(formatLogSubject(subject, "ko")).toMatch(/[가-힣]/);
  });

  test.each(logDetails)("the detail %s", (name) => {
    const [detail] = formatLogDetails({ action: "publish", channel: "desk", details: { [name]: 1 } }, "ko");
    expect(detail?.label).toMatch(/[가-힣]/);
  });

  test("the words of closed lists", () => {
    expect(details({ version: 3, kind: "development" })).toEqual(["판: 3", "변경의 종류: 경과"]);
    expect(details({ reason: "last_admin", from: "admin", to: "viewer" }, "change_role")).toEqual([
      "이유: 마지막 관리자",
      "변경 전: 관리자",
      "변경 후: 열람자",
    ]);
    expect(details({ outcome: "no_fault", backupCode: false })).toEqual([
      "처리 결과: 오류 없음",
      "백업 코드: 아니요",
    ]);
    expect(details({ restored: "version 2", limit: "device", scope: "draft" })).toEqual([
      "가져온 글: 제2판",
      "제한 단위: 로그인한 적이 있는 브라우저",
      "범위: 초안",
    ]);
    expect(formatLogDetails({ action: "publish", channel: "api", details: {} }, "ko")).toEqual([
      { name: "by", label: "경로", value: "API 요청" },
    ]);
  });
});

test("a name is not taken for a role, and what is unknown stays as stored", () => {
  expect(details({ from: "admin", to: "J. Han" }, "change_name")).toEqual([
    "변경 전: admin",
    "변경 후: J. Han",
  ]);
  expect(details({ number: 5, kind: "nonsense" })).toEqual(["number: 5", "변경의 종류: nonsense"]);
  expect([formatLogAction("vanish", "ko"), formatLogSubject("planet", "ko")]).toEqual(["vanish", "planet"]);
});

/** The names in the literals after `details:` and in the calls of `accountFacts`, wherever entries are made. */
test("every detail that is written has a label", () => {
  const files = ["lib/db", "lib/auth", "lib/record", "lib/actions", "lib/desk", "app/admin"].flatMap(
    (folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("generated"))
        .map((file) => readFileSync(path.join(folder, file), "utf8")),
  );
  const literals = files.flatMap((text) => [
    ...[...text.matchAll(/\bdetails(?: =|:) \{([^}]*)\}/g)].map(([, inner = ""]) => inner),
    ...[...text.matchAll(/accountFacts\([^,{]+, [^,{]+, \{([^}]*)\}/g)].map(([, inner = ""]) => inner),
  ]);
  const names = literals
    .flatMap((inner) => [...inner.matchAll(/(?:^|,)\s*(\w+)\s*(?=[:,]|$)/g)].map(([, name = ""]) => name))
    .filter((name) => name !== "");
  expect(names).toEqual(expect.arrayContaining(["save", "reason", "backupCode", "webhook"]));
  const known = new Set<string>(logDetails);
  expect([...new Set(names)].filter((name) => !known.has(name))).toEqual([]);
});
