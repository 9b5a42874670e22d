/** Which addresses of the desk may a form lead back to? */

/** An address inside the desk, else its first page: no sign-in leads to another site. */
export function deskAddress(written: string | null | undefined): string {
  return written && /^\/admin(?:[/?][A-Za-z0-9/_.~%=&?,:+-]*)?$/.test(written) && !written.includes("//") ? written : "/admin";
}
