/** Reads the ids of the server actions of a build. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const actions = z.record(z.string(), z.unknown());
const manifest = z.object({ node: actions, edge: actions });

/**
 * @param folder The build's folder, with `.next` in it.
 * @throws where the manifest is missing, since every form would be refused.
 */
export function knownActions(folder: string): ReadonlySet<string> {
  const file = path.join(folder, ".next/server/server-reference-manifest.json");
  const { node, edge } = manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  return new Set([...Object.keys(node), ...Object.keys(edge)]);
}
