/**
 * Korea's stroke, the hatch for what is not in effect, in the colour of the text beside it, and the stroke of
 * the United States.
 */
export function Logo() {
  return (
    <svg className="sign" aria-hidden="true" width={30} height={20} viewBox="0 0 30 20">
      <rect width={6} height={20} fill="var(--kr)" />
      <path
        d="M8.5 6L14.5 0M8.5 13L21 .5M8.5 20L21.5 7M14.5 20L21.5 13"
        stroke="currentColor"
        strokeWidth={1.5}
      />
      <rect x={24} width={6} height={20} fill="var(--us)" />
    </svg>
  );
}
