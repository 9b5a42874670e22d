/** Where do records stand at the desk? */
import type { RecordType } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";

/** The list of the records of a type. */
export const deskListAddress = (type: RecordType) => `/admin/records/${type}`;

/** The form of a record; what is done with the record stands below it. */
export const deskAddressOf = ({ type, id }: RecordKey) => `${deskListAddress(type)}/${encodeURIComponent(id)}`;
