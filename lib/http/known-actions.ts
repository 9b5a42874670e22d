/** Which actions does the build have that is being served? */
import { readFileSync } from "node:fs";
import { z } from "zod";

const actions = z.record(z.string(), z.unknown());
const manifest = z.object({ node: actions, edge: actions });

/** As the framework wrote them when it built the site. @throws where there is no such list: every form would be refused. */
export function knownActions(file = ".next/server/server-reference-manifest.json"): ReadonlySet<string> {
  const { node, edge } = manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  return new Set([...Object.keys(node), ...Object.keys(edge)]);
}
