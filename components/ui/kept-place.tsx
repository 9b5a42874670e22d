import type { ReactNode } from "react";

/** What the addresses of choices end with, so that a reader without script finds the choices again on the next page. */
export const filterAnchor = "#filter";

type Props = {
  /** What is chosen here; none where what it holds has a name of its own. */
  label?: string;
  className?: string;
  children: ReactNode;
};

/** What holds the choices of a page: they stand at the same place on the page that a choice leads to (reader/kept-place.ts). */
export function FilterAnchor({ label, className, children }: Props) {
  return (
    <kept-place id={filterAnchor.slice(1)} className={className} {...(label === undefined ? {} : { role: "region", "aria-label": label })}>
      {children}
    </kept-place>
  );
}
