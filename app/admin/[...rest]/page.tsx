import { notFound } from "next/navigation";

/**
 * Answers 404 for unknown addresses of the desk with the desk's own page, which carries a nonce and is not
 * cached.
 */
export default function Page() {
  notFound();
}
