/** What stands against a value of the record, so that everybody can be told in their own words? */

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
  /** Words of a closed list, or keys, that there may be. */
  allowed?: readonly string[];
  /** What the fault is about: an id, a zone, a language, a precision, a key. */
  about?: string;
};
