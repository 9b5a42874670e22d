/** Drafts that are made together: of new records under free ids, and of changed ones. */
import type { Database } from "@/lib/db/connection/client";
import type { DraftToSave } from "@/lib/db/desk/draft-sets";
import type { DraftDocument } from "@/lib/domain/editing/draft";
import { isPlainObject, sameValue } from "@/lib/domain/editing/same-value";
import { textOf } from "@/lib/domain/editing/text-of";
import type { RecordType } from "@/lib/domain/record/record";
import type { RecordKey } from "@/lib/domain/record/record-document";
import { emptyDocument, isIdTaken, suggestId } from "./new-record";
import { readRecordText } from "./record-text";

export const orNull = (value: unknown) => textOf(value) || null;
/** A text's words in each language that it has. */
export const wordings = (value: unknown) =>
  isPlainObject(value) ? [textOf(value.en), textOf(value.ko)].filter((words) => words !== "") : [];
export const rows = (value: unknown): DraftDocument[] =>
  Array.isArray(value) ? value.filter(isPlainObject) : [];

/** Reads what is stored only for ids and texts; writes nothing. */
export class DraftWriter {
  protected readonly drafts = new Map<string, DraftToSave>();
  private readonly takenIds = new Set<string>();

  constructor(private readonly database: Database) {}

  get list(): DraftToSave[] {
    return [...this.drafts.values()];
  }

  private async freeId(type: RecordType, document: DraftDocument): Promise<string> {
    const suggested = suggestId(type, document);
    for (let number = 1; ; number += 1) {
      const id = number === 1 ? suggested : `${suggested}-${number}`;
      if (!this.takenIds.has(`${type}/${id}`) && !(await isIdTaken(type, id, this.database))) {
        this.takenIds.add(`${type}/${id}`);
        return id;
      }
    }
  }

  protected async create(type: RecordType, given: DraftDocument): Promise<string> {
    const empty = emptyDocument(type);
    // An editor has accepted each proposal beside the sentence it comes from.
    if ("verification" in empty) empty.verification = "verified";
    const document = { ...empty, ...given };
    const id = await this.freeId(type, document);
    this.drafts.set(`${type}/${id}`, {
      key: { type, id },
      expected: { version: 0, save: 0 },
      document: { ...document, id },
    });
    return id;
  }

  /** Changes the open draft of a record, else its newest version; makes no draft where nothing differs. */
  protected async change(key: RecordKey, edit: (document: DraftDocument) => DraftDocument): Promise<void> {
    const name = `${key.type}/${key.id}`;
    const before = this.drafts.get(name);
    if (before) {
      this.drafts.set(name, { ...before, document: edit(before.document) });
      return;
    }
    const stored = await readRecordText(key, this.database);
    if (!stored) return;
    const document = edit(stored.document);
    if (!sameValue(document, stored.document))
      this.drafts.set(name, { key, expected: stored.expected, document });
  }
}
