import type { Choice } from "@/lib/desk/choices";
import type { ReferencedType } from "@/lib/domain/record/record-types";

/** Options of the fields for other records without script. */
export function NoscriptChoices({ lists }: { lists: Partial<Record<ReferencedType, Choice[]>> }) {
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
