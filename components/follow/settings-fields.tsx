import styles from "@/components/posting/reader-form.module.css";

/** Values that can be chosen, with their names. */
export type Choice = { value: string; name: string };

export type SettingsWords = {
  frequency: string;
  frequencies: Choice[];
  zone: string;
  language: string;
  languages: Choice[];
};

type Props = {
  words: SettingsWords;
  zones: readonly string[];
  values: Record<"frequency" | "zone" | "language", string>;
};

/** How often, in which zone, and in which language. */
export function SettingsFields({ words, zones, values }: Props) {
  return (
    <>
      <Radios
        name="frequency"
        title={words.frequency}
        choices={words.frequencies}
        chosen={values.frequency}
      />
      <div className={styles.field}>
        <label htmlFor="zone">{words.zone}</label>
        <select id="zone" name="zone" defaultValue={values.zone}>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
        </select>
      </div>
      <Radios name="language" title={words.language} choices={words.languages} chosen={values.language} />
    </>
  );
}

type RadioProps = { name: string; title: string; choices: readonly Choice[]; chosen: string };

function Radios({ name, title, choices, chosen }: RadioProps) {
  return (
    <fieldset id={name}>
      <legend>{title}</legend>
      {choices.map(({ value, name: label }) => (
        <label key={value} className={styles.choice}>
          <input type="radio" name={name} value={value} defaultChecked={value === chosen} /> {label}
        </label>
      ))}
    </fieldset>
  );
}
