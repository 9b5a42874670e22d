import { NotFoundView } from "@/components/site/not-found-view";
import { locales } from "@/lib/domain/record";

/** An address that names no version, in both languages. */
export default function RevisionNotFound() {
  return locales.map((language) => <NotFoundView key={language} kind="notFound" locale={language} />);
}
