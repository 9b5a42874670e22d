/** Where does a reader say that something is wrong, and with what? */
import type { ReportSubject } from "@/lib/domain/editing/error-report";
import type { Locale } from "@/lib/domain/record/record";
import type { Place } from "./page-addresses";
import { recordTypeOf } from "./record-address";

/** What a reader on this page would report on. */
export function reportSubjectOf(place: Place): ReportSubject {
  return "id" in place ? { type: recordTypeOf[place.page], id: place.id } : { page: place.page };
}

/** The form for it; and once a report has been sent, the page that says so. */
export function reportAddress(subject: ReportSubject, locale: Locale, step: "form" | "thanks" = "form"): string {
  const query = new URLSearchParams("page" in subject ? { page: subject.page } : { type: subject.type, id: subject.id });
  return `/${locale}/report${step === "thanks" ? "/thanks" : ""}?${query}`;
}
