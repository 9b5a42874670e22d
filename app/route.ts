import { leadToLanguage } from "./language-answer";

/** `/` is the board in the reader's language. */
export function GET(request: Request): Response {
  return leadToLanguage(request, "");
}
