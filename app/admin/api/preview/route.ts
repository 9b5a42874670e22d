import { readTypedForm, typedForm } from "@/app/admin/api/typed-form";
import { withUnavailable } from "@/app/admin/api/with-unavailable";
import { requestLanguage } from "@/lib/auth/desk-language";
import { now } from "@/lib/clock";
import { readTypedDocument } from "@/lib/desk/typed-document";
import { readTypedPreview } from "@/lib/desk/typed-preview";
import { formValues } from "@/lib/schemas/forms/form-document";

export const dynamic = "force-dynamic";

/** Returns how readers would see what is typed in a form; nothing is saved. */
async function handlePost(request: Request): Promise<Response> {
  const read = await readTypedForm(request, typedForm);
  if (read.status === "refused") return read.response;
  const { type, id, today, values } = read.form;
  const { document, key } = await readTypedDocument({ type, id }, formValues(Object.entries(values)), today);
  return Response.json(await readTypedPreview(key, document, { locale: await requestLanguage(), at: now() }));
}

export const POST = withUnavailable(handlePost);
