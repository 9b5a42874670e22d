/** The colours of a share image: the light ones of app/styles/tokens.css, whatever the reader's theme. */
export const colours = {
  paper: "#fcfcfa",
  panel: "#f1f3f0",
  ink: "#12191a",
  ink2: "#3e4a4d",
  rule: "#cbd2cf",
  kr: "#005f57",
  us: "#874300",
  mark: "#ffe14a",
  you: "#0b55c4",
  youInk: "#ffffff",
  pastPaper: "#f3f6fb",
} as const;
