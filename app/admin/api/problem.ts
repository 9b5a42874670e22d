/** Builds problem details (RFC 9457) for the desk's API. */

type ProblemDetails = {
  status: number;
  /** The same for every occurrence. */
  title: string;
  /** Instructions for this occurrence. */
  detail?: string;
  [more: string]: unknown;
};

export function problem({ status, ...rest }: ProblemDetails, headers: Record<string, string> = {}): Response {
  return Response.json(
    { type: "about:blank", status, ...rest },
    { status, headers: { ...headers, "Content-Type": "application/problem+json" } },
  );
}
