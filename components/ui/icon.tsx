const drawings = {
  previous: "M10 3L5 8L10 13",
  next: "M6 3L11 8L6 13",
  search: "M7 2.5A4.5 4.5 0 1 0 7 11.5A4.5 4.5 0 1 0 7 2.5ZM10.3 10.3L14 14",
  copy: "M5.5 5.5H13.5V13.5H5.5ZM3 10.5H2.5V2.5H10.5V3",
  tick: "M2.5 8.5L6.2 12.2L13.5 4",
  back: "M14 8H2.5M7 3.5L2.5 8L7 12.5",
  differ: "M2.5 5.8H13.5M2.5 10.2H13.5M10.8 2L5.2 14",
  warning: "M8 1.8L15 14.2H1ZM8 6V10.2M8 11.6V12.8",
  summit: "M3 15V1.5M3 2.2H13L10.5 5.2L13 8.2H3",
  caret: "M3.5 6L8 10.5L12.5 6",
} as const;

type IconName = keyof typeof drawings;

/** An icon in the colour of its text; its meaning is in a word beside it, or in its control's name. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === "summit" || name === "copy" ? 1.4 : 1.8}
      strokeLinecap="square"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
