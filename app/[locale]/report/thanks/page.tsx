import { ReportPage, type ReportProps, reportMetadata } from "@/app/[locale]/report/report-page";

export function generateMetadata(props: ReportProps) {
  return reportMetadata(props, "thanks");
}

export default function Page(props: ReportProps) {
  return <ReportPage {...props} step="thanks" />;
}
