/** Words a validation error for editors, with the correction needed. */
import { createTranslator } from "next-intl";

import type { Fault } from "@/lib/domain/record/fault";
import { fieldAt } from "@/lib/domain/record/field-at";
import type { Locale, RecordType } from "@/lib/domain/record/record";
import type { Field } from "@/lib/domain/record/record-fields";
import { messagesOf } from "@/lib/messages/catalogue";
import { formatOption } from "./option-label";

/** `value` is the current value of the field. The words of closed lists are shown by their labels. */
export function formatFault(type: RecordType, path: string, fault: Fault, locale: Locale, value: unknown = null): string {
  const messages = messagesOf(locale);
  const t = createTranslator({ locale, messages, namespace: "faults" });
  const { fields, status } = messages;
  const about = fault.about ?? "";
  const field = fieldAt(type, path);
  switch (fault.code) {
    case "id":
      return refersTo(field) ? t(`choose_${refersTo(field) ?? "source"}`) : t("id", { example: "auto-tariff-2025-12-04" });
    case "no_record":
      return t(`no_record_${refersTo(field) ?? "source"}`, { about });
    case "not_chosen":
      return t(`not_chosen_${refersTo(field) ?? "source"}`, { about });
    case "one_of": {
      const names = path.replace(/\[\d+\]/g, "").split(".");
      const allowed = (fault.allowed ?? []).map((word) => formatOption(names, word, locale)).join(", ");
      return typeof value === "string" && value !== "" ? t("one_of_unknown", { value, allowed }) : t("one_of", { allowed });
    }
    case "object":
      return field?.kind === "date" ? t("date") : field?.kind === "text" ? t("object_text") : t("object");
    case "date_form":
      return t(about === "minute" || about === "month" || about === "approximate" ? `date_${about}` : "date_day");
    case "language_missing":
      return t(about === "ko" ? "language_missing_ko" : "language_missing_en");
    case "claims":
      return t("claims", { contested: fields.name.contested });
    case "starts":
      return t("starts", { postponed: status.schedule.postponed, cancelled: status.schedule.cancelled });
    case "wording_unwanted":
      return t("wording_unwanted", { approximate: fields.option.approximate });
    case "hearsay":
      return t("hearsay", { verification: fields.name.verification, unverified: fields.option.unverified, cited_by: status.access.cited_by });
    case "offset":
      return t("offset", { zone: about });
    case "development_id":
      return t("development_id", { example: `${about || "auto-tariff"}-2025-12-04` });
    case "step_id":
      return t("step_id", { example: `${about || "passenger-cars"}-2025-12-04` });
    case "from_missing":
      return t("from_missing", { agreed: status.step.agreed, threatened: status.step.threatened });
    case "settles_unknown":
    case "settles_not_pending":
    case "unknown_key":
    case "id_fixed":
    case "date_order":
    case "address_known":
    case "dated_ahead":
      return t(fault.code, { about });
    default:
      return t(fault.code);
  }
}

function refersTo(field: Field | null) {
  return field?.kind === "reference" || field?.kind === "references" ? field.to : null;
}
