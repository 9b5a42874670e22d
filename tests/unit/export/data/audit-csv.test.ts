import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";

import type { LoggedEntry } from "@/lib/domain/editing/audit";
import { auditCsvHead, auditCsvLines } from "@/lib/export/data/audit-csv";

const entry: LoggedEntry = {
  seq: 1,
  channel: "desk",
  accountId: null,
  who: "han@example.org",
  action: "sign_in",
  result: "refused",
  recordType: null,
  recordId: null,
  details: {},
  address: "192.0.2.1",
  recordedAt: new Date("2026-11-24T00:00:00.123Z"),
};

const manner = { record_delimiter: "\r\n" };

describe("the audit log as CSV", () => {
  it("begins with a byte order mark and the heads", () => {
    expect(auditCsvHead("en")).toBe(
      "\uFEFFseq,recorded_at,account_id,who,action,result,record_type,record_id,details,address,channel\r\n",
    );
  });

  it("writes a line an entry", () => {
    expect(auditCsvLines([entry], "en")).toBe(
      "1,2026-11-24T00:00:00.123Z,,han@example.org,sign_in,refused,,,{},192.0.2.1,desk\r\n",
    );
  });

  it("is in Korean for a Korean desk, and still no formula", () => {
    expect(auditCsvHead("ko")).toBe(
      "\uFEFF번호,시각(UTC),계정 식별자,작업자,작업,결과,대상 종류,대상 식별자,세부,주소,경로\r\n",
    );
    const published = {
      ...entry,
      action: "publish",
      result: "done",
      channel: "api",
      recordType: "development",
      recordId: "auto-tariff-2025-12-04",
      who: "=han",
      details: { version: 3, kind: "correction" },
    } as const;
    const [row] = parse(auditCsvLines([published], "ko"), manner);
    expect(row?.slice(3)).toEqual([
      "'=han",
      "발행",
      "처리",
      "경과",
      "auto-tariff-2025-12-04",
      "판: 3\n변경의 종류: 정정",
      "192.0.2.1",
      "API 요청",
    ]);
  });

  it.each(["=cmd|'/c calc'!A1", "+1", "-2+3", "@SUM(A1)", "\tx", "\r=1", "＝1"])(
    "writes %j as text and not as a formula",
    (who) => {
      const [row = []] = parse(auditCsvLines([{ ...entry, who }], "en"), manner);
      expect(row[3]).toBe(`'${who}`);
    },
  );

  it.each(['a "quoted" name', "two\nlines", "a, b", "한 편집자", "🙂"])("gives %j back as it was", (who) => {
    const [row = []] = parse(auditCsvLines([{ ...entry, who, details: { reason: who } }], "en"), manner);
    expect(row[3]).toBe(who);
    expect(JSON.parse(row[8] ?? "")).toEqual({ reason: who });
  });
});
