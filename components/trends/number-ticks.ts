/** Computes round numbers for an axis from 0. */

/** From 0 in equal steps, at most six, to the first that reaches `most`; steps are whole and round. */
export function numberTicks(max: number): number[] {
  const minStep = Math.max(max / 5, 1);
  const power = 10 ** Math.floor(Math.log10(minStep));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= minStep) ?? minStep;
  const steps = Math.max(1, Math.ceil(max / step));
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}
