import {
  type ReaderRequest,
  requestedPage,
  laterPage,
  readerMetadata,
  readerPage,
  type ReaderProps,
} from "@/app/_reader/reader-page";
import { correctionLists, CorrectionsView } from "@/components/corrections/corrections-view";
import { FollowLink } from "@/components/site/follow-link";
import { ReaderFrame } from "@/components/site/reader-frame";
import type { About } from "@/components/site/reader-view";
import { readPublishedChanges } from "@/lib/db/published/published-changes";
import { findWithdrawals } from "@/lib/db/published/withdrawal-versions";
import { filterCorrections, correctionsPageBefore } from "@/lib/domain/changes/corrections";
import { choosePage, pageCount, pageOf } from "@/lib/domain/paging";
import { env } from "@/lib/env";
import { correctionsQuery } from "@/lib/format/addresses/correction-address";
import { responseContext } from "@/lib/http/response-context";
import { messagesOf } from "@/lib/messages/catalogue";
import { valueOf } from "@/lib/schemas/addresses/address-parameters";
import { parseCorrectionChoice } from "@/lib/schemas/addresses/corrections-address";

const perPage = 20;

async function CorrectionsPage({ view, record, parameters }: ReaderRequest) {
  const { choice, problems } = parseCorrectionChoice(parameters);
  if (problems.length > 0) responseContext.status(400);
  const changes = await readPublishedChanges();
  const { chosen, counts } = filterCorrections(changes, choice.kind);
  const { choice: shown, problem } = choosePage(requestedPage(parameters, correctionLists), {
    list: pageCount(chosen.length, perPage),
  });
  // `before` makes the address of a correction permanent, because its page number changes with each new
  // correction.
  const { before } = choice;
  const number =
    before !== null && valueOf(parameters, "page") === null
      ? correctionsPageBefore(chosen, before, perPage)
      : shown.number;
  const page = pageOf(chosen, perPage, number);
  const withdrawals = await findWithdrawals(
    page.items.flatMap(({ action, seq }) => (action === "withdrawn" ? [seq] : [])),
  );
  return (
    <ReaderFrame
      view={view}
      record={record}
      siteUrl={env.SITE_URL}
      about={{ ...aboutCorrections({ view, record, parameters }), choice: correctionsQuery(choice) }}
    >
      <CorrectionsView
        counts={counts}
        page={page}
        problem={problem}
        since={changes.at(-1)?.recordedAt ?? null}
        withdrawals={withdrawals}
        record={record}
        view={view}
        choice={choice}
        problems={problems}
        siteUrl={env.SITE_URL}
      />
      <FollowLink view={view} scope={{ of: "corrections" }} isOffered={env.SMTP_URL !== undefined} />
    </ReaderFrame>
  );
}

function aboutCorrections({ view, parameters }: ReaderRequest): About {
  const query = correctionsQuery({ kind: parseCorrectionChoice(parameters).choice.kind, before: null });
  const words = messagesOf(view.locale).corrections;
  return {
    title: words.title,
    description: words.description,
    place: { page: "corrections" },
    ...laterPage(correctionLists, parameters, { query }),
  };
}

export function generateMetadata(props: ReaderProps) {
  return readerMetadata(props, aboutCorrections);
}

export default function Page(props: ReaderProps) {
  return readerPage(props, CorrectionsPage);
}
