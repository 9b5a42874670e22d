/** What is still missing where a form's session has ended? */

/**
 * `minutes` says something only where one has to wait. `pending`: cookies of the first step, which the form carries to
 * the second; set in the browser they would have the page drawn anew, and nobody is signed in yet to see it.
 */
export type SignInNeed = { need: "sign_in" | "refused" | "wait" | "code" | "code_refused"; minutes: number; pending: string };

/** Why a form is not taken from its sender. `forbidden`: somebody is signed in whose role does not allow it. */
export type PermissionProblem = { status: "forbidden" } | { status: "signed_out"; signIn: SignInNeed };
