/** Who writes: a signed-in editor, or somebody without an account. */
import type { AuditChannel } from "./audit";
import type { Editor } from "./editor";
import { can, type DeskAction } from "./permissions";

type Accountless = { accountId: null; name: string; channel: AuditChannel };

export type Actor = Editor | Accountless;

/** Somebody at the server's command line, to whom everything is permitted. */
export const operator: Accountless = { accountId: null, name: "console", channel: "command_line" };

/** Somebody with a one-time link, which the write itself checks. */
export const oneTimeLinkActor: Accountless = { accountId: null, name: "", channel: "desk" };

export function isPermitted(actor: Actor, action: DeskAction): boolean {
  return !("role" in actor) || can(actor.role, action);
}
