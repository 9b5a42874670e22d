/** The signed-in person. Writes require an `Editor`, which only the session check creates. */
import type { AccountRole } from "./permissions";

/** The account of a session. */
type SessionAccount = { accountId: string; name: string; role: AccountRole };

/**
 * The constructor is private and the private field makes the type nominal, so that a plain object is no
 * `Editor`; the linter lets only lib/auth and tests call `signedIn`.
 */
export class Editor {
  readonly accountId: string;
  readonly name: string;
  readonly role: AccountRole;
  readonly #signedIn = true;

  private constructor(facts: SessionAccount) {
    this.accountId = facts.accountId;
    this.name = facts.name;
    this.role = facts.role;
  }

  /** For lib/auth only, after it has checked the session. */
  static signedIn(facts: SessionAccount): Editor {
    return new Editor(facts);
  }

  /** True for an object created by `signedIn`. */
  static is(value: unknown): value is Editor {
    return typeof value === "object" && value !== null && #signedIn in value;
  }
}
