/** Script of the cards for other sites. */
import { LiveCountdown } from "./live-countdown";

customElements.define("live-countdown", LiveCountdown);
