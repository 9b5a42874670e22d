/** Reads the steps of a measure from its form while it is typed. */
import type { CalendarDay } from "@/lib/domain/time/calendar-day";
import { bases, rateKinds, type Step, stepStatuses } from "@/lib/domain/record/record";
import { type FormValues, parseTypedDate } from "./form-document";

type TypedSteps = {
  /** The verified ones, which readers would see, in the order of the form. */
  steps: Step[];
  /**
   * The number of rows that lack a required value: the day of announcement, the status, and for a charge its
   * start.
   */
  incomplete: number;
};

/** The step of one row; null while it is incomplete. Values that do not affect the duty are optional. */
function typedStep(values: FormValues, row: string, today: CalendarDay): Step | null {
  const at = (name: string) => values.get(`${row}.${name}`) ?? "";
  const date = (name: string) => parseTypedDate((part) => at(`${name}.${part}`), today);
  const [announcedOn, from, until] = [date("announcedOn"), date("from"), date("until")];
  const status = stepStatuses.find((known) => known === at("status"));
  const isCharge = status === "charged" || status === "not_charged";
  if (!announcedOn || !status || (isCharge && !from)) return null;
  const rate = Number(at("rate"));
  return {
    id: at("id"),
    announcedOn,
    status,
    rate: at("rate").trim() === "" || !Number.isFinite(rate) || rate < 0 ? null : rate,
    rateKind: rateKinds.find((known) => known === at("rateKind")) ?? "additional",
    basis: bases.find((known) => known === at("basis")) ?? "other",
    instrument: { en: at("instrument.en") || null, ko: at("instrument.ko") || null, origin: "both" },
    from,
    until,
    settles: [...values].flatMap(([name, id]) =>
      name.startsWith(`${row}.settles[`) && id !== "" ? [id] : [],
    ),
    development: null,
    citations: [],
    verification: "verified",
  };
}

export function parseTypedSteps(values: FormValues, today: CalendarDay): TypedSteps {
  const rows = new Set([...values.keys()].flatMap((name) => /^steps\[\d+\]/.exec(name)?.[0] ?? []));
  const read = [...rows].map((row) => ({
    place: Number(/\d+/.exec(row)?.[0]),
    isVerified: values.get(`${row}.verification`) !== "unverified",
    step: typedStep(values, row, today),
  }));
  const complete = read.sort((a, b) => a.place - b.place).filter(({ step }) => step !== null);
  return {
    steps: complete.flatMap(({ step, isVerified }) => (step && isVerified ? step : [])),
    incomplete: rows.size - complete.length,
  };
}
