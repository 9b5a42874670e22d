/** The colours of share images: those of the light theme. */
import { lightColours, pastLight } from "@/lib/embed/colours";

const { paper, panel, ink, "ink-2": ink2, rule, kr, us, mark, you, "you-ink": youInk } = lightColours;

export const colours = { paper, panel, ink, ink2, rule, kr, us, mark, you, youInk, pastPaper: pastLight.paper } as const;
