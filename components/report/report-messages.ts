import type { SubmissionMessages } from "@/components/posting/submission-messages";
import type { ReportState } from "@/lib/actions/report-error";

/** The form's messages, formatted on the server: the message catalogue is not sent to the browser. */
export type ReportWords = {
  posting: SubmissionMessages;
  summary: string;
  kept: string;
  text: string;
  textHint: string;
  contact: string;
  contactHint: string;
  website: string;
  privacy: string;
  submit: string;
  sending: string;
  problem: {
    text_missing: string;
    /** With `{length}` for the number of characters. */
    text_too_long: string;
    contact_too_long: string;
    website_filled: string;
    too_soon: string;
    unknown: string;
    /** With `{minutes}` for their number. */
    wait: string;
    busy: string;
    not_saved: string;
  };
};

type Message = { field: "text" | "contact" | "website" | null; message: string };

/** The messages of a rejected report, for the form and for each field. */
export function reportMessages({ status, problems, minutes, values }: ReportState, { problem }: ReportWords) {
  const length = (typed: string) => String([...typed.replace(/\r\n/g, "\n")].length);
  const messageOf = (field: "text" | "contact" | "website", kind: "missing" | "too_long" | "filled"): string => {
    if (field === "website") return problem.website_filled;
    if (kind !== "too_long") return problem.text_missing;
    return (field === "text" ? problem.text_too_long : problem.contact_too_long).replace("{length}", length(values[field]));
  };
  const summary: Message[] = problems.map(({ field, problem: kind }) => ({ field, message: messageOf(field, kind) }));
  if (status === "too_soon" || status === "unknown" || status === "not_saved") summary.push({ field: null, message: problem[status] });
  if (status === "wait" || status === "busy") summary.push({ field: null, message: problem[status].replace("{minutes}", String(minutes)) });
  return { summary, of: (field: Message["field"]) => summary.find((message) => message.field === field && field !== null)?.message ?? null };
}
