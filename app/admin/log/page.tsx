import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { LogFilterForm } from "@/components/desk/log-filter-form";
import { LogTable } from "@/components/desk/log-table";
import { PageHead } from "@/components/site/page-head";
import { StepPager } from "@/components/site/pager";
import { ProblemBox } from "@/components/ui/problem-box";
import { Section } from "@/components/ui/section";
import { requestLanguage } from "@/lib/auth/desk-language";
import { listAuditActions, listAuditEntries } from "@/lib/db/accounts/audit-entries";
import { readAuthorNames } from "@/lib/db/accounts/author-names";
import { listAccounts } from "@/lib/db/accounts/desk-accounts";
import { processDatabase } from "@/lib/db/connection/client";
import type { LoggedEntry } from "@/lib/domain/editing/audit";
import type { Locale } from "@/lib/domain/record/record";
import { messagesOf } from "@/lib/messages/catalogue";
import { type LogChoice, logQuery, parseLogFilter } from "@/lib/schemas/addresses/log-address";
import { renderDeskPage } from "@/app/admin/_desk/desk-page";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const perPage = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await requestLanguage()).desk.log.title };
}

export default async function Page({ searchParams }: Props) {
  const parameters = await searchParams;
  return renderDeskPage(
    { section: "log", here: "/admin/log", action: "read_audit_log" },
    async ({ editor, locale }) => {
      const actions = await listAuditActions();
      const choice = parseLogFilter(parameters, actions);
      // One more than is shown, to detect older entries.
      const entries = await listAuditEntries(editor, choice.filter, {
        before: choice.before,
        limit: perPage + 1,
      });
      const nameOf = await readAuthorNames(processDatabase());
      const names = new Map(
        (await listAccounts()).map(({ id, name }) => [id, nameOf({ accountId: id, who: name })]),
      );
      const named = entries.map((entry) => ({ ...entry, who: nameOf(entry) }));
      return <Log choice={choice} actions={actions} entries={named} names={names} locale={locale} />;
    },
  );
}

type Shown = {
  choice: LogChoice;
  actions: string[];
  entries: LoggedEntry[];
  names: ReadonlyMap<string, string>;
  locale: Locale;
};

function Log({ choice, actions, entries, names, locale }: Shown) {
  const t = useTranslations("desk.log");
  const { filter, before, problems } = choice;
  const shown = entries.slice(0, perPage);
  const last = entries.length > perPage ? shown.at(-1) : undefined;
  return (
    <>
      <PageHead title={t("title")}>{t("intro")}</PageHead>
      <ProblemBox
        title={t("problems")}
        problems={problems.map(({ parameter, value }) => t(`problem.${parameter}`, { value }))}
      />
      <LogFilterForm choice={choice} actions={actions} locale={locale} />
      <Section id="entries" title={before === null ? t("newest") : t("older", { before })}>
        {shown.length > 0 ? (
          <LogTable entries={shown} names={names} locale={locale} />
        ) : (
          <p className="absent">{t("none")}</p>
        )}
        <StepPager
          name={t("title")}
          steps={[
            ...(before === null
              ? []
              : [{ href: `/admin/log${logQuery(filter)}`, label: t("toNewest"), rel: "first" as const }]),
            ...(last
              ? [
                  {
                    href: `/admin/log${logQuery(filter, last.seq)}`,
                    label: t("toOlder"),
                    rel: "next" as const,
                  },
                ]
              : []),
          ]}
        >
          <a href={`/admin/log.csv${logQuery(filter)}`} download>
            {t("export")}
          </a>
        </StepPager>
      </Section>
    </>
  );
}
