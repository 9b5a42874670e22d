"use client";
import { useLastVisit } from "./use-last-visit";

type Props = { address: string; madeAtMs: number; label: string; note: string };

/** The way to what changed since this reader's last visit; there is none without script or on a first visit. */
export function VisitLink({ address, madeAtMs, label, note }: Props) {
  const since = useLastVisit(madeAtMs);
  if (since === null) return null;
  return (
    <p>
      <a href={`${address}?since=${new Date(since).toISOString()}`}>{label}</a> <small>{note}</small>
    </p>
  );
}
