import { redirectToLanguage } from "@/app/_reader/redirect-to-language";

/** Redirects `/data` to the data page in the reader's language. */
export function GET(request: Request): Response {
  return redirectToLanguage(request, "/data");
}
