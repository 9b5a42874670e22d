/** Which addresses of the desk may a form lead back to? */

const shape = /^\/admin(?:\/[A-Za-z0-9/_.~%=&,:+-]*)?(?:\?[A-Za-z0-9/_.~%=&?,:+-]*)?$/;
// A browser reads `%2e` in a path as a dot, and servers differ about the other two.
const leadsElsewhere = /\/\/|\/(?:\.|%2e){1,2}(?:\/|$)|%2f|%5c/i;

/** An address inside the desk, else its first page: no sign-in leads to another site. */
export function deskAddress(written: string | null | undefined): string {
  if (!written || !shape.test(written)) return "/admin";
  const [path = ""] = written.split("?");
  return leadsElsewhere.test(path) ? "/admin" : written;
}
