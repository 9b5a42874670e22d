"use client";
import { useEffectEvent, useLayoutEffect, useRef } from "react";
import { useMountAfterComposition } from "@/components/posting/composition";

/**
 * Reports, from among the controls of a form, the moment before they are unmounted, with their values still
 * in them. Their mounting and unmounting is deferred while text is being composed.
 */
export function BeforeUnmount({ onLeave }: { onLeave: (form: HTMLFormElement) => void }) {
  useMountAfterComposition();
  const own = useRef<HTMLInputElement>(null);
  const leave = useEffectEvent(onLeave);
  useLayoutEffect(() => {
    const form = own.current?.form;
    return () => {
      if (form) leave(form);
    };
  }, []);
  return <input type="hidden" ref={own} />;
}

/** Runs an effect once per rendering of the controls, before it is painted. */
export function useRenderedControls(drawing: string, onDrawn: () => void): void {
  const drawn = useEffectEvent(onDrawn);
  useLayoutEffect(() => drawn(), [drawing]);
}
