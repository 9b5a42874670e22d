/** What runs in a card for other sites. */
import { LiveCountdown } from "./live-countdown";

customElements.define("live-countdown", LiveCountdown);
