import { embedAnswer } from "@/app/embed/embed-response";

export const dynamic = "force-dynamic";

/** A card for other sites' pages, in the language, the colours and on the day asked for. */
export async function GET(request: Request, { params }: { params: Promise<{ path?: string[] }> }): Promise<Response> {
  return embedAnswer(request, (await params).path ?? []);
}
