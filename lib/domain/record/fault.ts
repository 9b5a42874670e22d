/** Validation errors of the record, by code, so that each interface words them itself. */

/** Rules of the interchange format that look at one value, and those that look at several records. */
export const faultCodes = [
  "text", "empty", "id", "language", "address", "text_length", "id_length", "standing_length", "address_length", "unreadable", "yes_no", "list", "distinct", "citation", "number", "currency",
  "claims", "someone", "starts", "rate", "from_missing", "ends_before", "zone", "date", "date_form", "offset", "wording_missing", "wording_unwanted",
  "language_missing", "one_of", "object", "unknown_key",
  "id_fixed", "parent_ring", "link_self", "link_again", "date_order", "development_id", "standing_missing", "dated_ahead", "step_id", "settles_unknown", "settles_not_pending", "hearsay", "no_record", "not_chosen", "rests_on", "address_known",
] as const;
export type FaultCode = (typeof faultCodes)[number];

export type Fault = {
  code: FaultCode;
  /** The allowed words or keys. */
  allowed?: readonly string[];
  /** The value concerned: an id, a zone, a language, a precision, a key. */
  about?: string;
};
