"use client";
import { useEffect } from "react";
import { lastVisit } from "./last-visit";

/** Notes in the browser that its reader was here; shows nothing. */
export function VisitNote({ madeAtMs }: { madeAtMs: number }) {
  useEffect(() => {
    lastVisit(madeAtMs);
  }, [madeAtMs]);
  return null;
}
