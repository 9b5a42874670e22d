"use client";
import { useTranslations } from "next-intl";
import form from "../form.module.css";
import type { Failure } from "./sending";

/** Says that what was sent got no answer, and why; everything typed stands where it stood. */
export function NotSent({ failure }: { failure: Failure | null }) {
  const t = useTranslations("desk.form.failed");
  if (failure === null) return null;
  return (
    <p role="alert" className={form.error}>
      {t(failure)}
    </p>
  );
}
