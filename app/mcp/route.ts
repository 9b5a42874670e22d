import { apiSite } from "@/app/api/v1/api-site";
import { handleMcp } from "@/lib/mcp/handle-mcp";

export const dynamic = "force-dynamic";

/** The Model Context Protocol (lib/mcp). */
export async function POST(request: Request): Promise<Response> {
  return handleMcp(request, apiSite());
}
