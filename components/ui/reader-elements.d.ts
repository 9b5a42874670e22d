/** Types of the custom elements of reader/ in JSX. */
import type { DetailedHTMLProps, HTMLAttributes } from "react";

type ReaderElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module "react" {
  interface CSSProperties {
    /** The position of a slider's handle. */
    "--at"?: string;
  }
  namespace JSX {
    interface IntrinsicElements {
      "copy-text": ReaderElement;
      "kept-place": ReaderElement;
      "live-changes": ReaderElement;
      "live-countdown": ReaderElement;
      "since-visit": ReaderElement;
      "theme-choice": ReaderElement;
      "time-slider": ReaderElement;
      "visit-link": ReaderElement;
      "visit-note": ReaderElement;
    }
  }
}
