import { ReportPage, type ReportProps, reportMetadata } from "@/app/[locale]/report/report-page";

export function generateMetadata(props: ReportProps) {
  return reportMetadata(props, "form");
}

export default function Page(props: ReportProps) {
  return <ReportPage {...props} step="form" />;
}
