/** Checks who speaks in the claims of a development. */
import type { Claim } from "@/lib/domain/record/record";
import type { DevelopmentInFile, OfficialDocument } from "@/lib/domain/record/record-document";
import type { Finding } from "./finding";

/** An official of a third side speaks for neither of the two. */
function speaksForOwnSide(side: Claim["side"], speaker: OfficialDocument): boolean {
  return speaker.side === "other" ? side !== "KR" && side !== "US" : side === speaker.side;
}

/** `place`: the index of the development in its file. */
export function checkClaims(
  { id, claims }: DevelopmentInFile,
  place: number,
  officials: ReadonlyMap<string, OfficialDocument>,
): Finding[] {
  return claims.flatMap(({ side, speaker, speakerLabel, attribution }, index): Finding[] => {
    const at = `developments[${place}].claims[${index}]`;
    const official = speaker === null ? undefined : officials.get(speaker);
    if (attribution === "on_record" && speaker === null && speakerLabel === null)
      return [
        {
          file: "issues",
          id,
          path: `${at}.speaker`,
          message: `must be an official where attribution is "on_record", unless speakerLabel says who spoke`,
          fault: { code: "speaker_missing" },
        },
      ];
    if (official && !speaksForOwnSide(side, official))
      return [
        {
          file: "issues",
          id,
          path: `${at}.side`,
          message: `is "${side}", but "${official.id}" is of the side "${official.side}"; allowed: ${official.side === "other" ? `"text" or "observer"` : `"${official.side}"`}`,
          fault: { code: "speaker_side", about: official.id },
        },
      ];
    return [];
  });
}
