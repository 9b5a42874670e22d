/** What does a rule of days know of each recorded day, and how does that travel in an attribute? */

export type RecordedDay = {
  /** In days from the start of the rule. */
  on: number;
  /** Issues with entries on that day. */
  issues: number;
  /** Issues that were open that evening, and all on record. */
  open: number;
  total: number;
};

/** @example recordedDaysInText([{ on: 3, issues: 1, open: 4, total: 9 }]) // "3 1 4 9" */
export function recordedDaysInText(days: readonly RecordedDay[]): string {
  return days.map(({ on, issues, open, total }) => [on, issues, open, total].join(" ")).join(";");
}

export function recordedDaysFromText(text: string): RecordedDay[] {
  if (text === "") return [];
  return text.split(";").map((day) => {
    const [on = 0, issues = 0, open = 0, total = 0] = day.split(" ").map(Number);
    return { on, issues, open, total };
  });
}
