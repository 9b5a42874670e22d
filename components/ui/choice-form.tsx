import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<"form">, "method" | "autoComplete" | "action"> & { action?: string };

/**
 * A form whose values are in the address. The browser must not restore an earlier choice when the page is
 * shown again: the list beside it shows the results for the address.
 */
export function ChoiceForm(props: Props) {
  return <form {...props} method="get" autoComplete="off" />;
}
