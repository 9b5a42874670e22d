/** Computes round numbers for an axis from 0. */

/** From 0 in equal steps, at most six, to the first that reaches `most`; steps are whole and round. */
export function numberTicks(most: number): number[] {
  const rough = Math.max(most / 5, 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough) ?? rough;
  const steps = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}
