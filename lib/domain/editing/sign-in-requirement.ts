/** What a form still requires where its session has ended. */

/**
 * `minutes` is meaningful only for `wait`. `pending`: cookies of the first step, which the form carries to
 * the second; setting them in the browser would re-render the page, which still requires a session.
 */
export type SignInRequirement = {
  need: "sign_in" | "refused" | "wait" | "code" | "code_refused";
  minutes: number;
  pending: string;
};

/** Why a form is refused. `forbidden`: the signed-in person's role does not permit it. */
export type PermissionProblem = { status: "forbidden" } | { status: "signed_out"; signIn: SignInRequirement };
