import { embedResponse } from "@/app/embed/embed-response";

export const dynamic = "force-dynamic";

/** An embedded card in the requested language, theme and day. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ path?: string[] }> },
): Promise<Response> {
  return embedResponse(request, (await params).path ?? []);
}
