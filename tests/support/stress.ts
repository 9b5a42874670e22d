/**
 * Effort of the stress tests: `npm run stress` repeats attacks often and measures speed; `npm test` checks
 * only their results.
 */

export const isFullStress = process.env.STRESS === "full";

/** The number of repetitions of an attack. */
export const times = ({ short, full }: { short: number; full: number }): number =>
  isFullStress ? full : short;

/** Pseudo-random numbers, the same for the same seed; the seed is printed, and STRESS_SEED repeats it. */
export function randomNumbers(): () => number {
  const seed = Number(process.env.STRESS_SEED ?? Date.now() % 1_000_000);
  console.log(`  The moments come from the seed ${seed} (STRESS_SEED=${seed} repeats them).`);
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
