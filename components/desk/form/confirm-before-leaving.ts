/** Asks for confirmation before a form with unsaved changes is left. */
import { useEffect, type RefObject } from "react";
import { useTranslations } from "next-intl";

export function useConfirmBeforeLeaving(element: RefObject<HTMLFormElement | null>, isDirty: boolean): void {
  const t = useTranslations("desk.form");
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    // Signing out and discarding a draft submit other forms, for which the browser does not ask.
    const askOther = (event: SubmitEvent) => {
      if (event.target === element.current || window.confirm(t("leave"))) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("beforeunload", ask);
    window.addEventListener("submit", askOther, { capture: true });
    return () => {
      window.removeEventListener("beforeunload", ask);
      window.removeEventListener("submit", askOther, { capture: true });
    };
  }, [element, isDirty, t]);
}
