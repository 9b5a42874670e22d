/** Addresses of records at the desk. */
import type { RecordType } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";

/** The list of the records of a type. */
export const deskListAddress = (type: RecordType) => `/admin/records/${type}`;

/** The form of a record; the pages of its actions are below it. */
export const deskAddressOf = ({ type, id }: RecordKey) =>
  `${deskListAddress(type)}/${encodeURIComponent(id)}`;

/** A set of drafts: its comparison, and the form that publishes it. */
export const setAddress = (id: string) => `/admin/sets/${encodeURIComponent(id)}`;

/** The page that takes in an article. */
export const intakeAddress = "/admin/intake";

/** Sign-in, for the holder of a one-time link that was used. */
export const usedLinkAddress = "/admin/sign-in?link=used";

export const accountAddress = (id: string) => `/admin/accounts/${encodeURIComponent(id)}`;

/** The page of a reader's report. */
export const reportAddress = (id: string) => `/admin/reports/${encodeURIComponent(id)}`;

/** The page that confirms the discard of several drafts. */
export const discardDraftsAddress = "/admin/drafts/discard";
