import { checkPermission, requestAddress } from "@/lib/auth/desk-request";
import { now } from "@/lib/clock";
import { listAuditActions, listAuditEntries } from "@/lib/db/accounts/audit-entries";
import { addAuditEntry } from "@/lib/db/accounts/audit-log";
import type { AuditFilter } from "@/lib/domain/editing/audit";
import type { Editor } from "@/lib/domain/editing/editor";
import { savingProblemOf } from "@/lib/domain/editing/saving-problem";
import { auditCsvHead, auditCsvLines } from "@/lib/export/data/audit-csv";
import { logQuery, parseLogFilter } from "@/lib/schemas/addresses/log-address";

export const dynamic = "force-dynamic";

const pageSize = 500;

function textResponse(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}

/** Exports the log with the filters of its page, the newest first. The export is logged. */
export async function GET(request: Request): Promise<Response> {
  const permission = await checkPermission("read_audit_log");
  if (permission.status === "signed_out") return textResponse(401, "Sign in to the desk first.");
  if (permission.status === "forbidden") return textResponse(403, "You do not have permission for this.");
  const parameters = Object.fromEntries(new URL(request.url).searchParams);
  const { filter, before, problems } = parseLogFilter(parameters, await listAuditActions());
  const named = problems.map(({ parameter }) => (parameter === "order" ? "from, to" : parameter));
  if (named.length > 0) return textResponse(400, `Not allowed: ${named.join("; ")}. The log's page says what is.`);
  const { accountId, name } = permission.editor;
  const entry = { accountId, who: name, action: "export_audit_log", result: "done", address: await requestAddress() } as const;
  try {
    await addAuditEntry({ ...entry, details: { filter: logQuery(filter) }, recordedAt: now() });
  } catch (error) {
    if (savingProblemOf(error) === null) throw error;
    return textResponse(503, "That the log is taken away cannot be written down now, so it is not given.");
  }
  return new Response(streamOf(permission.editor, filter, before), {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": 'attachment; filename="audit-log.csv"' },
  });
}

/** Entries are only ever added at the newer end, so reading towards the older end returns each once. */
function streamOf(editor: Editor, filter: AuditFilter, from: number | null): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let before = from;
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(auditCsvHead)),
    pull: async (controller) => {
      const entries = await listAuditEntries(editor, filter, { before, limit: pageSize });
      if (entries.length > 0) controller.enqueue(encoder.encode(auditCsvLines(entries)));
      before = entries.at(-1)?.seq ?? before;
      if (entries.length < pageSize) controller.close();
    },
  });
}
