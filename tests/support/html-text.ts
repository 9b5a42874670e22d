import { unescaped } from "../../scripts/desk-client";

/** What a piece of HTML says, without its tags and scripts. */
export const textOf = (html: string) => unescaped(html.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<[^>]*>/g, ""));
