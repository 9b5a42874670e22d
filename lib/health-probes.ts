/** Answers the probes by which process managers and balancers learn whether this server is well. */
import { processDatabase } from "@/lib/db/connection/client";
import { readHealth, readReadability } from "@/lib/db/connection/health";

type ProbeResponse = { status: 200 | 503; body: Record<string, string> };

type ProbeOptions = {
  /** The migrations that this build needs. */
  migrations: string;
  /** Whether a stop has begun. */
  isStopping: () => boolean;
  /** Null where the desk's secret is the right one. */
  secretProblem: () => Promise<string | null>;
};

const secretRemedy =
  "The desk's secret of this process is not that of the database. The log says which setting to correct, and how to change it on purpose.";

/** The probe of each address. No response contains a path, a message of the driver or a setting. */
export function healthProbes({
  migrations,
  isStopping,
  secretProblem,
}: ProbeOptions): Record<string, () => Promise<ProbeResponse>> {
  return {
    /** 200 when the site can serve and save the record, otherwise 503 with the failing part and the remedy. */
    "/api/health": async () => {
      const health = await readHealth(processDatabase(), migrations);
      const isReadable = health.database === "readable" && health.migrations === "current";
      const hasOtherSecret = isReadable && (await secretProblem()) !== null;
      const isWell = isReadable && health.saving === "possible" && !hasOtherSecret;
      const secret: Record<string, string> = hasOtherSecret
        ? { secret: "other", remedy: [health.remedy, secretRemedy].filter(Boolean).join(" ") }
        : {};
      return {
        status: isWell ? 200 : 503,
        body: { status: isWell ? "ok" : "failing", ...health, ...secret },
      };
    },
    /** 200 whenever this process answers: where it does not, it is to be restarted. */
    "/api/health/live": async () => ({ status: 200, body: { status: "ok" } }),
    /** 200 when requests may be sent here, 503 otherwise and from the beginning of a stop. */
    "/api/health/ready": async () => {
      const health = await readReadability(processDatabase(), migrations);
      const isReadable = health.database === "readable" && health.migrations === "current";
      const status = isStopping() ? "stopping" : isReadable ? "ok" : "failing";
      return { status: status === "ok" ? 200 : 503, body: { status, ...health } };
    },
  };
}
