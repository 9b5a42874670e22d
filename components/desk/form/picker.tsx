"use client";
import { useCombobox } from "downshift";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { useTranslations } from "next-intl";
import { citationPaths } from "@/lib/domain/editing/source-above";
import type { ReferencedType } from "@/lib/domain/record/record-types";
import form from "../form.module.css";
import { controlId, useFormParts } from "./form-parts";
import { isComposing } from "@/components/posting/is-composing";
import { controlAttributes } from "./labelled";
import { copyTypedAddress, NewRecord } from "./new-record";
import { useInputBeforeHydration } from "./input-before-hydration";

type Choice = { id: string; name: string; detail: string; isNew: boolean };
type Props = { path: string; to: ReferencedType; label: string; problem: string | null };

const waitMs = 150;

/** A field with a native datalist is a combobox by itself, and must not describe a menu that never opens. */
const withoutMenu = {
  role: undefined,
  "aria-expanded": undefined,
  "aria-controls": undefined,
  "aria-autocomplete": undefined,
  "aria-activedescendant": undefined,
};

/** Requests the choices that match the typed text; a late response is ignored. */
function useChoices(to: ReferencedType, typed: string, isOpen: boolean, take: (found: Choice[]) => void) {
  useEffect(() => {
    if (!isOpen) return;
    const request = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/admin/api/choices?${new URLSearchParams({ to, q: typed })}`, { signal: request.signal })
        .then((answer) => (answer.ok ? answer.json() : { choices: [] }))
        .then(({ choices }: { choices: Choice[] }) => take(choices))
        .catch((error: unknown) => {
          if (!request.signal.aborted) console.warn(error);
        });
    }, waitMs);
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [to, typed, isOpen, take]);
}

/**
 * A field that refers to a record, found by typing in either language or by pasting an address. Without
 * script it is a field with a list of all records, in which an id, a whole name or an address can be typed.
 */
export function Picker(props: Props) {
  const { values } = useFormParts();
  const t = useTranslations("desk.form");
  const isBelowAnother = citationPaths(Object.keys(values)).indexOf(props.path) > 0;
  const creatable = props.to === "source" || props.to === "official" ? props.to : null;
  return (
    <div className={form.field} data-picker>
      <SearchField {...props} />
      {props.to === "source" && isBelowAnother ? (
        <button className={form.plain} name="intent" value={`same:${props.path}`}>
          {t("sameSource")}
        </button>
      ) : null}
      {creatable ? <NewRecord path={props.path} to={creatable} /> : null}
    </div>
  );
}

/**
 * Sets the text of a picker's field; with `instead`, only if that is its text. A field that is selected whole
 * stays so.
 */
function writeInto(picker: HTMLElement | null, text: string, instead?: string): void {
  const field = picker?.querySelector<HTMLInputElement>("[role=combobox]");
  if (!field || (instead !== undefined && field.value !== instead)) return;
  const isSelected =
    field === document.activeElement &&
    field.value !== "" &&
    field.selectionStart === 0 &&
    field.selectionEnd === field.value.length;
  field.value = text;
  if (isSelected) field.select();
}

/**
 * One control before and after hydration, so that typing in it is not interrupted. The browser owns its
 * value; this component sets it only when a choice is made: a value that is set again during typing ends a
 * composition and loses letters.
 */
function SearchField({ path, to, label, problem }: Props) {
  const { values, names, isScripted } = useFormParts();
  const t = useTranslations("desk.form");
  const [value] = useState(values[path] ?? "");
  const [id, setId] = useState(value);
  const name = names[value] ?? value;
  // What was typed or chosen here; null for the initial value.
  const [written, setWritten] = useState<string | null>(null);
  const typed = written ?? name;
  const root = useRef<HTMLDivElement>(null);
  const hidden = useRef<HTMLInputElement>(null);
  // Null until the first response.
  const [found, setFound] = useState<Choice[] | null>(null);
  const choices = found ?? [];
  const type = (text: string) => {
    setWritten(text);
    // Typed text is submitted without a choice: the server finds the record by its whole name or address, or
    // reports that there is none.
    setId(text);
  };
  const box = useCombobox<Choice>({
    id: useId(),
    inputId: controlId(path),
    items: choices,
    inputValue: typed,
    // Typing deselects the choice, so that the same one can be chosen again.
    stateReducer: (_, { type: change, changes }) =>
      change === useCombobox.stateChangeTypes.InputChange ? { ...changes, selectedItem: null } : changes,
    itemToString: (choice) => choice?.name ?? "",
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      setId(selectedItem.id);
      setWritten(selectedItem.name);
      writeInto(root.current, selectedItem.name);
    },
  });
  // Once the chosen id is the hidden control's value, so that who listens reads it.
  const announced = useRef(id);
  useEffect(() => {
    if (announced.current === id) return;
    announced.current = id;
    hidden.current?.dispatchEvent(new Event("input", { bubbles: true }));
  }, [id]);
  useInputBeforeHydration(root, (early) => {
    const text = early.get(path);
    if (text === undefined) return;
    type(text);
    if (root.current?.contains(document.activeElement)) box.openMenu();
  });
  // Without script the field itself holds the id, because its value is submitted.
  useLayoutEffect(() => {
    if (isScripted) writeInto(root.current, name, value);
  }, [isScripted, value, name]);
  useChoices(to, names[id] === typed ? "" : typed, box.isOpen, setFound);
  const { value: _, ...inputProps } = box.getInputProps({
    onChange: ({ currentTarget }) => {
      type(currentTarget.value);
      copyTypedAddress(currentTarget);
    },
    onKeyDown: (event) => {
      // During a composition, Enter and arrows belong to it.
      if (isComposing(event)) Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
    },
  });
  return (
    <div className={form.picker} ref={root}>
      {isScripted ? <input type="hidden" ref={hidden} name={path} value={id} /> : null}
      <input
        {...inputProps}
        {...controlAttributes(path, problem)}
        defaultValue={value}
        name={isScripted ? undefined : path}
        list={isScripted ? undefined : `desk-${to}`}
        {...(isScripted ? {} : withoutMenu)}
        aria-label={label}
        aria-labelledby={undefined}
        className={form.input}
        placeholder={t(`search.${to}`)}
        autoComplete="off"
      />
      <ul
        {...box.getMenuProps({ "aria-label": label })}
        className={form.menu}
        data-open={box.isOpen && choices.length > 0 ? true : undefined}
      >
        {box.isOpen
          ? choices.map((choice, index) => (
              <li
                key={choice.id}
                {...box.getItemProps({ item: choice, index })}
                data-current={box.highlightedIndex === index ? true : undefined}
              >
                <span>{choice.name}</span>{" "}
                <small>{choice.isNew ? t("notPublished", { detail: choice.detail }) : choice.detail}</small>
              </li>
            ))
          : null}
      </ul>
      {/* In the flow and not over it: a missing record is added right below. */}
      <p role="status" className={form.hint}>
        {box.isOpen && found?.length === 0 ? t("nothingFound") : null}
      </p>
      {id !== "" && names[id] === undefined && typed === id ? (
        <span className={form.hint}>{t("asTyped")}</span>
      ) : null}
    </div>
  );
}
