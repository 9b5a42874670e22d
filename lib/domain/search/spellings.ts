/** Other spellings of a search word, and the noun in a Korean word with particles. */
import { koreanParticles } from "@/lib/domain/text/korean-particles";

const doubled =
  "cancel channel counsel dial equal fuel initial label level marvel model panel quarrel rival shovel signal total travel tunnel unravel"
    .split(" ")
    .flatMap((verb) => ["ed", "ing", "er"].map((end): Pair => [`${verb}l${end}`, `${verb}${end}`]));
const inOur =
  "arm behavi col endeav fav flav glam harb hon hum lab neighb parl rig rum sav splend tum vap vig"
    .split(" ")
    .map((stem): Pair => [`${stem}our`, `${stem}or`]);

type Pair = readonly [string, string];

/** Parts of words with two spellings in use: British and American, and Korean words. */
const pairs: readonly Pair[] = [
  ...doubled,
  ...inOur,
  ["defence", "defense"],
  ["offence", "offense"],
  ["licence", "license"],
  ["pretence", "pretense"],
  ["practice", "practise"],
  ["aluminium", "aluminum"],
  ["programme", "program"],
  ["centre", "center"],
  ["centring", "centering"],
  ["centred", "centered"],
  ["metre", "meter"],
  ["litre", "liter"],
  ["fibre", "fiber"],
  ["theatre", "theater"],
  ["catalogue", "catalog"],
  ["dialogue", "dialog"],
  ["analogue", "analog"],
  ["cheque", "check"],
  ["grey", "gray"],
  ["tyre", "tire"],
  ["sulph", "sulf"],
  ["plough", "plow"],
  ["sceptic", "skeptic"],
  ["mould", "mold"],
  ["judgement", "judgment"],
  ["acknowledgement", "acknowledgment"],
  ["instalment", "installment"],
  ["enrolment", "enrollment"],
  ["fulfilment", "fulfillment"],
  ["manoeuvre", "maneuver"],
  ["jewellery", "jewelry"],
  ["artefact", "artifact"],
  ["소고기", "쇠고기"],
  ["리더십", "리더쉽"],
  ["콘텐츠", "컨텐츠"],
  ["알루미늄", "알미늄"],
];

const inIse = /^([a-z]{3,})([sz])(e|ed|es|er|ers|ing|ation|ations)$/;

/** `organise` and `organize`; what is no word ("promize") is found nowhere. */
function withOtherIse(word: string): string[] {
  const [, stem, letter, end] = inIse.exec(word) ?? [];
  return stem && /[iy]$/.test(stem) && end ? [`${stem}${letter === "s" ? "z" : "s"}${end}`] : [];
}

/** The other spellings of a folded word; empty where it has only one. */
export function otherSpellings(word: string): string[] {
  const others = pairs.flatMap(([one, other]) =>
    word.includes(other) && !(one.includes(other) && word.includes(one))
      ? [word.replace(other, one)]
      : word.includes(one)
        ? [word.replace(one, other)]
        : [],
  );
  return [...new Set([...others, ...withOtherIse(word)])].filter((other) => other !== word);
}

const longestFirst = koreanParticles.toSorted((a, b) => b.length - a.length);

/** Nouns of one syllable that are told from the start of a longer noun (`합의` is not `합` and `의`). */
const shortNouns: readonly string[] = ["쌀", "콩", "닭", "돈", "법", "옷"];

function withoutParticle(word: string): string | null {
  for (const particle of longestFirst) {
    const noun = word.endsWith(particle) ? word.slice(0, -particle.length) : "";
    if (noun.length >= 2 || shortNouns.includes(noun)) return noun;
  }
  return null;
}

/**
 * What is left of a folded word after its Korean particles are taken off, one after the other; empty where it
 * has none. A word that only looks like one with a particle is shortened, too: it finds more.
 * @example nounsIn("소고기에서만") // ["소고기에서", "소고기"]
 */
export function nounsIn(word: string): string[] {
  const noun = withoutParticle(word);
  return noun === null ? [] : [noun, ...nounsIn(noun)];
}
