import { useTranslations } from "next-intl";
import { PageHead } from "@/components/site/page-head";
import { DeskMessages } from "@/components/desk/desk-messages";
import { closedOptions, proposalLabels } from "@/lib/desk/proposal-labels";
import type { Locale } from "@/lib/domain/record/record";
import { IntakeForm } from "./intake-form";

type Props = {
  account: string;
  today: string;
  /** The language model that may be asked, and where it is; null where none is configured. */
  model: { name: string; host: string } | null;
  locale: Locale;
};

/** The page that takes in an article; the same without a session, for a form that was sent without script. */
export function IntakeView({ account, today, model, locale }: Props) {
  const t = useTranslations("desk.intake");
  return (
    <>
      <PageHead title={t("title")}>
        <p>{t("intro")}</p>
      </PageHead>
      <DeskMessages locale={locale}>
        <IntakeForm
          account={account}
          locale={locale}
          today={today}
          model={model}
          labels={proposalLabels(locale)}
          options={closedOptions(locale)}
        />
      </DeskMessages>
    </>
  );
}
