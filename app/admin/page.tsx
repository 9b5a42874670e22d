import { deskPage } from "./desk-page";

/** The work queue. */
export default async function Page() {
  return deskPage({ section: "queue", here: "/admin" }, () => null);
}
