/** Schema of the form that makes a token. */
import { z } from "zod";
import { tokenDays, tokenScopes } from "@/lib/domain/editing/token";

const tokenProblems = ["name", "scope", "days"] as const;
export type TokenProblem = (typeof tokenProblems)[number];

export const maxTokenNameCharacters = 60;

export const newToken = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(maxTokenNameCharacters)
    .regex(/^[^\p{Cc}\p{Cs}\uFFFD]*$/u),
  scope: z.enum(tokenScopes),
  days: z
    .string()
    .transform((text) => tokenDays.find((days) => String(days) === text))
    .pipe(z.literal(tokenDays)),
});

/** The controls whose value is not allowed; each has one rule. */
export function tokenProblemsOf({ issues }: z.ZodError): TokenProblem[] {
  return tokenProblems.filter((control) => issues.some(({ path }) => path[0] === control));
}
