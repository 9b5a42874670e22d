import { unescapeHtml } from "../../scripts/desk-client";

/** What a piece of HTML says, without its tags and scripts. */
export const textOf = (html: string) =>
  unescapeHtml(html.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<[^>]*>/g, ""));
