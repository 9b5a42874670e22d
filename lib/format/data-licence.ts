/** The licence of the compiled data. */

/** Covers the compilation and its descriptions, not quotations. */
export const dataLicence = {
  name: "CC-BY-4.0",
  title: "Creative Commons Attribution 4.0 International",
  path: "https://creativecommons.org/licenses/by/4.0/",
} as const;
