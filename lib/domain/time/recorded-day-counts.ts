/** The counts of a recorded day in a timeline scale, and their serialised form for an HTML attribute. */

export type RecordedDayCounts = {
  /** In days from the start of the scale. */
  on: number;
  /** Issues with developments on that day. */
  issues: number;
  /** Issues open at the end of the day, and all on record. */
  open: number;
  total: number;
};

/** @example serialiseRecordedDays([{ on: 3, issues: 1, open: 4, total: 9 }]) // "3 1 4 9" */
export function serialiseRecordedDays(days: readonly RecordedDayCounts[]): string {
  return days.map(({ on, issues, open, total }) => [on, issues, open, total].join(" ")).join(";");
}

export function parseRecordedDays(text: string): RecordedDayCounts[] {
  if (text === "") return [];
  return text.split(";").map((day) => {
    const [on = 0, issues = 0, open = 0, total = 0] = day.split(" ").map(Number);
    return { on, issues, open, total };
  });
}
