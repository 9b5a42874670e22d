import { headers } from "next/headers";
import { z } from "zod";
import { currentEditor } from "@/lib/auth/current-editor";
import { setCookies } from "@/lib/auth/desk-cookies";
import { requestAddress, requestEditor, requestHeaders } from "@/lib/auth/desk-request";
import { deviceCookies } from "@/lib/auth/known-device";
import { isOwnOrigin } from "@/lib/http/check-origin";
import { processAuth } from "@/lib/auth/process-auth";
import { verifySecondStep } from "@/lib/auth/second-factor";
import { signIn } from "@/lib/auth/sign-in";
import { signOut } from "@/lib/auth/sign-out";
import { readJsonBody } from "@/app/admin/api/json-body";
import { withUnavailable } from "@/app/admin/api/with-unavailable";
import { problem } from "@/app/admin/api/problem";

export const dynamic = "force-dynamic";

const credentials = z.strictObject({
  email: z.string().max(200),
  password: z.string().max(1000),
  code: z.string().max(100).optional(),
});

const tooMany = (minutes: number) =>
  problem(
    { status: 429, title: "Too many attempts", detail: `Try again in ${minutes} minutes.` },
    { "Retry-After": String(minutes * 60) },
  );
const cookiesOf = (returned: Headers) =>
  returned
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
const foreignOrigin = () =>
  problem({ status: 403, title: "Not allowed", detail: "The request comes from another site." });

/** Signs in, with the limits of the sign-in page; the cookie of the response is a session of twelve hours. */
async function handlePost(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return foreignOrigin();
  const body = await readJsonBody(request);
  if (body.status === "refused") return body.response;
  const read = credentials.safeParse(body.value);
  if (!read.success)
    return problem({
      status: 422,
      title: "Not accepted",
      detail: "Send email and password, and code where the account has a second factor.",
    });
  const { email, password, code } = read.data;
  const [address, sent] = [await requestAddress(), await headers()];
  const result = await signIn(processAuth(), { email, password, address, headers: sent });
  if (result.status === "wait") return tooMany(result.minutes);
  if (result.status === "refused")
    return problem({
      status: 401,
      title: "Not signed in",
      detail: "The address or password is wrong, or the account is disabled.",
    });
  let returned = result.headers;
  if (result.secondFactor) {
    if (code === undefined)
      return problem({
        status: 401,
        title: "Code required",
        detail: "Send the code of the second step as well, as code.",
      });
    // The other headers contain the client's address and user agent, which the session stores.
    const both = new Headers(sent);
    both.set("cookie", [cookiesOf(returned), ...deviceCookies(sent)].join("; "));
    const step = await verifySecondStep(processAuth(), { code, who: email, headers: both, address });
    if (step.status === "wait") return tooMany(step.minutes);
    if (step.status === "refused")
      return problem({ status: 401, title: "Not signed in", detail: "The code is wrong or has expired." });
    returned = step.headers;
  }
  const editor = await currentEditor(processAuth(), new Headers({ cookie: cookiesOf(returned) }));
  if (!editor)
    return problem({ status: 401, title: "Not signed in", detail: "The account has no known role." });
  await setCookies(returned);
  return Response.json({ name: editor.name, role: editor.role });
}

/** Ends the session. */
async function handleDelete(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return foreignOrigin();
  const editor = await requestEditor();
  if (!editor) return problem({ status: 401, title: "Not signed in" });
  await setCookies(
    await signOut(processAuth(), {
      editor,
      headers: await requestHeaders(),
      address: await requestAddress(),
    }),
  );
  return new Response(null, { status: 204 });
}

export const POST = withUnavailable(handlePost);

export const DELETE = withUnavailable(handleDelete);
