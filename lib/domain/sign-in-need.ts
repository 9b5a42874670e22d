/** What is still missing where a form's session has ended? */

/** `minutes` says something only where one has to wait. */
export type SignInNeed = { need: "sign_in" | "refused" | "wait" | "code" | "code_refused"; minutes: number };
