/** Names the two database engines and tells them apart by the address. */

export type Engine = "sqlite" | "postgresql";

/** @example engineOf("postgres://db.example/talks") // "postgresql" */
export function engineOf(url: string): Engine {
  return /^postgres(?:ql)?:/.test(url) ? "postgresql" : "sqlite";
}
