/** Schemas of the forms that save and delete a filter of a list. */
import { z } from "zod";
import { maxSavedFilterNameCharacters } from "@/lib/domain/editing/saved-filter";
import { toNfc } from "@/lib/domain/text/unicode-normalisation";

/** Without controls and marks, and not only of fillers that show nothing: the name is a link. */
export const savedFilterName = z
  .string()
  .transform((name) => toNfc(name).trim().replaceAll(/ {2,}/g, " "))
  .pipe(
    z
      .string()
      .max(maxSavedFilterNameCharacters)
      .regex(/^(?=.*(?!\p{DI})[\p{L}\p{N}\p{P}\p{S}])[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFD]+$/u),
  );

export const savedFilterId = z.uuid();
