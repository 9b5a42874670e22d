/** Writes a line of the log for each request that was answered. */
import { log } from "@/lib/log";
import type { HandledRequest } from "./exchange";

const maxPathLength = 200;

/** Refused requests as warnings; the probes of a healthy server only for debugging. */
function levelOf({ kind, refusal, status }: HandledRequest): "warn" | "info" | "debug" {
  if (refusal !== null) return "warn";
  return kind === "health" && status === 200 ? "debug" : "info";
}

export function logRequest(handled: HandledRequest): void {
  const { id, method, kind, pattern, path, status, seconds, bytes, cache, refusal } = handled;
  const place =
    pattern !== null && refusal === null
      ? { address: pattern }
      : { address: pattern, path: path.slice(0, maxPathLength) };
  log[levelOf(handled)](
    { requestId: id, method, kind, ...place, status, ms: Math.round(seconds * 10_000) / 10, bytes, cache },
    refusal ?? "Answered",
  );
}
