type Props = { address: string; madeAtMs: number; label: string; note: string };

/**
 * A link to the changes since this reader's last visit (reader/visit-elements.ts); absent without script and
 * on a first visit.
 */
export function VisitLink({ address, madeAtMs, label, note }: Props) {
  return (
    <visit-link data-made-at={madeAtMs}>
      <p hidden>
        <a href={address}>{label}</a> <small>{note}</small>
      </p>
    </visit-link>
  );
}
