import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChoiceForm } from "@/components/ui/choice-form";
import type { ShownDraft } from "@/lib/domain/editing/draft";
import { discardDraftsAddress } from "@/lib/format/addresses/desk-addresses";
import { writtenDraft } from "@/lib/schemas/addresses/drafts-address";
import form from "./form.module.css";
import styles from "./queue.module.css";

/** A list with boxes to select drafts; the form leads to the confirmation of their discard. */
export function SelectDraftsForm({ back, children }: { back: string; children: ReactNode }) {
  const t = useTranslations("desk.discardDrafts");
  return (
    <ChoiceForm action={discardDraftsAddress}>
      <input type="hidden" name="back" value={back} />
      {children}
      <p className={form.tools}>
        <button className={form.button}>{t("submit")}</button>
      </p>
    </ChoiceForm>
  );
}

type CellProps = { draft: ShownDraft | null; name: string; label: string };

/** The cell with the box of a draft; empty for a record without one. */
export function DraftBoxCell({ draft, name, label }: CellProps) {
  const t = useTranslations("desk.discardDrafts");
  return draft ? (
    <td data-label={label}>
      <input
        className={styles.box}
        type="checkbox"
        name="draft"
        value={writtenDraft(draft)}
        aria-label={t("pick", { name })}
      />
    </td>
  ) : (
    <td />
  );
}
