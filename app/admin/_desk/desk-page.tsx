/** The editor, language and time with which a page of the desk is rendered. */
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

export type DeskVisit = { editor: Editor; locale: Locale; at: Date };

type DeskPlace = {
  section: DeskSection;
  /** The page's address, to which signing in redirects. */
  here: string;
  action?: DeskAction;
};

/** True where the page is rendered as the response to a form. */
async function isSentForm(): Promise<boolean> {
  return (await headers()).get("content-type")?.startsWith("multipart/form-data") === true;
}

/** Checks the permission before anything is read: redirects to signing in, or answers 403. */
export async function renderDeskPage(
  place: DeskPlace,
  render: (visit: DeskVisit) => ReactNode | Promise<ReactNode>,
  /**
   * Renders the form again where it was sent without script and the session has ended or the role does not
   * permit it. Its tree must equal the page's, or the form be identified by its `place`.
   */
  sent?: (locale: Locale) => ReactNode,
): Promise<ReactNode> {
  const locale = await requestLanguage();
  setRequestLocale(locale);
  const permission = await checkPermission(place.action ?? "read_desk");
  if (permission.status !== "ok" && sent && (await isSentForm())) {
    return (
      <DeskFrame {...place} locale={locale} at={now()} editor={null} queueCount={0}>
        {sent(locale)}
      </DeskFrame>
    );
  }
  if (permission.status === "signed_out") redirect(`/admin/sign-in?next=${encodeURIComponent(place.here)}`);
  if (permission.status === "forbidden") forbidden();
  const visit = { editor: permission.editor, locale, at: now() };
  return (
    <DeskFrame
      {...place}
      {...visit}
      editor={{ name: visit.editor.name, role: visit.editor.role }}
      queueCount={await countQueue(visit.at)}
    >
      {await render(visit)}
    </DeskFrame>
  );
}
