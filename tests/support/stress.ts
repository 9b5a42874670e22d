/** How hard does a stress test try? `npm run stress` tries hard and judges speed; `npm test` only what becomes of each attack. */

export const isFullStress = process.env.STRESS === "full";

/** How many times an attack is made. */
export const times = ({ short, full }: { short: number; full: number }): number => (isFullStress ? full : short);

/** Numbers that look like chance and are the same for the same seed; the seed is printed, and STRESS_SEED repeats it. */
export function randomNumbers(): () => number {
  const seed = Number(process.env.STRESS_SEED ?? Date.now() % 1_000_000);
  console.log(`  The moments come from the seed ${seed} (STRESS_SEED=${seed} repeats them).`);
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
