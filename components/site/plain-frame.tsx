import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { boardAsOf } from "@/lib/domain/board/board";
import type { Locale } from "@/lib/domain/record/record";
import type { PublicRecord } from "@/lib/domain/record/visibility";
import { Footer } from "./footer";
import { Masthead } from "./masthead";
import styles from "./reader-frame.module.css";

type Props = {
  locale: Locale;
  madeAt: Date;
  record: PublicRecord;
  addressIn: (language: Locale) => string;
  children: ReactNode;
};

/** The frame of a page that shows nothing of the record and is not cited: a form, and its result. */
export function PlainFrame({ locale, madeAt, record, addressIn, children }: Props) {
  const t = useTranslations("site");
  const view = { locale, asOf: { kind: "now", at: madeAt }, madeAt } as const;
  return (
    <>
      <a className="skip-link" href="#content">
        {t("skip")}
      </a>
      <Masthead
        place={null}
        query=""
        view={view}
        openCount={boardAsOf(record.issues, view.asOf).counts.open}
        addressIn={addressIn}
      />
      <main id="content" tabIndex={-1} className={styles.content}>
        {children}
      </main>
      <Footer place={null} locale={locale} madeAt={madeAt} revision={record.revision} />
    </>
  );
}
