/** Validates the desk address to which a form redirects. */

const shape = /^\/admin(?:\/[A-Za-z0-9/_.~%=&,:+-]*)?(?:\?[A-Za-z0-9/_.~%=&?,:+*-]*)?$/;
// Browsers decode `%2e` in a path to a dot; servers differ on `%2f` and `%5c`.
const leadsElsewhere = /\/\/|\/(?:\.|%2e){1,2}(?:\/|$)|%2f|%5c/i;

/** An address inside the desk, else its first page, so that sign-in never redirects to another site. */
export function toSafeDeskAddress(requested: string | null | undefined): string {
  if (!requested || !shape.test(requested)) return "/admin";
  const [path = ""] = requested.split("?");
  return leadsElsewhere.test(path) ? "/admin" : requested;
}
