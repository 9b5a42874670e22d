import { redirectToLanguage } from "./_reader/redirect-to-language";

/** Redirects `/` to the board in the reader's language. */
export function GET(request: Request): Response {
  return redirectToLanguage(request, "");
}
