/** Reads the JSON body of a request, with a limit of its size. */
import { maxDeskFormBytes } from "@/lib/http/body-limit";
import { findJsonFault } from "@/lib/record/find-json-fault";
import { problem } from "./problem";

/** The request handler limits bodies by address as well; every route applies its own limit. */
const maxBytes = maxDeskFormBytes;

type Body = { status: "read"; value: unknown } | { status: "refused"; response: Response };

const refused = (response: Response): Body => ({ status: "refused", response });
const tooLarge = () =>
  refused(problem({ status: 413, title: "Too large", detail: `Send at most ${maxBytes} bytes.` }));

/** Null where the body is too large; the rest is not read. */
async function readBytes(request: Request): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > maxBytes) {
      await reader?.cancel();
      return null;
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

export async function readJsonBody(request: Request): Promise<Body> {
  if (!/^application\/(?:[\w.+-]+\+)?json(?:\s*;|$)/i.test(request.headers.get("content-type") ?? "")) {
    return refused(
      problem({ status: 415, title: "Not JSON", detail: "Send JSON, with Content-Type: application/json." }),
    );
  }
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return tooLarge();
  const bytes = await readBytes(request);
  if (!bytes) return tooLarge();
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const fault = findJsonFault(text);
    if (fault)
      return refused(
        problem({
          status: 400,
          title: "Not JSON",
          detail: `Fix line ${fault.line}, column ${fault.column}: ${fault.message}.`,
        }),
      );
    return { status: "read", value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof TypeError)
      return refused(problem({ status: 400, title: "Not JSON", detail: "Send the text as UTF-8." }));
    throw error;
  }
}
