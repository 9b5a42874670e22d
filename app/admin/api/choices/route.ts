import { z } from "zod";
import { checkPermission } from "@/lib/auth/desk-request";
import { requestLanguage } from "@/lib/auth/desk-language";
import { findChoices } from "@/lib/desk/choices";
import { referencedTypes } from "@/lib/domain/record/record-types";

export const dynamic = "force-dynamic";

const query = z.object({ to: z.enum(referencedTypes), q: z.string().max(500) });

/** Returns the choices of a picker for the typed text. */
export async function GET(request: Request): Promise<Response> {
  const visitor = await checkPermission("read_desk");
  if (visitor.status !== "ok")
    return Response.json({ choices: [] }, { status: visitor.status === "forbidden" ? 403 : 401 });
  const { searchParams } = new URL(request.url);
  const read = query.safeParse({ to: searchParams.get("to"), q: searchParams.get("q") ?? "" });
  if (!read.success)
    return Response.json(
      { choices: [], error: `to: ${referencedTypes.join(", ")}; q: at most 500 characters` },
      { status: 400 },
    );
  return Response.json({ choices: await findChoices(read.data.to, read.data.q, await requestLanguage()) });
}
