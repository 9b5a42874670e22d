/** What a chart is drawn from: plain numbers with their words already written, so that it can be sent to the browser. */
import type { DutyState } from "@/lib/domain/measures/duty-states";
import type { Group } from "@/lib/domain/status/status";

export type Tick = { x: number; label: string };

/** Days, or months, from 0 to `to`; more of them are named where there is room. */
export type TimeAxis = { to: number; wide: Tick[]; narrow: Tick[] };

/** Paper: nothing yet. Hatch: promised. Ink: it happened. Ended is hollow with one line. */
export type Fill = "paper" | "hatch" | "ink" | "ended";

export type GroupsChartProps = {
  kind: "groups";
  axis: TimeAxis;
  /** Counts hold from `x` until the next point. */
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
  /** `end` is printed over the right end, `details` when a pointer is on the row. */
  rows: { title: string; end: string; parts: number[]; details: string[] }[];
  /** Along the foot; the last is the end of the axis. */
  ticks: Tick[];
};

/** What one duty draws; places are days on the axis, rates per cent. */
export type RateLine = {
  state: DutyState;
  from: number;
  to: number;
  rate: number;
  /** The rate of the line that ends where this one begins, where that is another. */
  before: number | null;
  isPending: boolean;
  /** The day of the text, where it covers days before itself. */
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
  /** Rates printed at the start of a duty, and a pending threat's beside the day shown. */
  labels: { x: number; y: number; label: string; isThreat: boolean }[];
};
export type ChartProps = GroupsChartProps | MonthsChartProps | RowsChartProps | RatesChartProps;

export type DrawingProps = { chart: ChartProps; width: number | "100%"; height: number };
