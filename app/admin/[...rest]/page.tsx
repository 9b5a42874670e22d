import { notFound } from "next/navigation";

/** Any address of the desk without a page of its own is the desk's to answer: readers' pages are kept, and those here carry a nonce. */
export default function Page() {
  notFound();
}
