/** Reads a form that an editor's browser sends as JSON while it is being filled in. */
import { z } from "zod";
import { readJsonBody } from "@/app/admin/api/json-body";
import { checkPermission } from "@/lib/auth/desk-request";
import type { Editor } from "@/lib/domain/editing/editor";
import { recordTypes } from "@/lib/domain/record/record";
import { isCalendarDay } from "@/lib/domain/time/calendar-day";
import { isOwnOrigin } from "@/lib/http/check-origin";
import { id } from "@/lib/schemas/record/values";

export const typedForm = z.object({
  type: z.enum(recordTypes),
  id: id.nullable(),
  today: z.string().refine(isCalendarDay),
  values: z.record(z.string(), z.string()),
});

const shapes = {
  type: recordTypes.join(", "),
  id: "an id or null",
  today: "a day",
  values: "texts by name",
};

type Read<Form> = { status: "read"; editor: Editor; form: Form } | { status: "refused"; response: Response };

/**
 * The form and its editor, who may save drafts. Refused with 401 signed out, 403 without permission or from
 * another site, 400 where it has another shape; `others` says the shapes of further fields.
 */
export async function readTypedForm<Form extends z.infer<typeof typedForm>>(
  request: Request,
  schema: z.ZodType<Form>,
  others: Record<string, string> = {},
): Promise<Read<Form>> {
  const refused = (status: number, body: object = {}): Read<Form> => ({
    status: "refused",
    response: Response.json(body, { status }),
  });
  const visitor = await checkPermission("save_draft");
  if (visitor.status !== "ok") return refused(visitor.status === "forbidden" ? 403 : 401);
  if (!isOwnOrigin(request)) return refused(403);
  const body = await readJsonBody(request);
  if (body.status === "refused") return body;
  const read = schema.safeParse(body.value);
  if (read.success) return { status: "read", editor: visitor.editor, form: read.data };
  const fields = Object.entries({ ...shapes, ...others }).map(([name, shape]) => `${name}: ${shape}`);
  return refused(400, { error: fields.join("; ") });
}
