import type { Metadata } from "next";
import { renderDeskPage } from "@/app/admin/_desk/desk-page";
import { firstValue, type Search } from "@/app/admin/record-params";
import { DeskMessages } from "@/components/desk/desk-messages";
import { DiscardDraftsView, DiscardedDrafts } from "@/components/desk/discard-drafts-view";
import { ResubmitButton } from "@/components/desk/form/button-form";
import { discardDraftsAction } from "@/lib/actions/discard-drafts";
import { requestLanguage } from "@/lib/auth/desk-language";
import { readNames, readSelectedDrafts } from "@/lib/desk/shown-drafts";
import { discardDraftsAddress } from "@/lib/format/addresses/desk-addresses";
import { messagesOf } from "@/lib/messages/catalogue";
import { toSafeDeskAddress } from "@/lib/schemas/addresses/desk-address";
import { draftsOf, keptOf, writtenDraft } from "@/lib/schemas/addresses/drafts-address";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await requestLanguage()).desk.discardDrafts.here };
}

/** Confirms the discard of the drafts of the address, and afterwards says what was discarded. */
export default async function Page({ searchParams }: { searchParams: Search }) {
  const given = await searchParams;
  const back = toSafeDeskAddress(firstValue(given.back) ?? "/admin?queue=drafts");
  const count = /^\d{1,3}$/.exec(firstValue(given.discarded) ?? "")?.[0];
  const shown = draftsOf(given);
  const query = new URLSearchParams({ back });
  for (const draft of shown) query.append("draft", writtenDraft(draft));
  return renderDeskPage(
    { section: "queue", here: `${discardDraftsAddress}?${query}`, action: "discard_draft" },
    async ({ locale }) => (
      <DeskMessages locale={locale}>
        {count === undefined ? (
          <DiscardDraftsView drafts={await readSelectedDrafts(shown)} back={back} locale={locale} />
        ) : (
          <DiscardedDrafts
            count={Number(count)}
            kept={await readNames(keptOf(given))}
            back={back}
            locale={locale}
          />
        )}
      </DeskMessages>
    ),
    (locale) => (
      <DeskMessages locale={locale}>
        <ResubmitButton action={discardDraftsAction} place={discardDraftsAddress} />
      </DeskMessages>
    ),
  );
}
