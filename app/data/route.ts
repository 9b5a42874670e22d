import { leadToLanguage } from "../language-answer";

/** `/data`, above the files of the dataset, is their page in the reader's language. */
export function GET(request: Request): Response {
  return leadToLanguage(request, "/data");
}
