/** Is an address written in the one usual way, so that a file may be kept ready for it? */

/**
 * Only with parameters that its answer knows, each once, and nothing written in signs that need not be: of other ways to
 * write an address there is no end, and files kept for them would drive out those that readers ask for.
 * @example isUsualAddress(new URL("https://talks.example/calendar.ics?x=1"), ["lang"]) // false
 */
export function isUsualAddress({ pathname, search, searchParams }: URL, parameters: readonly string[]): boolean {
  const names = [...searchParams.keys()];
  if (pathname.includes("%") || new Set(names).size < names.length) return false;
  return names.every((name) => parameters.includes(name)) && search === (names.length === 0 ? "" : `?${searchParams.toString()}`);
}
