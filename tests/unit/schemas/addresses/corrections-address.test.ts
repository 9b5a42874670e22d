import { expect, it } from "vitest";

import { parseCorrectionChoice } from "@/lib/schemas/addresses/corrections-address";

it.each([
  [{}, { kind: null, before: null }, []],
  [{ kind: "clarification", before: "412" }, { kind: "clarification", before: 412 }, []],
  [{ kind: "", before: " " }, { kind: null, before: null }, []],
  [{ kind: ["withdrawal", "rumour"] }, { kind: "withdrawal", before: null }, []],
  [{ kind: "rumour", before: "5" }, { kind: null, before: 5 }, [{ parameter: "kind", value: "rumour" }]],
  [{ before: "0" }, { kind: null, before: null }, [{ parameter: "before", value: "0" }]],
  [{ before: "-1" }, { kind: null, before: null }, [{ parameter: "before", value: "-1" }]],
  [{ before: "9999999999" }, { kind: null, before: null }, [{ parameter: "before", value: "9999999999" }]],
  [{ before: "1e3" }, { kind: null, before: null }, [{ parameter: "before", value: "1e3" }]],
  [
    { before: "x".repeat(500) },
    { kind: null, before: null },
    [{ parameter: "before", value: "x".repeat(80) }],
  ],
])("%o asks for %o", (parameters, choice, problems) => {
  expect(parseCorrectionChoice(parameters)).toEqual({ choice, problems });
});
