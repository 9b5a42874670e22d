import { z } from "zod";
import { readTypedForm, typedForm } from "@/app/admin/api/typed-form";
import { withUnavailable } from "@/app/admin/api/with-unavailable";
import { requestLanguage } from "@/lib/auth/desk-language";
import { requestAddress } from "@/lib/auth/desk-request";
import { resolveTyped } from "@/lib/desk/typed-document";
import { autosaveTypedForm } from "@/lib/desk/typed-form";
import { definitionOf } from "@/lib/domain/record/record-types";
import { formValues, toDocument } from "@/lib/schemas/forms/form-document";

export const dynamic = "force-dynamic";

/** As large as the fields of a form (`formNumber`). */
const number = z.int().min(0).max(999_999_999);

const savedForm = typedForm.extend({ expected: z.object({ version: number, save: number }) });

/** Saves what is typed in a form as a draft, without a button. */
async function handlePost(request: Request): Promise<Response> {
  const read = await readTypedForm(request, savedForm, { expected: "version and save" });
  if (read.status === "refused") return read.response;
  const { type, id, today, expected } = read.form;
  const values = formValues(Object.entries(read.form.values));
  const typed = toDocument(definitionOf[type].fields, values, { today });
  const document = await resolveTyped({ type, id }, typed, values, today);
  const result = await autosaveTypedForm(
    read.editor,
    { type, id, expected, document, values, today, from: { address: await requestAddress() } },
    await requestLanguage(),
  );
  return Response.json(result, { status: result.status === "forbidden" ? 403 : 200 });
}

export const POST = withUnavailable(handlePost);
