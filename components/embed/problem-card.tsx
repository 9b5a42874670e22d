import { locales, type Locale } from "@/lib/domain/record/record";
import { messagesOf } from "@/lib/messages/catalogue";
import { ExternalLink } from "./card-document";

type Props = {
  /** Null if the address has no language: then both are used. */
  locale: Locale | null;
  /** The problem, in each language. */
  lines: (locale: Locale) => string[];
  title: (locale: Locale) => string;
  siteUrl: string;
};

/** Shown in a frame whose address names no card: the problem, and a link to the board. */
export function ProblemCard({ locale, lines, title, siteUrl }: Props) {
  const languages = locale === null ? locales : [locale];
  return (
    <main>
      {languages.map((language, index) => (
        <div key={language} lang={language}>
          {index === 0 ? <h1>{title(language)}</h1> : <p>{title(language)}</p>}
          {lines(language).map((line) => (
            <p key={line} className="text">
              {line}
            </p>
          ))}
          <p className="text">
            <ExternalLink href={`${siteUrl}/${language}`}>{messagesOf(language).embed.board}</ExternalLink>
          </p>
        </div>
      ))}
    </main>
  );
}
