import { readHealth } from "@/lib/db/connection/health";

// Never cached: a health report must be current.
export const dynamic = "force-dynamic";

/** 200 when the site can serve and save the record, otherwise 503 with the failing part and the remedy; reveals no configuration. */
export async function GET(): Promise<Response> {
  const health = await readHealth();
  const isWell = health.database === "readable" && health.migrations === "current" && health.saving === "possible";
  return Response.json(
    { status: isWell ? "ok" : "failing", ...health },
    { status: isWell ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
