import { describe, expect, it } from "vitest";

import * as data from "@/app/data/route";
import * as root from "@/app/route";

describe.each([
  ["/", root.GET, ""],
  ["/data", data.GET, "/data"],
])("%s", (address, answer, page) => {
  it.each([
    ["ko-KR,ko;q=0.9,en;q=0.8", "ko"],
    ["en-GB,en;q=0.9", "en"],
    ["fr", "en"],
    [null, "en"],
  ])(
    "leads a reader of %s to the page in %s, and no cache answers for another reader",
    (accepted, locale) => {
      const request = new Request(
        `http://localhost${address}`,
        accepted === null ? {} : { headers: { "accept-language": accepted } },
      );
      const response = answer(request);
      expect([response.status, response.headers.get("location")]).toEqual([307, `/${locale}${page}`]);
      expect(response.headers.get("vary")).toBe("Accept-Language");
      expect(response.headers.get("cache-control")).toBe("no-cache");
    },
  );
});
