/** The style of app/icon.svg, which has the colours of both themes. */
import { type Colours, palette } from "./palette";

const rules = ({ kr, us, ink }: Colours, gap = "") =>
  `.kr { fill: ${kr} } .us { fill: ${us} } .gap { stroke: ${ink}${gap} }`;

export const iconStyle = `<style>
    ${rules(palette.light, "; stroke-width: 1.5")}
    @media (prefers-color-scheme: dark) { ${rules(palette.dark)} }
  </style>`;
