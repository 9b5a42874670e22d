/** The colours of a share image: the light ones of cards for other sites, and so of the site, whatever the reader's theme. */
import { lightColours, pastLight } from "@/lib/embed/colours";

const { paper, panel, ink, "ink-2": ink2, rule, kr, us, mark, you, "you-ink": youInk } = lightColours;

export const colours = { paper, panel, ink, ink2, rule, kr, us, mark, you, youInk, pastPaper: pastLight.paper } as const;
