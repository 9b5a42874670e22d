import type { PartialDate } from "@/lib/domain/record/record";

/** The source's own words for a vague date. */
export function Wording({ date }: { date: PartialDate }) {
  if (!date.wording) return null;
  return (
    <>
      {" "}
      (<span lang={/[가-힣]/.test(date.wording) ? "ko" : "en"}>“{date.wording}”</span>)
    </>
  );
}
