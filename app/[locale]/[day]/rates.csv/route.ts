import { type RatesCsvParams, ratesCsv } from "@/app/[locale]/[day]/rates.csv/rates-csv";

/** What goods pay, now or by what had been announced by a day; one row for each group of them. */
export function GET(_request: Request, { params }: { params: RatesCsvParams }): Promise<Response> {
  return ratesCsv(params);
}
