/** How does the desk's JSON say that something was not done? As problem details (RFC 9457). */

export type ProblemDetails = {
  status: number;
  /** The same for every occurrence. */
  title: string;
  /** What to do about this one. */
  detail?: string;
  [more: string]: unknown;
};

export function problem({ status, ...rest }: ProblemDetails, headers: Record<string, string> = {}): Response {
  return Response.json({ type: "about:blank", status, ...rest }, { status, headers: { ...headers, "Content-Type": "application/problem+json" } });
}
