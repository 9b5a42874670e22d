/** The id of a control, usable in CSS and links. */
export const controlId = (path: string) => `f-${path.replace(/[^A-Za-z0-9]+/g, "-")}`;
