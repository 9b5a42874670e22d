import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { PageHead } from "@/components/site/page-head";
import { Section } from "@/components/ui/section";
import type { Locale } from "@/lib/domain/record/record";
import { calendarFileAddress } from "@/lib/format/addresses/calendar-addresses";
import {
  feedAddress,
  feedFormats,
  feedMediaTypes,
  type FeedScope,
  opmlAddress,
} from "@/lib/format/addresses/feed-addresses";
import { calendarOfPage } from "@/lib/format/addresses/file-addresses";
import styles from "./feeds-view.module.css";

type Scope = Exclude<FeedScope, { of: "search" }>;
type Group = { of: "site" | "issues" | "officials"; feeds: { scope: Scope; name: string }[] };
type Props = { groups: Group[]; siteUrl: string; locale: Locale };

/** Every feed and calendar of the site, by what it is about. */
export function FeedsView({ groups, siteUrl, locale }: Props) {
  const t = useTranslations("feeds");
  return (
    <>
      <PageHead title={t("page.title")}>
        <p>{t("page.intro")}</p>
        <p>
          {t.rich("page.opml", {
            link: (chunks) => (
              <a href={opmlAddress(locale)} type="text/x-opml">
                {chunks}
              </a>
            ),
          })}
        </p>
      </PageHead>
      <div className={styles.feeds}>
        {groups.map(({ of, feeds }) => (
          <Section key={of} id={of} title={t(`page.${of}`)}>
            <ul>
              {feeds.map(({ scope, name }) => (
                <li key={feedAddress(scope, "atom", locale)}>
                  <FeedLine scope={scope} name={name} siteUrl={siteUrl} locale={locale} />
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </>
  );
}

function FeedLine({ scope, name, siteUrl, locale }: { scope: Scope; name: string } & Omit<Props, "groups">) {
  const t = useTranslations("feeds.links");
  const calendar = useTranslations("calendar.links");
  const dates = "id" in scope ? calendarOfPage({ page: scope.of, id: scope.id }) : null;
  return (
    <>
      {name}:{" "}
      {feedFormats.map((format, index) => (
        <Fragment key={format}>
          {index > 0 ? " · " : ""}
          <a
            href={feedAddress(scope, format, locale)}
            type={feedMediaTypes[format]}
            aria-label={`${name}: ${t(format)}`}
          >
            {t(format)}
          </a>
        </Fragment>
      ))}
      {dates ? (
        <>
          {" · "}
          <a
            href={`${siteUrl}${calendarFileAddress(dates, locale)}`.replace(/^https?:/, "webcal:")}
            aria-label={`${name}: ${calendar("label")}`}
          >
            {calendar("label")}
          </a>
        </>
      ) : null}
    </>
  );
}
