import { DateNotFound } from "@/components/site/date-not-found";

export default function NotFound() {
  return <DateNotFound />;
}
