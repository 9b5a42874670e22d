"use client";
import { type ReactNode, useState } from "react";
import { isPreset } from "@/lib/schemas/forms/form-document";
import form from "../form.module.css";
import { problemAt, useFormParts } from "./form-parts";

/** Fields that are closed until they are wanted; open where one of them has a value or an error. */
export function Folded({
  paths,
  summary,
  children,
}: {
  paths: readonly string[];
  summary: string;
  children: ReactNode;
}) {
  const { values, problems } = useFormParts();
  const isWithin = (name: string) =>
    paths.some((path) => name === path || name.startsWith(`${path}.`) || name.startsWith(`${path}[`));
  const [hasValue] = useState(() =>
    Object.entries(values).some(([name, value]) => value !== "" && isWithin(name) && !isPreset(name)),
  );
  const isOpen = hasValue || paths.some((path) => problemAt(problems, path) !== null);
  // Never closed again by a rendering: the editor may have opened it.
  return (
    <details className={`${form.more} ${form.folded}`} open={isOpen || undefined}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
