/** What becomes of the form that says that open issues are still accurate? */
"use server";
import { redirect } from "next/navigation";

import { visitingAddress } from "../auth/desk-visit";
import { formVisitor } from "../auth/form-visitor";
import { checkAccuracy } from "../db/accuracy-checks";
import { addAuditEntry } from "../db/audit-log";
import { readPublishedRecord } from "../db/published-record";
import type { SignInNeed } from "../domain/sign-in-need";
import { matchSource } from "../domain/source-match";
import { readable } from "../schemas/form-document";
import { formText } from "../schemas/form-text";
import { tickedIssues } from "../schemas/accuracy-form";

const page = "/admin?queue=verify";

export type CheckProblem = "none_chosen" | "no_source" | "unknown_source" | "several_sources" | "changed";

/** What was chosen and typed comes back with every problem. */
export type CheckState = {
  problem: CheckProblem | null;
  /** The issues or sources that the problem is about. */
  about: string[];
  /** `shown`: the versions that stood beside the ticked issues, by id. */
  values: { issues: string[]; shown: Record<string, string>; source: string; locator: string };
  /** The session has ended: what it takes to sign in with this form. */
  signIn: SignInNeed | null;
};

export async function checkAccuracyAction(_: CheckState, data: FormData): Promise<CheckState> {
  const issues = tickedIssues(data);
  if (!issues) redirect(page);
  const shown = Object.fromEntries(issues.map(({ id, version, developments }) => [id, `${version}.${developments}`]));
  const values = { issues: issues.map(({ id }) => id), shown, source: formText(data, "source"), locator: readable(formText(data, "locator")) };
  const refused = (problem: CheckProblem, about: string[] = []): CheckState => ({ problem, about, values, signIn: null });
  const visitor = await formVisitor(data, "check_accuracy");
  if (visitor.status === "signed_out") return { problem: null, about: [], values, signIn: visitor.signIn };
  if (visitor.status === "forbidden") redirect("/admin/refused");
  const { editor } = visitor;
  if (issues.length === 0) return refused("none_chosen");
  if (values.source.trim() === "") return refused("no_source");
  const match = matchSource(values.source, (await readPublishedRecord()).sources);
  if (match.status === "several") return refused("several_sources", match.ids);
  if (match.status === "unknown") return refused("unknown_source");

  const result = await checkAccuracy(editor, {
    keys: issues.map(({ id }) => ({ type: "issue", id })),
    versions: issues.map(({ version }) => version),
    developmentVersions: issues.map(({ developments }) => developments),
    sourceId: match.id,
    locator: values.locator,
  });
  if (result.status === "unknown_source") return refused("unknown_source");
  if (result.status === "conflict") return refused("changed", result.keys.map(({ id }) => id));
  if (result.status !== "checked") redirect(page);
  const entry = { accountId: editor.accountId, who: editor.name, action: "check_accuracy", result: "done", address: await visitingAddress() } as const;
  for (const { id, version } of issues) {
    await addAuditEntry({ ...entry, recordType: "issue", recordId: id, details: { source: match.id, version }, recordedAt: result.checkedAt });
  }
  // No page is to be expired: readers' pages are compared with the checks on every request, and the desk's are made anew.
  redirect(`${page}&checked=${issues.length}`);
}
