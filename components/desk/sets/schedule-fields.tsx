"use client";
import { useRef, useState } from "react";
import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/record/record";
import { formatDatePreview } from "@/lib/format/dates/date-preview";
import { parseTypedMinute } from "@/lib/schemas/forms/typed-minute";
import { controlId } from "../form/form-parts";
import { useInputBeforeHydration } from "../form/input-before-hydration";
import { controlAttributes, Labelled } from "../form/labelled";
import form from "../form.module.css";
import styles from "./sets.module.css";

type Props = {
  problem: string | null;
  value: string;
  isScheduled: boolean;
  /** Today in Seoul. */
  today: string;
  locale: Locale;
};

/** When the server is to publish the set, in Korean time, repeated in both capitals' time. */
export function ScheduleFields({ problem, value, isScheduled, today, locale }: Props) {
  const t = useTranslations("desk.sets");
  const [typed, setTyped] = useState(value);
  const whole = useRef<HTMLDivElement>(null);
  useInputBeforeHydration(whole, (early) => setTyped(early.get("dueAt") ?? value));
  return (
    <div className={styles.schedule}>
      <Labelled path="dueAt" label={t("dueAt")} hint={t("dueAtHint")} problem={problem} whole={whole}>
        <div className={styles.time}>
          <input
            {...controlAttributes("dueAt", problem, "hint")}
            className={form.input}
            defaultValue={value}
            onChange={(event) => setTyped(event.target.value)}
            placeholder="2025-10-31 10:00"
            autoComplete="off"
          />
          <button className={`${form.button} ${form.strong}`} name="intent" value="schedule">
            {t(isScheduled ? "scheduleAgain" : "schedule")}
          </button>
          {isScheduled ? (
            <button className={form.button} name="intent" value="unschedule">
              {t("unschedule")}
            </button>
          ) : null}
        </div>
        <output className={form.hint} htmlFor={controlId("dueAt")}>
          {formatDatePreview(parseTypedMinute(typed, today), locale)}
        </output>
      </Labelled>
    </div>
  );
}
