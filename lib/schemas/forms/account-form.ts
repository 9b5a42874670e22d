/** Schemas of the account forms. */
import { z } from "zod";

import { roles } from "@/lib/domain/editing/permissions";

export const minPasswordCharacters = 12;
export const maxPasswordCharacters = 256;

/** Codes, which the desk translates. */
const accountProblems = [
  "name",
  "email",
  "role",
  "password_short",
  "password_long",
  "password_repeat",
] as const;
export type AccountProblem = (typeof accountProblems)[number];

const name = z
  .string()
  .trim()
  .min(1, "name")
  .max(100, "name")
  .regex(/^[^\p{Cc}]*$/u, "name");
const email = z.string().trim().toLowerCase().pipe(z.email("email").max(200, "email"));
const role = z.enum(roles, "role");

export const newAccount = z.object({ name, email, role });
export const accountRole = z.object({ role });
export const accountName = z.object({ name });

export const newPassword = z
  .object({
    password: z
      .string()
      .min(minPasswordCharacters, "password_short")
      .max(maxPasswordCharacters, "password_long"),
    repeated: z.string(),
  })
  .refine(({ password, repeated }) => password === repeated, {
    path: ["repeated"],
    error: "password_repeat",
  });

export const firstAdmin = z.object({ name, email });

/** The first problem of each control, by its name. */
export function problemsOf(error: z.ZodError): Record<string, AccountProblem> {
  const problems: Record<string, AccountProblem> = {};
  for (const { path, message } of error.issues) {
    const problem = accountProblems.find((code) => code === message);
    const control = String(path[0] ?? "");
    if (problem && !Object.hasOwn(problems, control)) problems[control] = problem;
  }
  return problems;
}

/** Ids of accounts and sessions are sent by forms and cannot be trusted. */
export const accountId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
export const accountAccess = z.enum(["disabled", "enabled"]);
export const sessionChoice = z.object({ accountId, id: accountId });
