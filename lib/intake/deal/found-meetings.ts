/** Meetings as they are found, each once. */
import type { MeetingStatus, PartialDate } from "@/lib/domain/record/record";
import type { Span } from "@/lib/intake/text/spans";

export type FoundMeeting = { with: string[]; date: PartialDate | null; status: MeetingStatus };
/** `by`: who of Korea meets them, where that is known. */
export type Hit = Span & { meeting: FoundMeeting; by: readonly string[] };

const keyOf = ({ with: whom, date }: FoundMeeting) =>
  `${whom.toSorted().join("+")} ${date?.value.slice(0, 10)}`;

/** Each once; one without a date says nothing beside one with a date and the same person. */
export function withoutRepeats(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  const keys = new Set<string>();
  for (const hit of hits) {
    const key = keyOf(hit.meeting);
    if (keys.has(key)) {
      const known = kept.findIndex(({ meeting }) => keyOf(meeting) === key);
      if (kept[known]?.meeting.date?.precision === "day" && hit.meeting.date?.precision === "minute")
        kept[known] = hit;
      continue;
    }
    const isKnown =
      hit.meeting.date === null &&
      hits.some(
        ({ meeting, by, start }) =>
          meeting.date !== null &&
          // "flew out to see him, and the two met on Friday"
          (meeting.status === hit.meeting.status || (meeting.status === "held" && start === hit.start)) &&
          (by.length === 0 || hit.by.length === 0 || by.some((one) => hit.by.includes(one))) &&
          hit.meeting.with.every((one) => meeting.with.includes(one)),
      );
    if (isKnown) continue;
    keys.add(key);
    kept.push(hit);
  }
  return kept;
}
