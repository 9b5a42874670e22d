import type { Metadata } from "next";
import { QueueView, ResubmitQueueForm } from "@/components/desk/queue-view";
import { requestLanguage } from "@/lib/auth/desk-language";
import { listSavedFilters } from "@/lib/db/desk/saved-filters";
import { readLatestSaves, readWorkQueue } from "@/lib/desk/work-queue";
import { parseQueueName } from "@/lib/domain/work-queue/work-queue";
import { messagesOf } from "@/lib/messages/catalogue";
import { renderDeskPage } from "./_desk/desk-page";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await requestLanguage()).desk.nav.queue };
}

export default async function Page({ searchParams }: Props) {
  const { queue: queueParameter, checked } = await searchParams;
  const chosen = parseQueueName(typeof queueParameter === "string" ? queueParameter : undefined);
  const here = queueParameter === undefined ? "/admin" : `/admin?queue=${chosen}`;
  return renderDeskPage(
    { section: "queue", here },
    async ({ editor, locale, at }) => {
      const { queue, limit, base } = await readWorkQueue(at);
      const { record, versions, measureVersions } = base;
      return (
        <QueueView
          {...{ queue, chosen, limit, record, versions, measureVersions, locale }}
          saves={await readLatestSaves()}
          checked={typeof checked === "string" && /^[1-9]\d{0,2}$/.test(checked) ? Number(checked) : null}
          filters={await listSavedFilters(editor.accountId)}
          role={editor.role}
        />
      );
    },
    (locale) => <ResubmitQueueForm queue={chosen} locale={locale} />,
  );
}
