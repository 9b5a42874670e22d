/** Under which terms may the compiled data be used? */

/** Of the compilation and its descriptions; quotations stay their authors'. */
export const dataLicence = {
  name: "CC-BY-4.0",
  title: "Creative Commons Attribution 4.0 International",
  path: "https://creativecommons.org/licenses/by/4.0/",
} as const;
