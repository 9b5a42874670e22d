import { useTranslations } from "next-intl";
import { PageHead } from "@/components/site/page-head";
import type { ReaderView } from "@/components/site/reader-view";
import type { TalksRecord } from "@/lib/domain/record";
import type { WhatChanged } from "@/lib/domain/what-changed";
import type { ChangesAsked } from "@/lib/schemas/changes-address";
import { ChangesForm } from "./changes-form";
import { ChangesOverview } from "./changes-overview";
import { ChangesProblems } from "./changes-problems";
import { ChangesSentence, ChangesSpan } from "./changes-sentence";
import { SiteChangesSection } from "./site-changes-section";
import { TalksChangesSection } from "./talks-changes-section";

type Props = { record: TalksRecord; view: ReaderView; asked: ChangesAsked; changed: WhatChanged | null };

/** What changed since a time, on two axes that are two sections: what happened in the talks, and what this site changed. */
export function ChangesView({ record, view, asked, changed }: Props) {
  const t = useTranslations("changes");
  const { choice } = asked;
  const shown = choice && changed ? { choice, changed } : null;
  return (
    <>
      <PageHead title={shown ? <ChangesSentence changed={shown.changed} view={view} /> : t("title")}>
        {shown ? <ChangesSpan choice={shown.choice} view={view} /> : null}
      </PageHead>
      <ChangesProblems problems={asked.problems} comparesNothing={shown === null} view={view} />
      <ChangesForm asked={asked} events={record.events} view={view} />
      {shown ? (
        <>
          <ChangesOverview changed={shown.changed} />
          <TalksChangesSection changed={shown.changed} record={record} view={view} />
          <SiteChangesSection site={shown.changed.site} choice={shown.choice} record={record} view={view} />
        </>
      ) : null}
    </>
  );
}
