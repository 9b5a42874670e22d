"use client";
import { useEffectEvent, useLayoutEffect, useRef } from "react";
import { useMountAfterComposition } from "@/components/posting/composition";

/**
 * Stands among the controls of a form, and tells of the moment before they are taken away, with all that is in them.
 * They are not drawn, and those before them not taken away, while text is being composed.
 */
export function Leaving({ onLeave }: { onLeave: (form: HTMLFormElement) => void }) {
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

/** Calls what belongs to each drawing of the controls once they are there, before anybody sees or writes in them. */
export function useDrawn(drawing: string, onDrawn: () => void): void {
  const drawn = useEffectEvent(onDrawn);
  useLayoutEffect(() => drawn(), [drawing]);
}
