import { forbidden } from "next/navigation";

/** Where an action leads that was refused: the framework answers a form sent without script with 404, were it refused there. */
export default function Page() {
  forbidden();
}
