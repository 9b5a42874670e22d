/** Validates times read from the database, where unparsable text becomes an invalid date. */

export const isValidTime = (time: Date): boolean => Number.isFinite(time.getTime());

/** ISO 8601; null for an invalid date. */
export const isoTime = (time: Date): string | null => (isValidTime(time) ? time.toISOString() : null);
