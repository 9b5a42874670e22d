/** Addresses of records at the desk. */
import type { RecordType } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";

/** The list of the records of a type. */
export const deskListAddress = (type: RecordType) => `/admin/records/${type}`;

/** The form of a record; the pages of its actions are below it. */
export const deskAddressOf = ({ type, id }: RecordKey) => `${deskListAddress(type)}/${encodeURIComponent(id)}`;
