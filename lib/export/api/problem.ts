/** Writes refusals of the API as problem details (RFC 9457). */
import type { Refusal } from "@/lib/schemas/api-refusal";
import type { Locale } from "@/lib/domain/record/record";
import { addressOf } from "@/lib/format/addresses/page-addresses";
import { messagesOf } from "@/lib/messages/catalogue";
import { translatorOf } from "@/lib/messages/translator";
import { type ParameterError, type ProblemDocument, problemStatus } from "@/lib/schemas/api/problem";
import type { ParameterFault } from "@/lib/schemas/addresses/parse-parameters";

/** Replaces lone surrogates and control characters, and shortens. */
const printable = (text: string) =>
  [...text.slice(0, 400)]
    .slice(0, 120)
    .join("")
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/\p{Cc}/gu, " ");

function errorOf({ parameter, fault, value, allowed }: ParameterFault, locale: Locale): ParameterError {
  const t = translatorOf(locale);
  const described = Object.entries(messagesOf(locale).api.parameter);
  const rules = new Map(described.map(([name, { allowed: rule }]) => [name, rule]));
  const rule = allowed?.join(", ") ?? rules.get(parameter) ?? "";
  const names = { parameter: printable(parameter), value: printable(value), allowed: rule };
  const takesNone = allowed !== null && allowed.length === 0;
  const detail = t(`api.fault.${takesNone ? "none" : fault}`, names);
  return { parameter: names.parameter, detail, ...(allowed ? { allowed } : {}) };
}

function valuesOf(refusal: Refusal): Record<string, string | number> {
  switch (refusal.refused) {
    case "invalid_parameter":
      return { parameters: refusal.faults.map(({ parameter }) => printable(parameter)).join(", ") };
    case "not_found":
      return { what: printable(refusal.what) };
    case "withdrawn":
      return { what: printable(refusal.what), since: refusal.since.toISOString(), reason: refusal.reason };
    case "method_not_allowed":
      return { method: refusal.method };
    case "too_many_requests":
      return { limit: refusal.limit, seconds: refusal.seconds };
  }
}

export function problemOf(refusal: Refusal, locale: Locale, siteUrl: string): ProblemDocument {
  const t = translatorOf(locale);
  return {
    type: `${siteUrl}${addressOf({ page: "api" }, locale, null)}#${refusal.refused.replaceAll("_", "-")}`,
    title: t(`api.problem.${refusal.refused}.title`),
    status: problemStatus[refusal.refused],
    detail: t(`api.problem.${refusal.refused}.detail`, valuesOf(refusal)),
    ...(refusal.refused === "invalid_parameter"
      ? { errors: refusal.faults.map((fault) => errorOf(fault, locale)) }
      : {}),
    ...(refusal.refused === "withdrawn"
      ? { withdrawnAt: refusal.since.toISOString(), reason: refusal.reason }
      : {}),
  };
}
