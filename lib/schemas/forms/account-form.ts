/** What may be written into the forms about accounts? */
import { z } from "zod";

import { roles } from "@/lib/domain/editing/permissions";

export const minPasswordCharacters = 12;
export const maxPasswordCharacters = 256;

/** Codes, which the desk says in the reader's language. */
export const accountProblems = ["name", "email", "role", "password_short", "password_long", "password_repeat"] as const;
export type AccountProblem = (typeof accountProblems)[number];

const name = z.string().trim().min(1, "name").max(100, "name").regex(/^[^\p{Cc}]*$/u, "name");
const email = z.string().trim().toLowerCase().pipe(z.email("email").max(200, "email"));
const role = z.enum(roles, "role");

export const newAccount = z.object({ name, email, role });
export const accountRole = z.object({ role });

export const newPassword = z
  .object({
    password: z.string().min(minPasswordCharacters, "password_short").max(maxPasswordCharacters, "password_long"),
    repeated: z.string(),
  })
  .refine(({ password, repeated }) => password === repeated, { path: ["repeated"], error: "password_repeat" });

export const firstAdmin = z.object({ name, email });

/** The problems of a form by the name of the control, the first of each. */
export function problemsOf(error: z.ZodError): Record<string, AccountProblem> {
  const found: Record<string, AccountProblem> = {};
  for (const { path, message } of error.issues) {
    const known = accountProblems.find((code) => code === message);
    const control = String(path[0] ?? "");
    if (known && !Object.hasOwn(found, control)) found[control] = known;
  }
  return found;
}

/** Ids of accounts and sessions come back in forms, where anybody can change them. */
export const accountId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
export const accountAccess = z.enum(["disabled", "enabled"]);
export const sessionChoice = z.object({ accountId, id: accountId });
