import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<"form">, "method" | "autoComplete" | "action"> & { action?: string };

/**
 * A form whose choice is an address. The browser must not put back an earlier choice when its page is come back to:
 * the list beside it shows what the address says.
 */
export function ChoiceForm(props: Props) {
  return <form {...props} method="get" autoComplete="off" />;
}
