import { type RatesCsvParams, ratesCsv } from "@/app/[locale]/[day]/rates.csv/rates-csv";

/** What goods pay, now or as announced by a day, one row a measure. */
export function GET(_request: Request, { params }: { params: RatesCsvParams }): Promise<Response> {
  return ratesCsv(params);
}
