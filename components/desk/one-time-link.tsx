"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import styles from "./account.module.css";

/** A link that is shown only once: it takes the focus, so that it is noticed. */
export function OneTimeLink({ name, link, hours }: { name: string; link: string; hours: number }) {
  const t = useTranslations("desk.accounts");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [link]);
  return (
    <div className={styles.once} role="status" tabIndex={-1} ref={box}>
      <p>
        <b>{t("linkMade", { name })}</b>
      </p>
      <p className={styles.link} lang="en">
        {link}
      </p>
      <p>{t("linkHint", { hours })}</p>
    </div>
  );
}
