/** The names of the tools of the MCP endpoint. */
export const toolNames = ["open_issues", "issue", "rates", "claims", "changes", "search", "trips"] as const;
export type ToolName = (typeof toolNames)[number];
