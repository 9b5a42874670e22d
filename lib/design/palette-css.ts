/** Writes the custom properties of pages for each theme. */
import { colourDeclarations, palette } from "./palette";

const darkOn = (root: string) =>
  `${root}{color-scheme:dark;${colourDeclarations(palette.dark)}}${root}:has([data-asof]){${colourDeclarations(palette.pastDark)}}`;

/** Paper is neither dark nor tinted, so both are limited to the screen. A reader's choice overrides the system's. */
export const paletteCss = [
  `:root{color-scheme:light;${colourDeclarations(palette.light)}}`,
  `@media screen{:root:has([data-asof]){${colourDeclarations(palette.pastLight)}}${darkOn(':root[data-theme="dark"]')}}`,
  `@media screen and (prefers-color-scheme:dark){${darkOn(':root:not([data-theme="light"])')}}`,
  `@media print{:root:root{${colourDeclarations(palette.print)}}}`,
].join("\n");
