/** Builds the addresses of the pages of a page's lists. */
import { withQuery } from "@/lib/format/addresses/page-addresses";
import { pageQuery } from "@/lib/schemas/addresses/page-number";

type Options = NonNullable<Parameters<typeof pageQuery>[3]>;

/**
 * The addresses of a page's lists by name and number. `address` is the page's own and may have a query, the
 * `query` of the options has the reader's other choices, and each address ends with the list's name as its
 * fragment.
 */
export function pageAddresses<List extends string>(
  lists: readonly [List, ...List[]],
  address: string,
  options: Options = {},
) {
  return (list: List) => (number: number) =>
    `${withQuery(address, pageQuery(lists, list, number, options))}#${list}`;
}
