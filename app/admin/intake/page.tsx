import type { Metadata } from "next";
import { renderDeskPage } from "@/app/admin/_desk/desk-page";
import { IntakeView } from "@/components/desk/intake/intake-view";
import { requestLanguage } from "@/lib/auth/desk-language";
import { now } from "@/lib/clock";
import { env } from "@/lib/env";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import { intakeAddress } from "@/lib/format/addresses/desk-addresses";
import { messagesOf } from "@/lib/messages/catalogue";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesOf(await requestLanguage()).desk.intake.title };
}

/** Takes in an article. Its proposals are the answer to the form, so reading one writes nothing. */
export default function Page() {
  const { MODEL_URL: url, MODEL_NAME: name } = env;
  const model = url === undefined || name === undefined ? null : { name, host: new URL(url).host };
  return renderDeskPage(
    { section: "intake", here: intakeAddress, action: "read_article" },
    ({ editor, locale, at }) => (
      <IntakeView account={editor.accountId} today={seoulDayOf(at)} model={model} locale={locale} />
    ),
    (locale) => <IntakeView account="" today={seoulDayOf(now())} model={null} locale={locale} />,
  );
}
