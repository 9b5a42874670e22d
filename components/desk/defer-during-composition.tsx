"use client";
import { useEffect } from "react";
import { isPartOfComposition } from "@/components/posting/is-composing";

/** Enter that ends a Korean syllable must not send any form of the desk; not every browser sees to that itself. */
export function DeferDuringComposition() {
  useEffect(() => {
    const hold = (event: KeyboardEvent) => {
      if (event.key === "Enter" && isPartOfComposition(event) && event.target instanceof HTMLInputElement) event.preventDefault();
    };
    document.addEventListener("keydown", hold, { capture: true });
    return () => document.removeEventListener("keydown", hold, { capture: true });
  }, []);
  return null;
}
