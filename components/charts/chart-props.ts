/** Data of the charts: plain numbers and formatted words, so that they can be sent to the browser. */
import type { DutyState } from "@/lib/domain/measures/duty-states";
import type { Group } from "@/lib/domain/status/status";

export type Tick = { x: number; label: string };

/** Days, or months, from 0 to `to`; `wide` labels more of them than `narrow`. */
export type TimeAxis = { to: number; wide: Tick[]; narrow: Tick[] };

/** `empty`: nothing yet. `hatched`: promised. `solid`: it happened. `ended`: hollow with one line. */
export type Fill = "empty" | "hatched" | "solid" | "ended";

export type GroupsChartProps = {
  kind: "groups";
  axis: TimeAxis;
  /** Counts are valid from `x` until the next point. */
  points: { x: number; date: string; counts: Record<Group, number> }[];
  names: Record<Group, string>;
  /** Printed at the right end of each band. */
  ends: Record<Group, string>;
  summits: Tick[];
};

export type MonthsChartProps = {
  kind: "months";
  axis: TimeAxis;
  months: { x: number; name: string; count: number; words: string }[];
};

export type RowsChartProps = {
  kind: "rows";
  /** One for each part of a bar. */
  fills: Fill[];
  /** `end` is printed at the right end, `details` when the pointer is over the row. */
  rows: { title: string; end: string; parts: number[]; details: string[] }[];
  /** Ticks of the axis at the bottom; the last is its end. */
  ticks: Tick[];
};

/** The lines of one duty; places are days on the axis, rates are per cent. */
export type RateLine = {
  state: DutyState;
  from: number;
  to: number;
  rate: number;
  /** The rate of the line that ends where this one begins, if it differs. */
  before: number | null;
  isPending: boolean;
  /** The day of the legal text, if it covers earlier days. */
  notice: number | null;
};

export type RatesChartProps = {
  kind: "rates";
  axis: TimeAxis;
  ticks: Tick[];
  /** The rate at the top of the chart. */
  top: number;
  /** The day shown. */
  shown: number;
  lines: RateLine[];
  /** Rates printed at the start of a duty, and of a pending threat beside the day shown. */
  labels: { x: number; y: number; label: string; isThreat: boolean }[];
};
export type ChartProps = GroupsChartProps | MonthsChartProps | RowsChartProps | RatesChartProps;

export type DrawingProps = { chart: ChartProps; width: number | "100%"; height: number };
