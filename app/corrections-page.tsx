import type { Seen } from "@/app/reader-page";
import { CorrectionsView } from "@/components/corrections/corrections-view";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { readPublishedChanges } from "@/lib/db/published-changes";
import { findWithdrawals } from "@/lib/db/taken-back";
import { correctionPage } from "@/lib/domain/correction";
import { env } from "@/lib/env";
import { messagesOf } from "@/lib/messages/catalogue";
import type { ChosenCorrections } from "@/lib/schemas/correction-choice";

/** As many as a reader looks through at once; each has a table of what it changed. */
const perPage = 20;

/** The list of corrections inside its frame, whole or by choice. */
export async function CorrectionsPage({ view, record, choice, problems }: Seen & ChosenCorrections) {
  const changes = await readPublishedChanges();
  const page = correctionPage(changes, { group: choice.kind, before: choice.before, size: perPage });
  const withdrawals = await findWithdrawals(page.shown.flatMap(({ deed, seq }) => (deed === "withdrawn" ? [seq] : [])));
  return (
    <ReaderFrame view={view} record={record} siteUrl={env.SITE_URL} about={aboutCorrections({ view, record })}>
      <CorrectionsView
        page={page}
        since={changes.at(-1)?.recordedAt ?? null}
        withdrawals={withdrawals}
        record={record}
        view={view}
        choice={choice}
        problems={problems}
        siteUrl={env.SITE_URL}
      />
    </ReaderFrame>
  );
}

export function aboutCorrections({ view }: Seen): About {
  const words = messagesOf(view.locale).corrections;
  return { title: words.title, description: words.description, place: { page: "corrections" } };
}
