/** Defines the custom elements of reader pages: all their script, in one module. */
import { CopyText } from "./copy-text";
import { endEarlyKeys } from "./early-keys";
import { FilterAnchor } from "./kept-place";
import { LiveCountdown } from "./live-countdown";
import { resetChoicesOnReturn } from "./returned-page";
import { ThemeChoice } from "./theme-choice";
import { TimeSlider } from "./time-slider";
import { SinceVisit, VisitLink, VisitNote } from "./visit-elements";

resetChoicesOnReturn();
customElements.define("copy-text", CopyText);
customElements.define("kept-place", FilterAnchor);
customElements.define("live-countdown", LiveCountdown);
customElements.define("since-visit", SinceVisit);
customElements.define("theme-choice", ThemeChoice);
customElements.define("time-slider", TimeSlider);
customElements.define("visit-link", VisitLink);
customElements.define("visit-note", VisitNote);
endEarlyKeys();
