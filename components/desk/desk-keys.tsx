"use client";
import { useIsScripted } from "@/components/posting/is-scripted";
import { useEffect, useEffectEvent, useRef } from "react";
import { isCompositionKey } from "@/components/posting/is-composing";
import styles from "./desk-keys.module.css";

type Props = {
  words: { open: string; title: string; close: string; or: string };
  /** What each key does, in the order of the list. */
  keys: readonly { name: string; keys: readonly string[]; does: string }[];
  /** Where `n` leads on a page that offers nothing new itself; null for those who may not write. */
  newAddress: string | null;
  searchAddress: string;
};

const typedInto =
  "textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button], [type=submit])";

const isPlain = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => !ctrlKey && !metaKey && !altKey;
const hasCommandKey = ({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  ctrlKey !== metaKey && !altKey && !shiftKey;

/** A Korean keyboard sends the letter that is on the same key. */
const isLetter = ({ key }: KeyboardEvent, latin: string, korean: string) =>
  key.toLowerCase() === latin || key === korean;

/** Presses the button of the page's record form that sends this intent. */
function press(intent: "save" | "compare"): boolean {
  const button = document.querySelector<HTMLButtonElement>(
    `main form button[name="intent"][value="${intent}"]:not([aria-hidden])`,
  );
  if (!button?.form) return false;
  button.form.requestSubmit(button);
  return true;
}

/** The keys of the desk, and the button and the dialog that list them. */
export function DeskKeys({ words, keys, newAddress, searchAddress }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isScripted = useIsScripted();
  const open = () => dialog.current?.showModal();
  const startNew = () => {
    const link = document.querySelector<HTMLAnchorElement>('main a[data-key="new"]');
    if (link) link.click();
    else if (newAddress !== null) location.assign(newAddress);
  };
  const search = () => {
    const field = document.querySelector<HTMLInputElement>("main input#q");
    if (field) field.focus();
    else location.assign(searchAddress);
  };
  const act = useEffectEvent((event: KeyboardEvent): boolean => {
    if (event.defaultPrevented || isCompositionKey(event) || dialog.current?.open) return false;
    if (hasCommandKey(event)) {
      if (isLetter(event, "s", "ㄴ")) return press("save");
      return event.key === "Enter" && event.ctrlKey && press("compare");
    }
    if (!isPlain(event) || event.repeat) return false;
    if (event.target instanceof Element && event.target.closest(typedInto)) return false;
    if (event.key === "?") open();
    else if (event.shiftKey) return false;
    else if (event.key === "/") search();
    else if (isLetter(event, "n", "ㅜ")) startNew();
    else return false;
    return true;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (act(event)) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  return (
    <>
      {/* It has its place before the script runs: what appears later moves the page under a pointer. */}
      <button
        type="button"
        className={isScripted ? undefined : styles.waiting}
        onClick={open}
        aria-keyshortcuts="?"
      >
        {words.open}
      </button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby="desk-keys">
        <h2 id="desk-keys">{words.title}</h2>
        <dl className={styles.keys}>
          {keys.map(({ name, keys: each, does }) => (
            <div key={name}>
              <dt>
                {each.map((key, index) => (
                  <span key={key}>
                    {index > 0 ? ` ${words.or} ` : null}
                    <kbd>{key}</kbd>
                  </span>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
          {words.close}
        </button>
      </dialog>
    </>
  );
}
