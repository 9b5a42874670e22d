import { describe, expect, it } from "vitest";

import { requestedEtag, formatEtag } from "@/lib/schemas/forms/record-etag";
import { normalisedDocument } from "@/lib/schemas/record/normalised-document";

const asked = (headers: Record<string, string>) => requestedEtag(new Headers(headers));

describe("requestedEtag", () => {
  it("reads back what an answer named, also where a proxy marked it as weak", () => {
    const tag = { version: 12, save: 3 };
    expect(asked({ "If-Match": formatEtag(tag) })).toEqual({ status: "named", tag });
    expect(asked({ "If-Match": `W/${formatEtag(tag)}` })).toEqual({ status: "named", tag });
  });

  it("takes If-None-Match: * for a record that does not exist yet, but not beside If-Match", () => {
    expect(asked({ "If-None-Match": "*" })).toEqual({ status: "named", tag: { version: 0, save: 0 } });
    expect(asked({ "If-None-Match": "*", "If-Match": '"2.0"' })).toEqual({
      status: "named",
      tag: { version: 2, save: 0 },
    });
    expect(asked({ "If-None-Match": '"2.0"' })).toEqual({ status: "missing" });
  });

  it.each(["*", "", "2.0", '"2"', '"2.0", "3.0"', '"-1.0"', '"2.0"x', '"99999999999.0"'])(
    "takes %s for no version",
    (match) => {
      expect(asked({ "If-Match": match })).toEqual({ status: "malformed" });
    },
  );
});

describe("normalisedDocument", () => {
  it("reads texts as a form does, wherever they stand, and leaves the rest", () => {
    expect(normalisedDocument({ a: [" x\u0000\r\ny \ud800", 1, null, { b: true, c: "한" }] })).toEqual({
      a: ["x\ufffd\ny \ufffd", 1, null, { b: true, c: "한" }],
    });
  });
});
