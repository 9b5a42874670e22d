/** Addresses of the form for error reports, and the subject of a report from a page. */
import type { ReportSubject } from "@/lib/domain/editing/error-report";
import type { Locale } from "@/lib/domain/record/record";
import type { PageRef } from "./page-addresses";
import { recordTypeOf } from "./record-address";

/** The subject of a report from this page. */
export function reportSubjectOf(place: PageRef): ReportSubject {
  return "id" in place ? { type: recordTypeOf[place.page], id: place.id } : { page: place.page };
}

/** The address of the form, or of the confirmation page. */
export function reportAddress(
  subject: ReportSubject,
  locale: Locale,
  step: "form" | "thanks" = "form",
): string {
  const query = new URLSearchParams(
    "page" in subject ? { page: subject.page } : { type: subject.type, id: subject.id },
  );
  return `/${locale}/report${step === "thanks" ? "/thanks" : ""}?${query}`;
}
