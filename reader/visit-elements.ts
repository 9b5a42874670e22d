/** Elements for changes since the reader's last visit: empty without script and on a first visit. */
import { type CardMarkKind, cardMarkKinds, parseMarks, cardMarksSince } from "@/lib/domain/board/card-marks";
import { lastVisit } from "./last-visit";

const addressSince = (address: string, since: number) => `${address}?since=${new Date(since).toISOString()}`;

/** `visit-note`: records the visit in the browser; shows nothing. */
export class VisitNote extends HTMLElement {
  connectedCallback(): void {
    lastVisit(Number(this.dataset.madeAt));
  }
}

/** `visit-link`: a link to the changes since the last visit. */
export class VisitLink extends HTMLElement {
  connectedCallback(): void {
    const since = lastVisit(Number(this.dataset.madeAt));
    if (since === null) return;
    const link = this.querySelector("a");
    if (link) link.href = addressSince(link.pathname, since);
    this.firstElementChild?.removeAttribute("hidden");
  }
}

/** `since-visit`: how many cards of the board changed since the last visit, and a dot on each of them. */
export class SinceVisit extends HTMLElement {
  connectedCallback(): void {
    const { madeAt, marks = "", address = "", label = "", none = "", kinds = "" } = this.dataset;
    const since = lastVisit(Number(madeAt));
    if (since === null) return;
    const changed = cardMarksSince(parseMarks(marks), since);
    for (const { issue } of changed) {
      document
        .getElementById(`issue-${issue}`)
        ?.querySelector("[data-visit-mark]")
        ?.removeAttribute("hidden");
    }
    const [words, link] = [document.createElement("p"), document.createElement("a")];
    words.className = this.dataset.class ?? "";
    link.href = addressSince(address, since);
    if (changed.length === 0) {
      link.textContent = none;
      words.append(link);
    } else {
      const [dot, total] = [document.createElement("span"), document.createElement("b")];
      dot.className = this.dataset.dot ?? "";
      dot.setAttribute("aria-hidden", "true");
      total.textContent = String(changed.length);
      link.append(`${label} `, total);
      words.append(dot, link, `: ${formatCounts(changed, kinds.split("|"))}`);
    }
    this.replaceChildren(words);
  }
}

function formatCounts(changed: readonly { kind: CardMarkKind }[], words: readonly string[]): string {
  const counts = cardMarkKinds.flatMap((kind, index) => {
    const count = changed.filter((mark) => mark.kind === kind).length;
    return count === 0 ? [] : [`${words[index]} ${count}`];
  });
  return counts.join(", ");
}
