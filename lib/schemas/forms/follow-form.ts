/** Schemas of the forms of alerts by e-mail. */
import { z } from "zod";
import { alertFrequencies } from "@/lib/domain/alerts/alert-settings";
import { locales } from "@/lib/domain/record/record";
import { timeZones } from "@/lib/format/time-zones";

const maxAddressCharacters = 254;

export const alertSettings = z.object({
  frequency: z.enum(alertFrequencies),
  zone: z.string().refine((zone) => timeZones.includes(zone)),
  language: z.enum(locales),
});

/** The address in lower case; `website` is a hidden field that only programs fill in. */
export const followForm = alertSettings.extend({
  address: z
    .string()
    .trim()
    .max(maxAddressCharacters)
    .pipe(z.email())
    .transform((address) => address.toLowerCase()),
  website: z.literal(""),
});

const followFields = ["what", "frequency", "zone", "language", "address", "website"] as const;
export type FollowField = (typeof followFields)[number];

/** The fields that are wrong, in the order of the form. */
export function wrongFields({ issues }: z.ZodError): FollowField[] {
  return followFields.filter((field) => issues.some(({ path }) => path[0] === field));
}
