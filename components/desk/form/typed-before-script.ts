/** What stands in a form when the script takes it over: it can be written in before anything listens. */
import { useEffectEvent, useLayoutEffect, type RefObject } from "react";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** React sets a textarea back to what the server wrote when it takes the page over; so it is noted before, with the caret. */
const noted = new WeakMap<HTMLTextAreaElement, { text: string; from: number; to: number }>();

function note(area: HTMLTextAreaElement): void {
  noted.set(area, { text: area.value, from: area.selectionStart, to: area.selectionEnd });
}

/**
 * React also writes the default of a textarea anew, which in Chromium moves the caret to the start as long as its value was
 * never set: what is typed next would stand before the text that was selected. A value that was set once keeps the caret.
 */
function holdCaret(area: HTMLTextAreaElement): void {
  const { value, selectionStart, selectionEnd } = area;
  area.value = `${value} `;
  area.value = value;
  area.setSelectionRange(selectionStart, selectionEnd);
}

if (typeof document !== "undefined") {
  for (const area of document.querySelectorAll("textarea")) {
    if (area.value === area.defaultValue) holdCaret(area);
    else note(area);
  }
  document.addEventListener("input", ({ target }) => target instanceof HTMLTextAreaElement && note(target), { capture: true });
}

function giveBack(area: HTMLTextAreaElement): void {
  const before = noted.get(area);
  if (!before || before.text === area.value) return;
  area.value = before.text;
  area.setSelectionRange(before.from, before.to);
}

function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    // One that was drawn by the script has no default: it cannot have been changed before.
    const preset = [...control.options].find((option) => option.defaultSelected);
    return preset !== undefined && !preset.selected;
  }
  if (control instanceof HTMLInputElement && control.type === "checkbox") return control.checked !== control.defaultChecked;
  if (control instanceof HTMLInputElement && control.type === "radio") return control.checked && !control.defaultChecked;
  // A control holds its lines in one way only, and a field of one line none; that is nobody's doing.
  const preset = control.defaultValue.replace(/\r\n?/g, "\n");
  return control.value !== (control instanceof HTMLInputElement ? preset.replaceAll("\n", "") : preset);
}

/**
 * Gives, once and before anything is drawn anew, the controls in an element that no longer say what the server wrote
 * into them, as values by name; it is not called where all are as they came. A browser that fills a form again after
 * a reload counts like somebody who typed fast. Where nothing follows what is written, it only stays.
 */
export function useTypedBeforeScript(root: RefObject<HTMLElement | null>, take: (written: ReadonlyMap<string, string>) => void = () => undefined) {
  const taken = useEffectEvent(take);
  useLayoutEffect(() => {
    const controls = [...(root.current?.querySelectorAll<Control>(":is(input, select, textarea)[name]") ?? [])];
    for (const control of controls) if (control instanceof HTMLTextAreaElement) giveBack(control);
    const written = new Map(controls.filter(isChanged).map((control) => [control.name, control.value]));
    if (written.size > 0) taken(written);
  }, [root]);
}
