/** The parameters of a board address that filter or page; any other is ignored. */
export const boardParameters = ["category", "contested", "reopened", "q", "group", "page", "view"] as const;
export type BoardParameter = (typeof boardParameters)[number];
