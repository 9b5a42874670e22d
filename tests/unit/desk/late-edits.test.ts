import { describe, expect, it } from "vitest";
import { findLateEdits, intentsAfterSave } from "@/components/desk/form/late-edits";

const values = { "issues[0]": "", "issues[1]": "auto-tariff", "claims[0].citations[0].source": "" };

describe("what is done in a form while it is being sent", () => {
  it.each(["add:claims", "create:claims[0].speaker", "same:claims[0].citations[0].source"])(
    "stays in its row after %s, which saves nothing",
    (intent) => {
      const late = findLateEdits({ values, intent }, { ...values, "issues[1]": "trade" });
      expect([...late]).toEqual([["issues[1]", "trade"]]);
    },
  );

  it("moves up past the empty rows that a save leaves out", () => {
    const late = findLateEdits({ values, intent: "save" }, { ...values, "issues[1]": "trade" });
    expect([...late]).toEqual([["issues[0]", "trade"]]);
  });

  it.each(["add", "create", "remove", "same"])("is pressed again in its row where it is %s", (action) => {
    const sent = { values, intent: "remove:claims[0]" };
    expect(intentsAfterSave(`${action}:claims[1].citations[0]`, sent)).toEqual([
      `${action}:claims[0].citations[0]`,
    ]);
    expect(intentsAfterSave(`${action}:claims[0].citations[0]`, sent)).toEqual([]);
  });
});
