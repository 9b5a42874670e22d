/** Validation errors of the record, by code, so that each interface words them itself. */

/** Rules of the interchange format that look at one value, and those that look at several records. */
export const faultCodes = [
  "text",
  "empty",
  "id",
  "language",
  "address",
  "text_length",
  "id_length",
  "standing_length",
  "address_length",
  "unreadable",
  "yes_no",
  "list",
  "distinct",
  "citation",
  "number",
  "currency",
  "claims",
  "someone",
  "starts",
  "rate",
  "from_missing",
  "ends_before",
  "zone",
  "date",
  "date_form",
  "offset",
  "wording_missing",
  "wording_unwanted",
  "language_missing",
  "one_of",
  "object",
  "unknown_key",
  "id_fixed",
  "parent_cycle",
  "link_self",
  "link_again",
  "date_order",
  "development_id",
  "standing_missing",
  "in_future",
  "step_id",
  "settles_unknown",
  "settles_not_pending",
  "sources_not_read",
  "no_record",
  "not_chosen",
  "still_cites",
  "address_known",
  "duplicate",
  "duplicate_issue",
  "repeated",
  "ends_at_start",
  "first_row",
  "row_order",
  "held_later",
  "meeting_outside",
  "speaker_missing",
  "speaker_side",
  "direction",
] as const;
export type FaultCode = (typeof faultCodes)[number];

export type Fault = {
  code: FaultCode;
  /** The allowed words or keys. */
  allowed?: readonly string[];
  /** The value concerned: an id, a zone, a language, a precision, a key. */
  about?: string;
};
