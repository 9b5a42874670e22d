import { handleApi } from "@/app/api/v1/api-site";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ path?: string[] }> };

/** All endpoints of the API (lib/api/endpoints.ts). */
async function answer(request: Request, { params }: Context): Promise<Response> {
  const { path = [] } = await params;
  return handleApi(request, path);
}

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
