import { apiCatalog, catalogPath, linksetMediaType } from "@/lib/api/catalog";
import { env } from "@/lib/env";
import { responseContext } from "@/lib/http/response-context";

export const dynamic = "force-dynamic";

/** At `/.well-known/api-catalog` (lib/http/addresses.ts). */
export function GET(): Response {
  responseContext.freshUntil(null);
  return new Response(JSON.stringify(apiCatalog(env.SITE_URL)), {
    headers: {
      "Content-Type": linksetMediaType,
      Link: `<${env.SITE_URL}${catalogPath}>; rel="api-catalog"`,
    },
  });
}
