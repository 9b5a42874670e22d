import { trendResponse } from "@/app/page-file/page-file";
import { plainResponse } from "@/lib/export/file-response";
import { trendSeries } from "@/lib/export/pages/trend-tables";

export const dynamic = "force-dynamic";

/** One series of the page of trends as CSV. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; file: string }> },
): Promise<Response> {
  const { locale, file } = await params;
  const series = trendSeries.find((known) => file === `${known}.csv`);
  return series ? trendResponse(locale, series) : plainResponse(404, "Not found");
}
