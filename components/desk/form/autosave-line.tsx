"use client";
import { useTranslations } from "next-intl";
import { deskAddressOf } from "@/lib/format/addresses/desk-addresses";
import { formatClock } from "@/lib/format/dates/desk-times";
import form from "../form.module.css";
import type { AutosaveState } from "./autosave";
import { useFormParts } from "./form-parts";

type Props = { state: AutosaveState; isPending: boolean; isDirty: boolean };

/**
 * Whether the text is saved. Read out are what a person did, the first autosave, and what prevents one; further
 * autosaves are only shown. The draft can be discarded as soon as there is one.
 */
export function AutosaveLine({ state, isPending, isDirty }: Props) {
  const t = useTranslations("desk.form");
  const record = useTranslations("desk.record");
  const { type, id } = useFormParts();
  const isRoutine =
    !isPending && (state.status === "saving" || (state.status === "saved" && (isDirty || !state.isFirst)));
  function text(): string {
    if (isPending || state.status === "saving") return t("sending");
    if (state.status === "saved" && !isDirty)
      return state.at === null
        ? t("autosave.unchanged")
        : t("autosave.saved", { time: formatClock(new Date(state.at)) });
    if (!isDirty) return "";
    if (state.status === "conflict")
      return state.who === null ? t("autosave.newer") : t("autosave.conflict", { who: state.who });
    return state.status === "failed" ? t(`autosave.${state.why}`) : t("unsaved");
  }
  return (
    <>
      <span className={form.hint} role="status" aria-live={isRoutine ? "off" : "polite"}>
        {text()}
      </span>
      {state.status === "saved" && state.at !== null && id !== null ? (
        <a href={`${deskAddressOf({ type, id })}/discard`}>{record("discard")}</a>
      ) : null}
    </>
  );
}
