/** How does what somebody did at the desk get into the audit log? */
import { now } from "../clock";
import { addAuditEntry } from "../db/audit-log";
import type { Editor } from "../domain/editor";
import type { RecordKey } from "../domain/record-document";
import { visitingAddress } from "./desk-visit";

type Details = Record<string, string | number | boolean | null>;

export async function logDeed(editor: Editor, action: string, key: RecordKey | null, details: Details = {}): Promise<void> {
  const record = key ? { recordType: key.type, recordId: key.id } : {};
  const { accountId, name: who } = editor;
  await addAuditEntry({ accountId, who, action, result: "done", ...record, details, address: await visitingAddress(), recordedAt: now() });
}
