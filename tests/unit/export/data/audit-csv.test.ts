import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";

import type { LoggedEntry } from "@/lib/domain/editing/audit";
import { auditCsvHead, auditCsvLines } from "@/lib/export/data/audit-csv";

const entry: LoggedEntry = {
  seq: 1,
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
    expect(auditCsvHead).toBe("\uFEFFseq,recorded_at,account_id,who,action,result,record_type,record_id,details,address\r\n");
  });

  it("writes a line an entry", () => {
    expect(auditCsvLines([entry])).toBe("1,2026-11-24T00:00:00.123Z,,han@example.org,sign_in,refused,,,{},192.0.2.1\r\n");
  });

  it.each(["=cmd|'/c calc'!A1", "+1", "-2+3", "@SUM(A1)", "\tx", "\r=1", "＝1"])("writes %j as text and not as a formula", (who) => {
    const [row = []] = parse(auditCsvLines([{ ...entry, who }]), manner);
    expect(row[3]).toBe(`'${who}`);
  });

  it.each(['a "quoted" name', "two\nlines", "a, b", "한 편집자", "🙂"])("gives %j back as it was", (who) => {
    const [row = []] = parse(auditCsvLines([{ ...entry, who, details: { reason: who } }]), manner);
    expect(row[3]).toBe(who);
    expect(JSON.parse(row[8] ?? "")).toEqual({ reason: who });
  });
});
