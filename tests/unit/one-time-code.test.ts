import { expect, it } from "vitest";

import { oneTimeCode } from "../support/one-time-code";

// The examples of RFC 6238, appendix B, cut to six digits; the key is "12345678901234567890".
it.each([
  [59, "287082"],
  [1111111109, "081804"],
  [1234567890, "005924"],
  [20000000000, "353130"],
])("shows at second %d the code %s", (second, code) => {
  expect(oneTimeCode("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", second * 1000)).toBe(code);
});
