/** Reads what is typed in other controls of the same form. */
import { type RefObject, useEffect, useRef, useSyncExternalStore } from "react";
import { useFormParts } from "./form-parts";

/** Dispatched by a control whose value has changed by a proposal: the browser reports only an editor's changes. */
const proposedEvent = "desk:proposed";
const events = ["input", "change", proposedEvent] as const;

/** Tells the other controls of the form that the value proposed in this one has changed. */
export function useProposedEvent(place: RefObject<HTMLElement | null>, value: string): void {
  const before = useRef(value);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    place.current?.dispatchEvent(new Event(proposedEvent, { bubbles: true }));
  }, [place, value]);
}

/** Of a group of radio buttons, the chosen one. Reading the whole form at every key would be slow. */
function valueOf(whole: HTMLFormElement, name: string): string {
  const control = whole.elements.namedItem(name);
  return control !== null && "value" in control && typeof control.value === "string" ? control.value : "";
}

/**
 * The values of these controls, in their order, as they are typed; those of the last response until the form is
 * mounted. A control that is not in the form has an empty value.
 */
export function useTypedValues(
  place: RefObject<HTMLElement | null>,
  names: readonly string[],
): readonly string[] {
  const { values } = useFormParts();
  const first = JSON.stringify(names.map((name) => values[name] ?? ""));
  const written = useSyncExternalStore(
    (changed) => {
      const whole = place.current?.closest("form");
      for (const event of events) whole?.addEventListener(event, changed);
      return () => {
        for (const event of events) whole?.removeEventListener(event, changed);
      };
    },
    () => {
      const whole = place.current?.closest("form");
      if (!whole) return first;
      return JSON.stringify(names.map((name) => valueOf(whole, name)));
    },
    () => first,
  );
  const read: string[] = JSON.parse(written);
  return read;
}
