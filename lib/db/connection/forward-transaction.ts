/** Passes on what ends and divides a transaction, for wrappers that change its statements only. */
import type { SqlQuery, Transaction } from "@prisma/driver-adapter-utils";

export const isCommit = ({ sql }: SqlQuery): boolean => /^\s*COMMIT\b/i.test(sql);

export function forwardTransaction(inner: Transaction): Omit<Transaction, "queryRaw" | "executeRaw"> {
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    options: inner.options,
    commit: () => inner.commit(),
    rollback: () => inner.rollback(),
    createSavepoint: inner.createSavepoint?.bind(inner),
    rollbackToSavepoint: inner.rollbackToSavepoint?.bind(inner),
    releaseSavepoint: inner.releaseSavepoint?.bind(inner),
  };
}
