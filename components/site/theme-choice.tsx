import styles from "./theme-choice.module.css";

const themes = ["system", "light", "dark"] as const;
type Props = { label: string; words: Record<(typeof themes)[number], string> };

/** System, light or dark (reader/theme-choice.ts). Without script the system setting applies. */
export function ThemeChoice({ label, words }: Props) {
  return (
    <theme-choice>
      <fieldset className={styles.choice} hidden suppressHydrationWarning>
        <legend>{label}</legend>
        {themes.map((theme) => (
          <label key={theme}>
            <input type="radio" name="theme" value={theme} />
            <span>{words[theme]}</span>
          </label>
        ))}
      </fieldset>
    </theme-choice>
  );
}
