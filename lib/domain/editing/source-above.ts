/** The source that a citation may share with the one above it in the form. */
import { valueAt } from "./document-rows";
import type { DraftDocument } from "./draft";

const isSourcePath = (name: string) => /(?:^|\.)citations\[\d+\]\.source$/.test(name);
const isOwn = (name: string) => name.startsWith("citations[");

/** The paths of a form's citations, from the top: the record's own stand first. */
export function citationPaths(names: Iterable<string>): string[] {
  const paths = [...names].filter(isSourcePath);
  return [...paths.filter(isOwn), ...paths.filter((name) => !isOwn(name))];
}

/** The nearest source above the citation at the path; null where there is none. */
export function sourceAbove(document: DraftDocument, names: Iterable<string>, path: string): string | null {
  const paths = citationPaths(names);
  const above = paths
    .slice(0, paths.indexOf(path))
    .map((each) => valueAt(document, each))
    .findLast((source) => typeof source === "string" && source !== "");
  return typeof above === "string" ? above : null;
}
