/** Reads the ids of the server actions of the current build. */
import { readFileSync } from "node:fs";
import { z } from "zod";

const actions = z.record(z.string(), z.unknown());
const manifest = z.object({ node: actions, edge: actions });

/** @throws where the manifest is missing, since every form would be refused. */
export function knownActions(file = ".next/server/server-reference-manifest.json"): ReadonlySet<string> {
  const { node, edge } = manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  return new Set([...Object.keys(node), ...Object.keys(edge)]);
}
