/** Which address parameters make a board address a choice; any other parameter is ignored. */
export const boardParameters = ["category", "contested", "reopened", "q", "group", "page", "view"] as const;
export type BoardParameter = (typeof boardParameters)[number];
