import { readHealth } from "@/lib/db/connection/health";

// Asked again each time: a health report that comes from a cache says nothing.
export const dynamic = "force-dynamic";

/** 200 when the site can serve and save the record, 503 when it cannot; says which part fails, what to do, and nothing of how it is set up. */
export async function GET(): Promise<Response> {
  const health = await readHealth();
  const isWell = health.database === "readable" && health.migrations === "current" && health.saving === "possible";
  return Response.json(
    { status: isWell ? "ok" : "failing", ...health },
    { status: isWell ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
