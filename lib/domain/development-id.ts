/** Of which issue is a development, by its id? */

/** The issue's id and a day, then -2, -3 … for more on one day (record/FORMAT.md); null for an id of another form. @example issueOfDevelopment("auto-tariff-2025-12-04-2") // "auto-tariff" */
export function issueOfDevelopment(id: string): string | null {
  return /^(.+)-\d{4}-\d{2}-\d{2}(?:-(?:[2-9]|[1-9]\d+))?$/.exec(id)?.[1] ?? null;
}

/** Whether an id is that of a development of the issue. @example isDevelopmentId("auto-tariff", "auto-tariff-2025-12-04-2") // true */
export function isDevelopmentId(issue: string, id: string): boolean {
  return issueOfDevelopment(id) === issue;
}
