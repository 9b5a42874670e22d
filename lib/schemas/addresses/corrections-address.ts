/** Parses the parameters of an address of the list of corrections (`?kind=clarification&before=412`). */
import { z } from "zod";
import { correctionGroups, type CorrectionGroup } from "@/lib/domain/changes/corrections";
import { type AddressParameters, parseValue, maxValueCharacters, valueOf } from "./address-parameters";
import { correctionParameters, type CorrectionParameter } from "./filter-parameters";

export type CorrectionProblem = { parameter: CorrectionParameter; value: string };
export type CorrectionChoice = { kind: CorrectionGroup | null; before: number | null };
type ChosenCorrections = { choice: CorrectionChoice; problems: CorrectionProblem[] };

/** The greatest sequence number of a revision that is accepted. */
export const maxVersion = 999_999_999;

const kind = z.enum(correctionGroups);
const before = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

/**
 * The first value counts; an empty one is no choice. An invalid value is listed in `problems` and left out.
 */
export function parseCorrectionChoice(parameters: AddressParameters): ChosenCorrections {
  const problems: CorrectionProblem[] = [];
  function read<Value>(parameter: CorrectionParameter, schema: z.ZodType<Value>): Value | null {
    return parseValue(valueOf(parameters, parameter), schema, (value) =>
      problems.push({ parameter, value: value.slice(0, maxValueCharacters) }),
    );
  }
  const choice = { kind: read(correctionParameters[0], kind), before: read(correctionParameters[1], before) };
  return { choice, problems };
}
