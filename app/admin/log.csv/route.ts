import { checkPermission, requestAddress } from "@/lib/auth/desk-request";
import { now } from "@/lib/clock";
import { listAuditActions, listAuditEntries } from "@/lib/db/accounts/audit-entries";
import { addAuditEntry } from "@/lib/db/accounts/audit-log";
import type { AuditFilter } from "@/lib/domain/editing/audit";
import type { Editor } from "@/lib/domain/editing/editor";
import { savingProblemOf } from "@/lib/domain/editing/saving";
import { auditCsvHead, auditCsvLines } from "@/lib/export/data/audit-csv";
import { logQuery, parseLogFilter } from "@/lib/schemas/addresses/log-address";

export const dynamic = "force-dynamic";

const atOnce = 500;

function said(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

/** The log with the filters of its page, the newest first. That it was taken away is itself an entry. */
export async function GET(request: Request): Promise<Response> {
  const asked = await checkPermission("read_audit_log");
  if (asked.status === "signed_out") return said(401, "Sign in to the desk first.");
  if (asked.status === "forbidden") return said(403, "You do not have permission for this.");
  const parameters = Object.fromEntries(new URL(request.url).searchParams);
  const { filter, before, problems } = parseLogFilter(parameters, await listAuditActions());
  const named = problems.map(({ parameter }) => (parameter === "order" ? "from, to" : parameter));
  if (named.length > 0) return said(400, `Not allowed: ${named.join("; ")}. The log's page says what is.`);
  const { accountId, name } = asked.editor;
  const entry = { accountId, who: name, action: "export_audit_log", result: "done", address: await requestAddress() } as const;
  try {
    await addAuditEntry({ ...entry, details: { filter: logQuery(filter) }, recordedAt: now() });
  } catch (error) {
    if (savingProblemOf(error) === null) throw error;
    return said(503, "That the log is taken away cannot be written down now, so it is not given.");
  }
  return new Response(streamOf(asked.editor, filter, before), {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": 'attachment; filename="audit-log.csv"' },
  });
}

/** Entries are only ever added at the newer end, so reading towards the older one shows each once. */
function streamOf(editor: Editor, filter: AuditFilter, from: number | null): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let before = from;
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(auditCsvHead)),
    pull: async (controller) => {
      const entries = await listAuditEntries(editor, filter, { before, limit: atOnce });
      if (entries.length > 0) controller.enqueue(encoder.encode(auditCsvLines(entries)));
      before = entries.at(-1)?.seq ?? before;
      if (entries.length < atOnce) controller.close();
    },
  });
}
