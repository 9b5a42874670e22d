import type { PageOf } from "@/lib/domain/paging";

/** The page of a list that is shown, and where its other pages are. */
export type ListOnPage<Item> = { page: PageOf<Item>; to: (number: number) => string };
