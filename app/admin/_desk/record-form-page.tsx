/** Renders a record's form. */
import type { ReactNode } from "react";
import { NoscriptChoices } from "@/components/desk/form/noscript-choices";
import { RecordForm } from "@/components/desk/form/record-form";
import type { FormProblem } from "@/lib/desk/finding-texts";
import { now } from "@/lib/clock";
import { listChoices } from "@/lib/desk/choices";
import { readFormContext } from "@/lib/desk/form-context";
import { formLabels } from "@/lib/desk/form-labels";
import { seoulDayOf } from "@/lib/domain/time/calendar-day";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import { can } from "@/lib/domain/editing/permissions";
import { definitionOf, referencedTypesIn } from "@/lib/domain/record/record-types";
import type { Locale, RecordType } from "@/lib/domain/record/record";
import type { Pair } from "@/lib/domain/editing/translation-state";
import { toFormValues } from "@/lib/schemas/forms/form-document";
import type { DeskVisit } from "./desk-page";

type Props = {
  type: RecordType;
  id: string | null;
  document: DraftDocument;
  base: DraftDocument;
  /** Published texts of the record whose translation is outdated. */
  outdated?: readonly Pair[];
  expected: { version: number; save: number };
  problems: FormProblem[];
  visit: DeskVisit;
  rail?: ReactNode;
};

/** The form for a response without script after the session has ended, which contains only what was sent. */
export function SentFormPart({ type, id, locale }: { type: RecordType; id: string | null; locale: Locale }) {
  const nothing = {
    account: "",
    values: {},
    base: {},
    outdated: [],
    names: {},
    context: { steps: {}, sides: {} },
    problems: [],
    expected: { version: 0, save: 0 },
    mayPublish: false,
  };
  return (
    <>
      {null}
      <RecordForm
        type={type}
        id={id}
        locale={locale}
        today={seoulDayOf(now())}
        {...formLabels(type, locale)}
        {...nothing}
        isSignedOut
      />
    </>
  );
}

export async function RecordFormPart({
  type,
  id,
  document,
  base,
  outdated = [],
  expected,
  problems,
  visit: { editor, locale, at },
  rail = null,
}: Props) {
  const lists = await Promise.all(
    [...referencedTypesIn(definitionOf[type].fields)].map(
      async (to) => [to, await listChoices(to, locale)] as const,
    ),
  );
  const names = Object.fromEntries(
    lists.flatMap(([, choices]) => choices.map((choice) => [choice.id, choice.name])),
  );
  const values = Object.fromEntries(toFormValues(definitionOf[type].fields, document));
  return (
    <>
      <NoscriptChoices lists={Object.fromEntries(lists)} />
      <RecordForm
        type={type}
        id={id}
        locale={locale}
        today={seoulDayOf(at)}
        account={editor.accountId}
        values={values}
        base={Object.fromEntries(toFormValues(definitionOf[type].fields, base))}
        outdated={outdated}
        {...formLabels(type, locale)}
        names={names}
        context={await readFormContext(type)}
        problems={problems}
        expected={expected}
        mayPublish={can(editor.role, "publish")}
        rail={rail}
      />
    </>
  );
}
