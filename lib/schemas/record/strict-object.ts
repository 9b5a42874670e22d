/** A zod object that rejects unknown keys and names the allowed ones. */
import { z } from "zod";

/** Like `z.strictObject`, with a message that lists the allowed keys. */
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
