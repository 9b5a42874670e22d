/** What does a small form of the desk hold? */

export const textOf = (data: FormData, name: string): string => {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
};

/** A whole number that the form carries; 0 for anything else. */
export const numberOf = (data: FormData, name: string): number => (/^\d{1,9}$/.test(textOf(data, name)) ? Number(textOf(data, name)) : 0);
