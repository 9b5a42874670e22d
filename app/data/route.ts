import { leadToLanguage } from "@/app/_reader/redirect-to-language";

/** `/data`, above the files of the dataset, is their page in the reader's language. */
export function GET(request: Request): Response {
  return leadToLanguage(request, "/data");
}
