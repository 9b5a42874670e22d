import { useTranslations } from "next-intl";
import type { ChangeScope } from "@/lib/domain/changes/change-scope";
import { followAddress } from "@/lib/format/addresses/follow-addresses";
import { type ReaderView, shownDay } from "./reader-view";
import styles from "./feed-links.module.css";

type Props = {
  view: ReaderView;
  scope: ChangeScope;
  /** Whether this site sends mail. */
  isOffered: boolean;
};

/** The link to alerts by e-mail about a page. They are about new changes, so pages of the past have none. */
export function FollowLink({ view, scope, isOffered }: Props) {
  const t = useTranslations("follow");
  if (!isOffered || shownDay(view) !== null || view.seenAt) return null;
  return (
    <p className={styles.links}>
      <a href={followAddress(scope, view.locale)}>{t("link")}</a>
    </p>
  );
}
