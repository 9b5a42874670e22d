"use client";

import { useSyncExternalStore } from "react";
import styles from "./theme-switch.module.css";

const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];

type Props = { label: string; words: Record<Theme, string> };

const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function chosenTheme(): Theme {
  const theme = document.documentElement.dataset.theme;
  return theme === "light" || theme === "dark" ? theme : "system";
}

function choose(theme: Theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem("theme");
    else localStorage.setItem("theme", theme);
  } catch {
    // Storage is refused: the choice holds for this page.
  }
  for (const listener of listeners) listener();
}

/** System, light or dark; kept in this browser alone. Absent without script, where it could do nothing. */
export function ThemeSwitch({ label, words }: Props) {
  const theme = useSyncExternalStore<Theme | null>(subscribe, chosenTheme, () => null);
  return (
    <fieldset className={styles.switch} hidden={theme === null}>
      <legend className="visually-hidden">{label}</legend>
      {themes.map((value) => (
        <label key={value} className={styles.part}>
          <input
            type="radio"
            name="theme"
            value={value}
            className="visually-hidden"
            checked={theme === value}
            onChange={() => choose(value)}
          />
          <span className={styles.word}>{words[value]}</span>
        </label>
      ))}
    </fieldset>
  );
}
