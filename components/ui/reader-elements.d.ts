/** The custom elements of reader/, as markup. */
import type { DetailedHTMLProps, HTMLAttributes } from "react";

type ReaderElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module "react" {
  interface CSSProperties {
    /** Where on its line a slider's caret stands. */
    "--at"?: string;
  }
  namespace JSX {
    interface IntrinsicElements {
      "copy-text": ReaderElement;
      "kept-place": ReaderElement;
      "live-countdown": ReaderElement;
      "since-visit": ReaderElement;
      "theme-choice": ReaderElement;
      "time-slider": ReaderElement;
      "visit-link": ReaderElement;
      "visit-note": ReaderElement;
    }
  }
}
