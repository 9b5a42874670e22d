"use client";
import { useEffect } from "react";
import { isCompositionKey } from "@/components/posting/is-composing";

/** Prevents Enter that ends a Korean syllable from submitting a form of the desk; not every browser does. */
export function DeferDuringComposition() {
  useEffect(() => {
    const hold = (event: KeyboardEvent) => {
      if (event.key === "Enter" && isCompositionKey(event) && event.target instanceof HTMLInputElement)
        event.preventDefault();
    };
    document.addEventListener("keydown", hold, { capture: true });
    return () => document.removeEventListener("keydown", hold, { capture: true });
  }, []);
  return null;
}
