/** Reads the terms of types from the published schema.org vocabulary, and checks objects against them. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const folder = path.dirname(createRequire(import.meta.url).resolve("schema-dts/package.json"));
const vocabulary = readFileSync(path.join(folder, "dist/schema.d.ts"), "utf8");

const known = new Map<string, Map<string, string>>();

/** The terms of a type with those it inherits; each with the text of what it may hold. */
export function schemaTerms(type: string): Map<string, string> {
  const terms = known.get(type) ?? readTermsOf(type);
  known.set(type, terms);
  return terms;
}

function readTermsOf(type: string): Map<string, string> {
  // A type without terms of its own has a leaf and no base.
  const base = vocabulary.indexOf(`interface ${type}Base extends `);
  const start = base < 0 ? vocabulary.indexOf(`interface ${type}Leaf extends `) : base;
  if (start < 0) throw new Error(`schema.org has no type ${type}`);
  const head = vocabulary.slice(start, vocabulary.indexOf("{", start));
  const body = vocabulary.slice(start + head.length, vocabulary.indexOf("\n}", start));
  const parents = [...head.slice(head.indexOf("extends")).matchAll(/(\w+)Base/g)].map(([, name]) => name!);
  const own = [...body.matchAll(/^ {4}"([\w-]+)"\?: (.*);$/gm)].map(
    ([, term, holds]) => [term!, holds!] as const,
  );
  return new Map([...parents.flatMap((parent) => [...schemaTerms(parent)]), ...own]);
}

const date = String.raw`\d{4}-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?)?`;
/** A date or, if the term is an interval, two of them or one and an open end. */
const isoDate = new RegExp(`^${date}(/(${date}|\\.\\.))?$`);

/** The errors of an object and all that is in it; empty if there are none. */
export function findSchemaProblems(thing: unknown, where = "thing"): string[] {
  if (Array.isArray(thing))
    return thing.flatMap((each, index) => findSchemaProblems(each, `${where}[${index}]`));
  if (typeof thing === "string") return thing === "" ? [`${where} is empty`] : [];
  if (typeof thing !== "object" || thing === null)
    return thing === null || thing === undefined ? [`${where} is missing`] : [];
  const { "@type": type, "@id": _id, ...terms } = thing as Record<string, unknown>;
  if (typeof type !== "string") return [`${where} has no type`];
  const ofType = schemaTerms(type);
  return Object.entries(terms).flatMap(([term, value]) => {
    const here = `${where}.${term}`;
    const holds = ofType.get(term);
    // A role stands between a person and what the role is at, under the same term (schema.org/Role).
    const bridged = type.endsWith("Role") && term === "worksFor";
    if (holds === undefined && !bridged) return [`${here} is no term of ${type}`];
    const isDate = holds !== undefined && /\bDate(Time)?\b/.test(holds) && typeof value === "string";
    return [
      ...(isDate && !isoDate.test(value) ? [`${here} is no date: ${value}`] : []),
      ...findSchemaProblems(value, here),
    ];
  });
}
