/** The order of a record's fields in its form, and which are hidden until they are wanted. */
import type { RecordType } from "@/lib/domain/record/record";
import { type Field, definitionOf } from "@/lib/domain/record/record-types";

/** Fields of a development that most do not need; those of one group are shown together. */
const rare = [["effectiveFrom", "effectiveUntil"], ["next"]] as const;

/** The id of a new record is made from its text; that of a saved one never changes and has no field. */
const idOf = ({ fields }: { fields: readonly Field[] }) => fields.filter(({ name }) => name === "id");

type Layout = {
  /** Top to bottom. */
  shown: Field[];
  /** Below them, each group closed until it is opened or has a value. */
  hidden: Field[][];
};

export function formLayout(type: RecordType, isNew: boolean): Layout {
  const definition = definitionOf[type];
  const rest = definition.fields.filter(({ name }) => name !== "id");
  const id = isNew ? [idOf(definition)] : [];
  if (type !== "development") return { shown: rest, hidden: id };
  const named = (names: readonly string[]) => rest.filter(({ name }) => names.includes(name));
  // The source first, from which all the rest is read.
  const first = named(["issue", "citations"]);
  const groups = rare.map(named);
  const hidden = groups.flat();
  return {
    shown: [...first, ...rest.filter((field) => !first.includes(field) && !hidden.includes(field))],
    hidden: [...groups, ...id],
  };
}

/**
 * Whether a field within a row is hidden until it is wanted: the id of a step, which is made from its day, and the
 * words of a statement's source, because the statement has them.
 */
export const isHiddenInRow = (path: string): boolean =>
  /\]\.id$/.test(path) || /^claims\[\d+\]\.citations\[\d+\]\.quote$/.test(path);
