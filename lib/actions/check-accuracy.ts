/** Server action of the form that confirms that issues or measures are still accurate. */
"use server";
import { redirect } from "next/navigation";

import { requestAddress } from "@/lib/auth/desk-request";
import { requirePermission } from "@/lib/auth/require-permission";
import { checkAccuracy } from "@/lib/db/desk/accuracy-checks";
import { readPublishedRecord } from "@/lib/db/published/published-record";
import type { SavingProblem } from "@/lib/domain/editing/saving-problem";
import type { SignInRequirement } from "@/lib/domain/editing/sign-in-requirement";
import { matchSource } from "@/lib/domain/sources/source-match";
import { normalisedInput } from "@/lib/schemas/forms/form-document";
import { formLine } from "@/lib/schemas/forms/form-fields";
import { type CheckedType, parseAccuracyForm } from "@/lib/schemas/forms/accuracy-form";
import { handleSaveFailure } from "./save-failure";

const pageOf: Record<CheckedType, string> = {
  issue: "/admin?queue=verify",
  measure: "/admin?queue=measures",
};

type CheckProblem =
  | "forbidden"
  | "none_chosen"
  | "no_source"
  | "unknown_source"
  | "several_sources"
  | "changed";

/** `values` are the chosen and typed ones. */
export type CheckState = {
  problem: CheckProblem | null;
  /** The records or sources concerned. */
  about: string[];
  /** `shown`: the displayed versions of the ticked records, by id. */
  values: { ticked: string[]; shown: Record<string, string>; source: string; locator: string };
  /** What signing in with this form needs, where the session has ended. */
  signIn: SignInRequirement | null;
  /** A failure of the database. */
  notSaved?: SavingProblem | undefined;
};

export async function checkAccuracyAction(_: CheckState, data: FormData): Promise<CheckState> {
  return handleSaveFailure(
    () => check(data),
    (notSaved) => ({ problem: null, about: [], values: readForm(data).values, signIn: null, notSaved }),
  );
}

function readForm(data: FormData) {
  const read = parseAccuracyForm(data);
  if (!read) redirect(pageOf.issue);
  const { type, ticked } = read;
  const shown = Object.fromEntries(
    ticked.map(({ id, version, developments }) => [id, `${version}.${developments}`]),
  );
  const values = {
    ticked: ticked.map(({ id }) => id),
    shown,
    source: formLine(data, "source"),
    locator: normalisedInput(formLine(data, "locator")),
  };
  return { type, ticked, values };
}

async function check(data: FormData): Promise<CheckState> {
  const { type, ticked, values } = readForm(data);
  const visitor = await requirePermission(data, "check_accuracy");
  const refused = (problem: CheckProblem, about: string[] = []): CheckState => ({
    problem,
    about,
    values,
    signIn: null,
  });
  if (visitor.status === "signed_out") return { problem: null, about: [], values, signIn: visitor.signIn };
  if (visitor.status === "forbidden") return refused("forbidden");
  const { editor } = visitor;
  if (ticked.length === 0) return refused("none_chosen");
  if (values.source.trim() === "") return refused("no_source");
  const match = matchSource(values.source, (await readPublishedRecord()).sources);
  if (match.status === "several") return refused("several_sources", match.ids);
  if (match.status === "unknown") return refused("unknown_source");

  const result = await checkAccuracy(editor, {
    keys: ticked.map(({ id }) => ({ type, id })),
    versions: ticked.map(({ version }) => version),
    ...(type === "issue" ? { developmentVersions: ticked.map(({ developments }) => developments) } : {}),
    sourceId: match.id,
    locator: values.locator,
    from: { address: await requestAddress() },
  });
  if (result.status === "unknown_source") return refused("unknown_source");
  if (result.status === "conflict")
    return refused(
      "changed",
      result.keys.map(({ id }) => id),
    );
  if (result.status !== "checked") redirect(pageOf[type]);
  // No page is revalidated: readers' pages depend on the record version, which a check changes, and the
  // desk's are rendered per request.
  redirect(`${pageOf[type]}&checked=${ticked.length}`);
}
