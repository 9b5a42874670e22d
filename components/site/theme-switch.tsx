"use client";
import { useSyncExternalStore } from "react";
import styles from "./theme-switch.module.css";

const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];
type Props = { label: string; words: Record<Theme, string> };

const changed = "tariff-talks-theme";

function chosen(): Theme {
  const theme = document.documentElement.dataset.theme;
  return theme === "light" || theme === "dark" ? theme : "system";
}

function subscribe(notify: () => void) {
  window.addEventListener(changed, notify);
  return () => window.removeEventListener(changed, notify);
}

function choose(theme: Theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem("theme");
    else localStorage.setItem("theme", theme);
  } catch {
    // Storage may be refused; the choice then lasts for this page.
  }
  window.dispatchEvent(new Event(changed));
}

/** System, light or dark; kept in the browser, never in a cookie. Without script the system decides. */
export function ThemeSwitch({ label, words }: Props) {
  const current = useSyncExternalStore(subscribe, chosen, () => null);
  return (
    <fieldset className={styles.switch} hidden={current === null}>
      <legend>{label}</legend>
      {themes.map((theme) => (
        <label key={theme}>
          <input type="radio" name="theme" value={theme} checked={current === theme} onChange={() => choose(theme)} />
          <span>{words[theme]}</span>
        </label>
      ))}
    </fieldset>
  );
}
