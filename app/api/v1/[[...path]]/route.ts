import { handleApi } from "@/app/api/v1/api-site";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ path?: string[] }> };

/** All endpoints of the API (lib/api/endpoints.ts). */
async function handle(request: Request, { params }: Context): Promise<Response> {
  const { path = [] } = await params;
  return handleApi(request, path);
}

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};
