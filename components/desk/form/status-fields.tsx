"use client";
import { useRef } from "react";
import { useTranslations } from "next-intl";
import type { Field } from "@/lib/domain/record/record-types";
import { formatPartialDate } from "@/lib/format/dates/dates";
import form from "../form.module.css";
import { FieldControl } from "./field-control";
import { useFormParts } from "./form-parts";
import { useStatusMove } from "./proposals";

/** Stage and effect side by side, and what they change in the status of the issue. */
export function StatusFields({ fields }: { fields: readonly Field[] }) {
  return (
    <div className={form.field}>
      <div className={form.pair}>
        {fields
          .filter(({ name }) => name === "stage" || name === "effect")
          .map((field) => (
            <FieldControl key={field.name} field={field} path={field.name} />
          ))}
      </div>
      <Move />
    </div>
  );
}

function Move() {
  const { locale } = useFormParts();
  const place = useRef<HTMLParagraphElement>(null);
  const move = useStatusMove(place);
  const t = useTranslations("desk.form.move");
  const status = useTranslations("status");
  const step = move?.before?.step;
  return (
    <p ref={place} role="status" className={form.hint} data-move={move?.kind}>
      {move === null
        ? null
        : t(move.kind, {
            group: status(`group.${move.group}`),
            stage: step ? status(`stage.${step.stage}`) : "",
            effect: step ? status(`effect.${step.effect}`) : "",
            date: move.before ? formatPartialDate(move.before.since, locale) : "",
          })}
    </p>
  );
}
