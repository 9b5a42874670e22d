import { notFound } from "next/navigation";

export const dynamic = "force-static";
export const revalidate = 60;

/** Any address without a page of its own gets the not-found page of its language. */
export default function Page() {
  notFound();
}
