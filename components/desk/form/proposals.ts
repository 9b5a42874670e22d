/** What the form proposes for a choice that is not made, from what is typed in other controls. */
import type { RefObject } from "react";
import { parseTypedDate } from "@/lib/schemas/forms/form-document";
import { changesState, setbackAt, type StatusStep } from "@/lib/domain/status/history";
import { type Group, groupOf } from "@/lib/domain/status/status";
import { effects, type PartialDate, stages } from "@/lib/domain/record/record";
import { KOREA_ZONE } from "@/lib/domain/time/calendar-day";
import { proposedSide, stepBefore } from "@/lib/schemas/forms/form-defaults";
import { type FormParts, useFormParts } from "./form-parts";
import { useTypedValues } from "./typed-values";

const statusNames = ["issue", "date.precision", "date.value", "date.zone", "date.wording"] as const;

/** The status of the typed issue before the typed date; null where there is none. */
function typedStepBefore(
  { context, today, id }: Pick<FormParts, "context" | "today" | "id">,
  [issue = "", precision = "", value = "", zone = "", wording = ""]: readonly string[],
): StatusStep | null {
  const typed: Record<string, string> = { precision, value, zone, wording };
  const date = parseTypedDate((part) => typed[part] ?? "", today);
  return stepBefore(context.steps[issue] ?? [], date, id ?? "");
}

/** What the typed development changes in its issue's status, by the rule by which readers see it. */
type StatusMove = {
  kind: "none" | "same" | "group" | "reopened" | "movedBack" | "within";
  group: Group;
  /** The development before it, and since when its status had been the same; null for an issue's first. */
  before: { step: StatusStep; since: PartialDate } | null;
};

export function statusMove(
  steps: readonly StatusStep[],
  before: StatusStep | null,
  after: StatusStep,
): StatusMove {
  const group = groupOf(after.stage, after.effect);
  if (!before) return { kind: "none", group, before };
  const setback = setbackAt(before, after)?.kind;
  const history = steps.slice(0, steps.indexOf(before) + 1);
  const other = history.findLastIndex((step) => changesState(step, before));
  const since = history[other + 1]?.date ?? before.date;
  const kind = !changesState(before, after)
    ? "same"
    : setback === "reopened"
      ? "reopened"
      : groupOf(before.stage, before.effect) !== group
        ? "group"
        : setback === "moved_back"
          ? "movedBack"
          : "within";
  return { kind, group, before: { step: before, since } };
}

/** The same for what is typed; null while issue, stage or effect are missing. */
export function useStatusMove(place: RefObject<HTMLElement | null>): StatusMove | null {
  const parts = useFormParts();
  const typed = useTypedValues(place, [...statusNames, "stage", "effect"]);
  const steps = parts.context.steps[typed[0] ?? ""] ?? [];
  const before = typedStepBefore(parts, typed);
  const proposed = parts.id === null ? before : null;
  const [stage, effect] = typed.slice(statusNames.length);
  const after = {
    stage: stages.find((each) => each === (stage || proposed?.stage)),
    effect: effects.find((each) => each === (effect || proposed?.effect)),
  };
  if (!typed[0] || !after.stage || !after.effect) return null;
  const date = before?.date ?? { value: parts.today, precision: "day", zone: KOREA_ZONE };
  return statusMove(steps, before, { id: "", date, stage: after.stage, effect: after.effect });
}

const speakerOf = (path: string) =>
  /^claims\[\d+\]\.side$/.test(path) ? path.replace(/side$/, "speaker") : null;

/** The value of a choice until the editor makes it; "" for none. */
export function useProposedChoice(path: string, place: RefObject<HTMLElement | null>): string {
  const parts = useFormParts();
  const speaker = parts.type === "development" ? speakerOf(path) : null;
  const isStatus =
    parts.type === "development" && parts.id === null && (path === "stage" || path === "effect");
  const typed = useTypedValues(place, isStatus ? statusNames : speaker ? [speaker] : []);
  if (isStatus) return typedStepBefore(parts, typed)?.[path] ?? "";
  return speaker ? (proposedSide(parts.context.sides[typed[0] ?? ""]) ?? "") : "";
}
