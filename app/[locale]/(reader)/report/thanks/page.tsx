import { ReportPage, type ReportProps, reportMetadata } from "@/app/report-page";

// Made per request, since there is one for each thing that can be reported on.
export const dynamic = "force-dynamic";

export function generateMetadata(props: ReportProps) {
  return reportMetadata(props, "thanks");
}

export default function Page(props: ReportProps) {
  return <ReportPage {...props} step="thanks" />;
}
