/** Does a time that the database holds name an instant? A text there that is no time is read as an invalid date. */

export const isReadableTime = (time: Date): boolean => Number.isFinite(time.getTime());

/** As machines read it; null where it cannot be read. */
export const isoTime = (time: Date): string | null => (isReadableTime(time) ? time.toISOString() : null);
