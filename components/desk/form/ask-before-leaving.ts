/** When does leaving a form ask first? */
import { useEffect, type RefObject } from "react";
import { useTranslations } from "next-intl";

/** Asks before a form is left in which something stands that is not saved. */
export function useAskBeforeLeaving(element: RefObject<HTMLFormElement | null>, isDirty: boolean): void {
  const t = useTranslations("desk.form");
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    // Signing out or discarding a draft leaves by a form of its own, which the browser does not ask about.
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
