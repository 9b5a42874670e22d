import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { xml2js } from "xml-js";

import { htmlLines, htmlLink, htmlText, replaceInvalidXml } from "@/lib/export/escape-text";

describe("texts of a feed", () => {
  it("keep every character that XML can hold", () => {
    expect(replaceInvalidXml("관세 \t\n é 😀 \u202E \u0085")).toBe("관세 \t\n é 😀 \u202E \u0085");
  });

  it("mark those it cannot", () => {
    expect(replaceInvalidXml("a\u0000b\u0008c\u000Bd\u001Fe\uFFFEf\uFFFFg\uD800h\uDC00i")).toBe(
      "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh\uFFFDi",
    );
  });

  it("are HTML that says what was typed", () => {
    expect(htmlText(`<a href="x" id='y'>&amp;`)).toBe("&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;");
    expect(htmlLines("a\n<b>")).toBe("a<br>&lt;b&gt;");
    expect(htmlLink('https://a.example/?q="&x', "<b>")).toBe(
      '<a href="https://a.example/?q=&quot;&amp;x">&lt;b&gt;</a>',
    );
    expect(htmlLink("javascript:alert(1)", "x")).toBe("x");
  });

  it("never end what they stand in", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const text = htmlText(String.fromCharCode(...units));
        expect(text).not.toMatch(/[<>"']/);
        expect(() => xml2js(`<a b="${text}"><![CDATA[${text}]]></a>`)).not.toThrow();
      }),
    );
  });
});
