import { z } from "zod";
import { checkPermission } from "@/lib/auth/desk-request";
import { now } from "@/lib/clock";
import { updatePresence } from "@/lib/db/desk/presence";
import { recordTypes } from "@/lib/domain/record/record";
import { isOwnOrigin } from "@/lib/http/check-origin";
import { id } from "@/lib/schemas/record/values";
import { readJsonBody } from "@/app/admin/api/json-body";
import { withUnavailable } from "@/app/admin/api/with-unavailable";

export const dynamic = "force-dynamic";

const presenceReport = z.object({
  type: z.enum(recordTypes),
  id,
  tab: z.uuid(),
  isUnsaved: z.boolean(),
  isLeaving: z.boolean(),
});

/** Records that a window has a record open, and returns who else has. */
async function handlePost(request: Request): Promise<Response> {
  const visitor = await checkPermission("read_desk");
  const body = await readJsonBody(request);
  const read = presenceReport.safeParse(body.status === "read" ? body.value : null);
  // A window that is closed by signing out reports it without a session.
  if (visitor.status === "signed_out" && read.data?.isLeaving) return new Response(null, { status: 204 });
  if (visitor.status !== "ok")
    return Response.json({ others: [] }, { status: visitor.status === "forbidden" ? 403 : 401 });
  if (!isOwnOrigin(request)) return Response.json({ others: [] }, { status: 403 });
  if (!read.success)
    return Response.json({ others: [], error: "type, id, tab, isUnsaved, isLeaving" }, { status: 400 });
  const { type, id: recordId, ...seen } = read.data;
  const { accountId, name } = visitor.editor;
  return Response.json({
    others: await updatePresence({ type, id: recordId }, { ...seen, accountId, name }, now()),
  });
}

export const POST = withUnavailable(handlePost);
