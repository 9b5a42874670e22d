/** Converts an official with aliases and roles to rows and back. */
import { officialSides } from "@/lib/domain/record/record";
import type { OfficialDocument } from "@/lib/domain/record/record-document";
import type { Prisma } from "@/lib/db/generated/client";
import { toCitationRows } from "./citation";
import { groupBy } from "./group-by";
import { oneOf } from "./one-of";
import { byPosition, inFileOrder, insertRows, recordTable, toStored } from "./record-table";
import { readOptionalDate, readText, toDateColumns, toTextColumns } from "./shared-columns";

async function insertParts(
  client: Prisma.TransactionClient,
  officials: readonly OfficialDocument[],
): Promise<void> {
  const aliases: Prisma.OfficialAliasCreateManyInput[] = [];
  const roles: Prisma.RoleCreateManyInput[] = [];
  const citations: Prisma.CitationCreateManyInput[] = [];
  for (const official of officials) {
    const officialId = official.id;
    const key = `official/${officialId}`;
    official.aliases.forEach((alias, position) => {
      aliases.push({ id: `${key}/aliases/${position}`, officialId, position, ...alias });
    });
    official.roles.forEach((role, position) => {
      const id = `${key}/roles/${position}`;
      roles.push({
        id,
        officialId,
        position,
        ...toTextColumns("title", role.title),
        ...toTextColumns("organisation", role.organisation),
        ...toDateColumns("from", role.from),
        ...toDateColumns("to", role.to),
        note: role.note,
      });
      citations.push(...toCitationRows("roleId", id, id, role.citations));
    });
  }
  await insertRows(client.officialAlias, aliases);
  await insertRows(client.role, roles);
  await insertRows(client.citation, citations);
}

export const officialTable = recordTable({
  reads: (client) => client.official,
  writes: (client) => client.official,
  toColumns: ({ id, name, side, note }: OfficialDocument) => ({
    id,
    ...toTextColumns("name", name),
    side,
    note,
  }),
  insertParts,
  deleteParts: async (client, ids) => {
    const where = { officialId: { in: ids } };
    await client.officialAlias.deleteMany({ where });
    await client.role.deleteMany({ where });
  },
  read: async (client, citations) => {
    const aliases = groupBy(
      await client.officialAlias.findMany({ orderBy: byPosition }),
      (row) => row.officialId,
    );
    const roles = groupBy(await client.role.findMany({ orderBy: byPosition }), (row) => row.officialId);
    return toStored(
      await client.official.findMany({ orderBy: inFileOrder }),
      (row): OfficialDocument => ({
        id: row.id,
        name: readText(row, "name"),
        side: oneOf(officialSides, row.side),
        aliases: aliases(row.id).map(({ text, language, note }) => ({ text, language, note })),
        roles: roles(row.id).map((role) => ({
          title: readText(role, "title"),
          organisation: readText(role, "organisation"),
          from: readOptionalDate(role, "from"),
          to: readOptionalDate(role, "to"),
          citations: citations.roleId(role.id),
          note: role.note,
        })),
        note: row.note,
      }),
    );
  },
});
