import type { Choice } from "@/lib/desk/choices";

/** What the fields for other records offer where no script runs. */
export function NoscriptChoices({ lists }: { lists: Record<"source" | "official" | "issue", Choice[]> }) {
  return (
    <noscript>
      {Object.entries(lists).map(([to, choices]) => (
        <datalist key={to} id={`desk-${to}`}>
          {choices.map(({ id, name, detail }) => (
            <option key={id} value={id}>
              {[name, detail].filter((part) => part !== "").join(" · ")}
            </option>
          ))}
        </datalist>
      ))}
    </noscript>
  );
}
