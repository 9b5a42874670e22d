import { requestLanguage } from "@/lib/auth/desk-language";
import { checkPermission, requestAddress } from "@/lib/auth/desk-request";
import { now } from "@/lib/clock";
import { listAuditActions, listAuditEntries } from "@/lib/db/accounts/audit-entries";
import { addAuditEntry } from "@/lib/db/accounts/audit-log";
import type { AuditFilter } from "@/lib/domain/editing/audit";
import type { Editor } from "@/lib/domain/editing/editor";
import { savingProblemOf } from "@/lib/domain/editing/saving-problem";
import { auditCsvHead, auditCsvLines } from "@/lib/export/data/audit-csv";
import { plainResponse } from "@/lib/export/file-response";
import type { Locale } from "@/lib/domain/record/record";
import { logQuery, parseLogFilter } from "@/lib/schemas/addresses/log-address";

export const dynamic = "force-dynamic";

const pageSize = 500;

/** Exports the log with the filters of its page, the newest first. The export is logged. */
export async function GET(request: Request): Promise<Response> {
  const permission = await checkPermission("read_audit_log");
  if (permission.status === "signed_out") return plainResponse(401, "Sign in to the desk first.");
  if (permission.status === "forbidden") return plainResponse(403, "You do not have permission for this.");
  const parameters = Object.fromEntries(new URL(request.url).searchParams);
  const { filter, before, problems } = parseLogFilter(parameters, await listAuditActions());
  const named = problems.map(({ parameter }) => (parameter === "order" ? "from, to" : parameter));
  if (named.length > 0)
    return plainResponse(400, `Not allowed: ${named.join("; ")}. The log's page says what is.`);
  const { accountId, name } = permission.editor;
  const entry = {
    accountId,
    who: name,
    action: "export_audit_log",
    result: "done",
    address: await requestAddress(),
  } as const;
  try {
    await addAuditEntry({ ...entry, details: { filter: logQuery(filter) }, recordedAt: now() });
  } catch (error) {
    if (savingProblemOf(error) === null) throw error;
    return plainResponse(503, "The download cannot be logged now, so it is refused.");
  }
  return new Response(streamOf(permission.editor, filter, before, await requestLanguage()), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="audit-log.csv"',
    },
  });
}

/** Entries are only ever added at the newer end, so reading towards the older end returns each once. */
function streamOf(
  editor: Editor,
  filter: AuditFilter,
  from: number | null,
  locale: Locale,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let before = from;
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(auditCsvHead(locale))),
    pull: async (controller) => {
      const entries = await listAuditEntries(editor, filter, { before, limit: pageSize });
      if (entries.length > 0) controller.enqueue(encoder.encode(auditCsvLines(entries, locale)));
      before = entries.at(-1)?.seq ?? before;
      if (entries.length < pageSize) controller.close();
    },
  });
}
