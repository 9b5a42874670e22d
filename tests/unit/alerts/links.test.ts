import { describe, expect, test } from "vitest";
import { alertLinks } from "@/lib/alerts/links";

const links = alertLinks("a secret of the desk that is long enough");
const id = "0b9f8a1e-4c5d-4e6f-8a7b-1c2d3e4f5a6b";

describe("a link of alerts", () => {
  test("is read by those who have signed it", () => {
    for (const purpose of ["confirm", "manage"] as const)
      expect(links.read(links.tokenOf({ purpose, id }))).toEqual({ purpose, id });
    expect(
      alertLinks("a secret of the desk that is long enough").read(links.tokenOf({ purpose: "manage", id })),
    ).not.toBeNull();
  });

  test("stands for one purpose and one subscriber", () => {
    const token = links.tokenOf({ purpose: "manage", id });
    const forged = [
      token.replace("manage", "confirm"),
      token.replace(id, id.replace("0b9f", "0b9e")),
      token.slice(0, -1),
      `${token}A`,
      token.replace(/.$/, (last) => (last === "A" ? "E" : "A")),
      token.toUpperCase(),
      "manage",
      `manage.${id}.`,
      `manage.${id}.${"A".repeat(43)}`,
      "",
      "__proto__",
      `manage.${id}.${"가".repeat(43)}`,
    ];
    for (const one of forged) expect(links.read(one), one).toBeNull();
    expect(alertLinks("another secret, which is long enough too").read(token)).toBeNull();
  });

  test("does not tell its secret, and holds no address", () => {
    expect(links.tokenOf({ purpose: "manage", id })).toMatch(/^manage\.[0-9a-f-]{36}\.[\w-]{43}$/);
  });
});
