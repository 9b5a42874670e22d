/** An object whose keys are all known: a key too many is an error that names those allowed. */
import { z } from "zod";

/** Like `z.strictObject`, with a message that says which keys there may be. */
export function strictObject<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const allowed = Object.keys(shape).join(", ");
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === "unrecognized_keys") {
        return `unknown key ${issue.keys.map((key) => JSON.stringify(key)).join(", ")}; allowed: ${allowed}`;
      }
      return issue.code === "invalid_type" ? `must be an object with ${allowed}` : undefined;
    },
  });
}
