/** What comes of a draft that its form saves by itself. */

/** After this pause in typing, as between the 3 seconds of Ghost and the 60 of WordPress. */
export const autosaveQuietMs = 20_000;

/** Why a text waits for its button. */
const autosaveObstacles = ["incomplete", "id", "described", "similar", "handed_over"] as const;
export type AutosaveObstacle = (typeof autosaveObstacles)[number];

export type AutosaveAnswer =
  /** `at`: when the draft was saved, in ISO 8601; null where the text equals the published one. */
  | { status: "saved"; id: string; save: number; at: string | null }
  | { status: "waiting"; why: AutosaveObstacle }
  /** `who` saved meanwhile; null where the record was published, or its draft discarded. */
  | { status: "conflict"; who: string | null };
