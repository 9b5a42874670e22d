import type { PageOf } from "@/lib/domain/paging";

/** The shown page of a list, and the addresses of its other pages. */
export type ListOnPage<Item> = { page: PageOf<Item>; to: (number: number) => string };
