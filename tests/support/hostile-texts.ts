/** Malicious and odd texts, and every control of a record's form that accepts them. */
import { type Field, definitionOf } from "@/lib/domain/record/record-types";
import type { RecordType } from "@/lib/domain/record/record";

export const script = `"></textarea></title><script>window.ran=1</script><img src=x onerror="window.ran=1">'`;

export const hostileTexts: Record<string, string> = {
  script,
  "an address of script": "javascript:window.ran=1",
  SQL: `'; DROP TABLE "Issue"; -- " OR 1=1 %_\\`,
  "a formula": `=HYPERLINK("http://evil.example","x")`,
  emoji: "👩‍👩‍👧‍👦🇰🇷🏳️‍🌈 한글 각 é \u200b end",
  "right to left": "\u202Eتعرفة السيارات\u202C \u2066שלום\u2069 end",
  "control characters": "a\u0000b\u0007c\u001bd\u0085e\tf\r\ng",
  // A form can send a lone surrogate; a browser has already replaced it.
  "half a character": "a\ud800b\udc00c",
  templates: "{{constructor}} ${7*7} {name} %s $& $1 __proto__",
};

/** The names of all controls of a type's form, with one row in each list. */
export function controlsOf(type: RecordType): string[] {
  return definitionOf[type].fields.flatMap((field) => controls(field, ""));
}

function controls(field: Field, prefix: string): string[] {
  const name = `${prefix}${field.name}`;
  switch (field.kind) {
    case "text":
      return [`${name}.en`, `${name}.ko`, `${name}.origin`];
    case "quote":
      return [`${name}.text`, `${name}.language`];
    case "date":
      return [`${name}.value`, `${name}.precision`, `${name}.zone`, `${name}.wording`];
    case "references":
    case "steps":
      return [`${name}[0]`];
    case "group":
      return field.fields.flatMap((inner) => controls(inner, `${name}.`));
    case "list":
      return field.fields.flatMap((inner) => controls(inner, `${name}[0].`));
    default:
      return [name];
  }
}
