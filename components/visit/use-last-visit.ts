"use client";
import { useSyncExternalStore } from "react";
import { lastVisit } from "./last-visit";

const nothingChanges = () => () => undefined;

/** When the visit before this one ended, in milliseconds; null before the script runs and on a first visit. */
export function useLastVisit(madeAtMs: number): number | null {
  return useSyncExternalStore(nothingChanges, () => lastVisit(madeAtMs), () => null);
}
