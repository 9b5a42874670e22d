"use client";
import { useTranslations } from "next-intl";
import { marksIn } from "@/lib/domain/text/direction-marks";
import form from "../form.module.css";

/** The invisible direction marks of a text, which a field does not show. */
export function MarksHint({ text }: { text: string }) {
  const t = useTranslations("desk.form");
  const marks = marksIn(text);
  return marks.length === 0 ? null : (
    <span className={form.hint}>{t("directionMarks", { marks: marks.join(" ") })}</span>
  );
}
