/** Collects what was typed into a form before hydration. */
import { useEffectEvent, useLayoutEffect, type RefObject } from "react";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** React resets a textarea to the server's text on hydration; its text and caret are saved before. */
const saved = new WeakMap<HTMLTextAreaElement, { text: string; from: number; to: number }>();

function saveState(area: HTMLTextAreaElement): void {
  saved.set(area, { text: area.value, from: area.selectionStart, to: area.selectionEnd });
}

/**
 * React also sets the default of a textarea again, which in Chromium moves the caret to the start if its
 * value was never set: typed text would then precede the selected text. Setting the value once preserves the
 * caret.
 */
function initializeValue(area: HTMLTextAreaElement): void {
  const { value, selectionStart, selectionEnd } = area;
  area.value = `${value} `;
  area.value = value;
  area.setSelectionRange(selectionStart, selectionEnd);
}

if (typeof document !== "undefined") {
  for (const area of document.querySelectorAll("textarea")) {
    if (area.value === area.defaultValue) initializeValue(area);
    else saveState(area);
  }
  document.addEventListener(
    "input",
    ({ target }) => target instanceof HTMLTextAreaElement && saveState(target),
    { capture: true },
  );
}

function restoreState(area: HTMLTextAreaElement): void {
  const before = saved.get(area);
  if (!before || before.text === area.value) return;
  area.value = before.text;
  area.setSelectionRange(before.from, before.to);
}

function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    // A control rendered by script has no default: it cannot have been changed before.
    const preset = [...control.options].find((option) => option.defaultSelected);
    return preset !== undefined && !preset.selected;
  }
  if (control instanceof HTMLInputElement && control.type === "checkbox")
    return control.checked !== control.defaultChecked;
  if (control instanceof HTMLInputElement && control.type === "radio")
    return control.checked && !control.defaultChecked;
  // A control normalises line breaks, and a single-line field drops them; that is no edit.
  const preset = control.defaultValue.replace(/\r\n?/g, "\n");
  return control.value !== (control instanceof HTMLInputElement ? preset.replaceAll("\n", "") : preset);
}

/**
 * Passes, once and before the next rendering, the controls of an element that differ from the server's
 * markup, as values by name; it is not called if none differs. Values that a browser restores after a reload
 * count as typed. Without `take`, the values only stay in the controls.
 */
export function useInputBeforeHydration(
  root: RefObject<HTMLElement | null>,
  take: (written: ReadonlyMap<string, string>) => void = () => undefined,
) {
  const onWritten = useEffectEvent(take);
  useLayoutEffect(() => {
    const controls = [
      ...(root.current?.querySelectorAll<Control>(":is(input, select, textarea)[name]") ?? []),
    ];
    for (const control of controls) if (control instanceof HTMLTextAreaElement) restoreState(control);
    const written = new Map(controls.filter(isChanged).map((control) => [control.name, control.value]));
    if (written.size > 0) onWritten(written);
  }, [root]);
}
