/** Words a validation error for editors, with the correction needed. */
import type { Fault } from "@/lib/domain/record/fault";
import { fieldAt } from "@/lib/domain/record/field-at";
import type { Locale, RecordType } from "@/lib/domain/record/record";
import type { Field } from "@/lib/domain/record/record-types";
import { translatorOf } from "@/lib/messages/translator";
import { formatOption } from "./option-label";

/** `value` is the current value of the field. The words of closed lists are shown by their labels. */
export function formatFault(
  type: RecordType,
  path: string,
  fault: Fault,
  locale: Locale,
  value: unknown = null,
): string {
  const t = translatorOf(locale);
  const about = fault.about ?? "";
  const field = fieldAt(type, path);
  switch (fault.code) {
    case "id":
      return refersTo(field)
        ? t(`faults.choose_${refersTo(field) ?? "source"}`)
        : t("faults.id", { example: "auto-tariff-2025-12-04" });
    case "no_record":
      return t(`faults.no_record_${refersTo(field) ?? "source"}`, { about });
    case "not_chosen":
      return t(`faults.not_chosen_${refersTo(field) ?? "source"}`, { about });
    case "one_of": {
      const names = path.replace(/\[\d+\]/g, "").split(".");
      const allowed = (fault.allowed ?? []).map((word) => formatOption(names, word, locale)).join(", ");
      return typeof value === "string" && value !== ""
        ? t("faults.one_of_unknown", { value, allowed })
        : t("faults.one_of", { allowed });
    }
    case "object":
      return field?.kind === "date"
        ? t("faults.date")
        : field?.kind === "text"
          ? t("faults.object_text")
          : t("faults.object");
    case "date_form":
      return t(
        `faults.date_${about === "minute" || about === "month" || about === "approximate" ? about : "day"}`,
      );
    case "language_missing":
      return t(`faults.language_missing_${about === "ko" ? "ko" : "en"}`);
    case "claims":
      return t("faults.claims", { contested: t("fields.name.contested") });
    case "starts":
      return t("faults.starts", {
        postponed: t("status.schedule.postponed"),
        cancelled: t("status.schedule.cancelled"),
      });
    case "wording_unwanted":
      return t("faults.wording_unwanted", { approximate: t("fields.option.approximate") });
    case "sources_not_read":
      return t("faults.sources_not_read", {
        verification: t("fields.name.verification"),
        unverified: t("fields.option.unverified"),
        cited_by: t("status.access.cited_by"),
      });
    case "offset":
      return t("faults.offset", { zone: about });
    case "development_id":
      return t("faults.development_id", { example: `${about || "auto-tariff"}-2025-12-04` });
    case "step_id":
      return t("faults.step_id", { example: `${about || "passenger-cars"}-2025-12-04` });
    case "from_missing":
      return t("faults.from_missing", {
        agreed: t("status.step.agreed"),
        threatened: t("status.step.threatened"),
      });
    case "first_row":
      return t("faults.first_row", {
        scheduled: t("status.schedule.scheduled"),
        held: t("status.schedule.held"),
        cancelled: t("status.schedule.cancelled"),
      });
    case "speaker_missing":
      return t("faults.speaker_missing", { on_record: t("status.attribution.on_record") });
    case "speaker_side":
      return t("faults.speaker_side", { about, side: t("fields.name.side") });
    case "settles_unknown":
    case "settles_not_pending":
    case "unknown_key":
    case "id_fixed":
    case "date_order":
    case "address_known":
    case "duplicate":
    case "duplicate_issue":
    case "row_order":
    case "held_later":
    case "direction":
    case "in_future":
      return t(`faults.${fault.code}`, { about });
    default:
      return t(`faults.${fault.code}`);
  }
}

function refersTo(field: Field | null) {
  return field?.kind === "reference" || field?.kind === "references" ? field.to : null;
}
