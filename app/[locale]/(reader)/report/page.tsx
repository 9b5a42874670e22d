import { ReportPage, type ReportProps, reportMetadata } from "@/app/report-page";

// Made per request: it holds the time at which it was made, and answers what is sent to it.
export const dynamic = "force-dynamic";

export function generateMetadata(props: ReportProps) {
  return reportMetadata(props, "form");
}

export default function Page(props: ReportProps) {
  return <ReportPage {...props} step="form" />;
}
