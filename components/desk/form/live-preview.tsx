"use client";
import { type ReactNode, type RefObject, useEffect, useEffectEvent, useState } from "react";
import { useTranslations } from "next-intl";
import type { TypedPreview } from "@/lib/desk/typed-preview";
import form from "../form.module.css";
import { PreviewParts } from "../preview-parts";
import { FeedSentences } from "../publish/feed-sentences";
import { useFormParts } from "./form-parts";
import { readFormText } from "./stored-text";

/** After this pause in typing. */
const quietMs = 500;

type Props = {
  whole: RefObject<HTMLFormElement | null>;
  /** Identifies the rendered controls: rows that are added or removed change the preview too. */
  drawing: string;
  /** Also by what was typed before hydration, or restored. */
  isDirty: boolean;
  /** The preview of the last save, until something is typed. */
  children: ReactNode;
};

/** Card, top of the page and feed sentences as they would be with what is typed, beside the fields. */
export function LivePreview({ whole, drawing, isDirty, children }: Props) {
  const { type, id, today } = useFormParts();
  const [shown, setShown] = useState<TypedPreview | null>(null);
  const request = useEffectEvent(async (signal: AbortSignal) => {
    if (!whole.current) return false;
    const { values } = readFormText(whole.current);
    const answer = await fetch("/admin/api/preview", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ type, id, today, values }),
      signal,
    });
    if (answer.status === 401) return false;
    if (!answer.ok) return true;
    const preview: TypedPreview = await answer.json();
    setShown(preview);
    return true;
  });
  useEffect(() => {
    const element = whole.current;
    if (!element) return;
    let running = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    // Signed out: asking is useless until the form is sent again.
    let isOver = false;
    const ask = () => {
      if (isOver) return;
      running.abort();
      clearTimeout(timer);
      running = new AbortController();
      const { signal } = running;
      // Without a response the last preview stays; the form says on saving what is wrong.
      timer = setTimeout(() => {
        request(signal)
          .then((isAnswered) => {
            isOver = !isAnswered;
          })
          .catch(() => undefined);
      }, quietMs);
    };
    if (id === null || isDirty) ask();
    element.addEventListener("input", ask);
    element.addEventListener("change", ask);
    return () => {
      running.abort();
      clearTimeout(timer);
      element.removeEventListener("input", ask);
      element.removeEventListener("change", ask);
    };
  }, [whole, drawing, isDirty, id]);
  return shown ? <Shown preview={shown} /> : children;
}

function Shown({ preview }: { preview: TypedPreview }) {
  const { locale, labels } = useFormParts();
  const t = useTranslations("desk.preview");
  return (
    <aside className={form.rail} aria-label={t("label")} data-preview={preview.status}>
      {preview.status === "shown" ? (
        <>
          <PreviewParts {...preview} locale={locale} at={new Date(preview.at)} />
          {preview.sentences ? (
            <FeedSentences sentences={preview.sentences} />
          ) : (
            <p className="absent">{t("noSentencesYet")}</p>
          )}
        </>
      ) : (
        <p className="absent">
          {preview.status === "incomplete"
            ? t("incomplete", { fields: preview.missing.map((name) => labels[name] ?? name).join(", ") })
            : t("no_card")}
        </p>
      )}
    </aside>
  );
}
