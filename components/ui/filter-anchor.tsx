import type { ReactNode } from "react";

/**
 * The fragment of the addresses of choices, so that a reader without script finds the filters again on the
 * next page.
 */
export const filterAnchor = "#filter";

type Props = {
  /** Accessible name of the filters; unset if the content has its own. */
  label?: string;
  className?: string;
  children: ReactNode;
};

/**
 * Contains the filters of a page, which stay at the same place in the window on the page that a choice leads
 * to (reader/filter-anchor.ts).
 */
export function FilterAnchor({ label, className, children }: Props) {
  return (
    <kept-place
      id={filterAnchor.slice(1)}
      className={className}
      {...(label === undefined ? {} : { role: "region", "aria-label": label })}
    >
      {children}
    </kept-place>
  );
}
