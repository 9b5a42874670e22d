import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { Entry } from "@/lib/domain/timeline/entries";
import type { Lookup } from "@/lib/domain/record/lookup";
import { sidesOf } from "@/lib/domain/timeline/timeline";
import styles from "./entry-sides.module.css";

/** The side that spoke or travelled. */
export function EntrySides({ entry, lookup }: { entry: Entry; lookup: Lookup }) {
  const t = useTranslations("timeline");
  const status = useTranslations("status");
  if (entry.kind === "event") return null;
  const sides = sidesOf(entry, lookup.officials);
  if (sides.length === 0) {
    return entry.kind === "development" ? <span className="absent">{status("noStatement")}</span> : null;
  }
  return (
    <span>
      {t(entry.kind === "development" ? "statements" : "travelled")}:{" "}
      {sides.map((side, index) => (
        <Fragment key={side}>
          {index === 0 ? null : ", "}
          <span className={styles.side} data-side={side}>
            {status(`side.${side}`)}
          </span>
        </Fragment>
      ))}
    </span>
  );
}
