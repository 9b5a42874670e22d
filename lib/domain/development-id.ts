/** Is an id that of a development of its issue? */

/** The issue's id and a day, then -2, -3 … for more on one day (record/FORMAT.md). @example isDevelopmentId("auto-tariff", "auto-tariff-2025-12-04-2") // true */
export function isDevelopmentId(issue: string, id: string): boolean {
  const rest = id.startsWith(`${issue}-`) ? id.slice(issue.length + 1) : "";
  return /^\d{4}-\d{2}-\d{2}(-([2-9]|[1-9]\d+))?$/.test(rest);
}
