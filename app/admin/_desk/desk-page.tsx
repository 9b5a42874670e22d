/** What every page of the desk starts with: somebody who may see it, their language, the time. */
import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { DeskFrame, type DeskSection } from "@/components/desk/desk-frame";
import { checkPermission } from "@/lib/auth/desk-request";
import { requestLanguage } from "@/lib/auth/desk-language";
import { now } from "@/lib/clock";
import type { Editor } from "@/lib/domain/editing/editor";
import type { DeskAction } from "@/lib/domain/editing/permissions";
import type { Locale } from "@/lib/domain/record/record";
import { countQueue } from "@/lib/desk/work-queue";

export type DeskRequest = { editor: Editor; locale: Locale; at: Date };

export type DeskPlace = {
  section: DeskSection;
  /** The page's own address, to which signing in leads back. */
  here: string;
  action?: DeskAction;
};

/** True where this page is drawn as the answer to a form. */
async function isSentForm(): Promise<boolean> {
  return (await headers()).get("content-type")?.startsWith("multipart/form-data") === true;
}

/** Asks for the session before anything is read; who is not signed in is asked to, who may not is refused with 403. */
export async function deskPage(
  place: DeskPlace,
  render: (visit: DeskRequest) => ReactNode | Promise<ReactNode>,
  /** What a form is answered with that was sent without script by somebody whose session has ended, or whose role does not allow it. Its tree must be the page's, or the form be known by its `place`. */
  sent?: (locale: Locale) => ReactNode,
): Promise<ReactNode> {
  const locale = await requestLanguage();
  setRequestLocale(locale);
  const asked = await checkPermission(place.action ?? "read_desk");
  if (asked.status !== "ok" && sent && (await isSentForm())) {
    return (
      <DeskFrame {...place} locale={locale} at={now()} editor={null} queueCount={0}>
        {sent(locale)}
      </DeskFrame>
    );
  }
  if (asked.status === "signed_out") redirect(`/admin/sign-in?next=${encodeURIComponent(place.here)}`);
  if (asked.status === "forbidden") forbidden();
  const visit = { editor: asked.editor, locale, at: now() };
  return (
    <DeskFrame {...place} {...visit} editor={{ name: visit.editor.name, role: visit.editor.role }} queueCount={await countQueue(visit.at)}>
      {await render(visit)}
    </DeskFrame>
  );
}
