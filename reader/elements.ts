/** Defines the custom elements of reader pages: all their script, in one module. */
import { CopyText } from "./copy-text";
import { endEarlyKeys } from "./early-keys";
import { FilterAnchor } from "./filter-anchor";
import { LiveChanges } from "./live-changes";
import { LiveCountdown } from "./live-countdown";
import { ThemeChoice } from "./theme-choice";
import { TimeSlider } from "./time-slider";
import { SinceVisit, VisitLink, VisitNote } from "./visit-elements";

// A page from the back-forward cache would show the choice that led away from it, beside the list of another
// one.
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  for (const form of document.querySelectorAll<HTMLFormElement>("form[method=get]")) form.reset();
});
customElements.define("copy-text", CopyText);
customElements.define("kept-place", FilterAnchor);
customElements.define("live-changes", LiveChanges);
customElements.define("live-countdown", LiveCountdown);
customElements.define("since-visit", SinceVisit);
customElements.define("theme-choice", ThemeChoice);
customElements.define("time-slider", TimeSlider);
customElements.define("visit-link", VisitLink);
customElements.define("visit-note", VisitNote);
endEarlyKeys();
