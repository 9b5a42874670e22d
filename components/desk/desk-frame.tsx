import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/posting/action-form";
import { useSubmissionMessages } from "@/components/posting/submission-messages";
import { Logo } from "@/components/ui/logo";
import { chooseLanguageAction } from "@/lib/actions/language";
import { signOutAction } from "@/lib/actions/sign-in";
import { type AccountRole, type DeskAction, can } from "@/lib/domain/editing/permissions";
import { type Locale, locales } from "@/lib/domain/record/record";
import { deskListAddress, intakeAddress } from "@/lib/format/addresses/desk-addresses";
import { formatMoment } from "@/lib/format/dates/desk-times";
import { languageNames } from "@/lib/format/languages";
import { DeferDuringComposition } from "./defer-during-composition";
import { DeskKeys } from "./desk-keys";
import styles from "./desk-frame.module.css";

const sections = [
  { key: "queue", address: "/admin", action: "read_desk" },
  { key: "intake", address: intakeAddress, action: "read_article" },
  { key: "issue", address: deskListAddress("issue"), action: "read_desk" },
  { key: "measure", address: deskListAddress("measure"), action: "read_desk" },
  { key: "official", address: deskListAddress("official"), action: "read_desk" },
  { key: "trip", address: deskListAddress("trip"), action: "read_desk" },
  { key: "event", address: deskListAddress("event"), action: "read_desk" },
  { key: "source", address: deskListAddress("source"), action: "read_desk" },
  { key: "log", address: "/admin/log", action: "read_audit_log" },
  { key: "accounts", address: "/admin/accounts", action: "manage_accounts" },
  { key: "webhooks", address: "/admin/webhooks", action: "manage_webhooks" },
] as const satisfies readonly { key: string; address: string; action: DeskAction }[];

export type DeskSection = (typeof sections)[number]["key"] | "me";

type Props = {
  section: DeskSection;
  here: string;
  /** Null after a session has ended. */
  editor: { name: string; role: AccountRole } | null;
  locale: Locale;
  at: Date;
  queueCount: number;
  children: ReactNode;
};

/** The frame of every page of the desk, with an ink masthead that sets it apart from readers' pages. */
export function DeskFrame({ section, here, editor, locale, at, queueCount, children }: Props) {
  const t = useTranslations("desk");
  const words = useSubmissionMessages();
  return (
    <>
      <a className="skip-link" href="#content">
        {t("skip")}
      </a>
      <header className={styles.masthead}>
        <div className={styles.row}>
          <div className={styles.title}>
            <a className={styles.name} href="/admin">
              <Logo /> {t("name")}
            </a>
            <time dateTime={at.toISOString()}>{formatMoment(at, locale)}</time>
          </div>
          <nav className={styles.sections} aria-label={t("nav.label")}>
            {sections
              .filter(({ action }) => can(editor?.role, action))
              .map(({ key, address }) => (
                <a key={key} href={address} aria-current={key === section ? "true" : undefined}>
                  {t(`nav.${key}`)}
                  {key === "queue" ? <b> {queueCount}</b> : null}
                </a>
              ))}
          </nav>
          <div className={styles.person}>
            <a href={`/${locale}`}>{t("viewSite")}</a>
            {editor ? (
              <a
                className={styles.account}
                href="/admin/me"
                aria-current={section === "me" ? "page" : undefined}
              >
                {t("person", { name: editor.name, role: t(`role.${editor.role}`) })}
              </a>
            ) : null}
            {locales
              .filter((language) => language !== locale)
              .map((language) => (
                <ActionForm key={language} action={chooseLanguageAction} words={words}>
                  <input type="hidden" name="language" value={language} />
                  <input type="hidden" name="next" value={here} />
                  <button lang={language}>{languageNames[language]}</button>
                </ActionForm>
              ))}
            {editor ? <Keys role={editor.role} /> : null}
            {editor ? (
              <ActionForm action={signOutAction} words={words}>
                <button>{t("signOut")}</button>
              </ActionForm>
            ) : null}
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1} className={styles.content}>
        {children}
      </main>
      <DeferDuringComposition />
    </>
  );
}

function Keys({ role }: { role: AccountRole }) {
  const t = useTranslations("desk.keys");
  const mayWrite = can(role, "save_draft");
  const writing = [
    { name: "save", keys: ["Ctrl+S", "⌘S"], does: t("save") },
    { name: "compare", keys: ["Ctrl+Enter"], does: t("compare") },
    { name: "new", keys: ["N"], does: t("new") },
  ];
  return (
    <DeskKeys
      words={{ open: t("open"), title: t("title"), close: t("close"), or: t("or") }}
      keys={[
        ...(mayWrite ? writing : []),
        { name: "search", keys: ["/"], does: t("search") },
        { name: "list", keys: ["?"], does: t("list") },
      ]}
      newAddress={mayWrite ? `${deskListAddress("development")}/new` : null}
      searchAddress={`${deskListAddress("development")}#q`}
    />
  );
}
