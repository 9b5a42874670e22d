/** The server that the tests of the desk have in turn shows each of them nothing of the one before. */
import { addressOf, person } from "../support/desk-clients";
import { ask } from "../support/desk-database";
import { expect, test } from "../support/fixtures";
import { openForm, publishText, saveText } from "../support/saving-client";

const record = "issue/auto-tariff";

test("after a draft or a publication the shared server begins anew, in its database and in what it remembers", async ({
  desk,
  sharedDesk,
}) => {
  const read = async (address: string) => (await fetch(desk.url + address)).text();
  for (const isPublished of [false, true]) {
    for (const round of ["first", "second"]) {
      const text = `Words of the ${round} test`;
      const client = await person(desk, "han", "publisher");
      expect(await saveText(client, record, await openForm(client, record), text)).toMatchObject({
        what: "saved",
        save: 1,
        base: { version: 1, save: 0 },
      });
      if (isPublished) {
        expect(await publishText(client, record, `Reason of the ${round} test`)).toMatchObject({
          what: "published",
          version: 2,
        });
        expect(await read("/en/issues/auto-tariff")).toContain(text);
        expect(await read("/en/changes")).toContain(`Reason of the ${round} test`);
      }
      await sharedDesk.reset();
      expect(await read("/en/issues/auto-tariff")).not.toContain(text);
      expect(await read("/en/changes")).not.toContain("Reason of the");
      expect(ask(desk.databaseFile, `SELECT * FROM "Draft"`)).toEqual([]);
      expect((await client.get("/admin/me")).location, `${addressOf("han")} is signed out`).toMatch(
        /sign-in/,
      );
    }
  }
});
