import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { renderDeskPage } from "@/app/admin/_desk/desk-page";
import { firstValue, type Search } from "@/app/admin/record-params";
import { DeskMessages } from "@/components/desk/desk-messages";
import { ResubmitSetForm, SetView } from "@/components/desk/sets/set-view";
import { requestLanguage } from "@/lib/auth/desk-language";
import { now } from "@/lib/clock";
import { findSet } from "@/lib/db/desk/draft-sets";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import { readPublishedOfSet } from "@/lib/desk/published-set";
import { listReferenceNames } from "@/lib/desk/references";
import { readSetPreview } from "@/lib/desk/set-preview";
import type { Locale } from "@/lib/domain/record/record";
import { setAddress } from "@/lib/format/addresses/desk-addresses";
import { messagesOf } from "@/lib/messages/catalogue";

type Props = { params: Promise<{ id: string }>; searchParams: Search };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await requestLanguage()).desk.sets.here };
}

const countIn = (value: string | null) =>
  value !== null && /^[1-9]\d{0,2}$/.test(value) ? Number(value) : null;

/** Compares the drafts of a set with what is published, and publishes them together. */
export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const search = await searchParams;
  return renderDeskPage(
    { section: "queue", here: setAddress(id) },
    async ({ editor, locale, at }) => {
      const set = (await findSet(id)) ?? notFound();
      const { drafts: _, ...about } = set;
      const types = [...new Set(set.drafts.map(({ type }) => type))];
      const names = await Promise.all(types.map((type) => listReferenceNames(type, locale)));
      return (
        <DeskMessages locale={locale}>
          <SetView
            account={editor.accountId}
            role={editor.role}
            set={about}
            preview={await readSetPreview(set, { locale, at })}
            names={Object.assign({}, ...names)}
            published={await readPublishedOfSet(about, locale)}
            done={{
              published: countIn(firstValue(search.published)),
              saved: countIn(firstValue(search.saved)),
            }}
            today={seoulDayOf(at)}
            locale={locale}
          />
        </DeskMessages>
      );
    },
    (locale: Locale) => (
      <DeskMessages locale={locale}>
        <ResubmitSetForm setId={id} today={seoulDayOf(now())} locale={locale} />
      </DeskMessages>
    ),
  );
}
