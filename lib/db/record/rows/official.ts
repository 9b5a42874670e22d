/** Converts an official with aliases and roles to rows and back. */
import { type Official, officialSides } from "@/lib/domain/record/record";
import type { OfficialAlias, Official as OfficialRow, Role } from "@/lib/db/generated/client";
import type { ChildRows } from "./child-rows";
import { addCitationRows, type CitationsOf } from "./citation";
import { oneOf } from "./one-of";
import type { Grouped } from "./group-by";
import { readOptionalDate, readText, toDateColumns, toTextColumns } from "./shared-columns";

export function toOfficialColumns({ id, name, side, note }: Official) {
  return { id, ...toTextColumns("name", name), side, note };
}

export function addOfficialRows(rows: ChildRows, official: Official): void {
  const key = `official/${official.id}`;
  official.aliases.forEach((alias, position) => {
    rows.officialAlias.push({ id: `${key}/aliases/${position}`, officialId: official.id, position, ...alias });
  });
  official.roles.forEach((role, position) => {
    const id = `${key}/roles/${position}`;
    rows.role.push({
      id,
      officialId: official.id,
      position,
      ...toTextColumns("title", role.title),
      ...toTextColumns("organisation", role.organisation),
      ...toDateColumns("from", role.from),
      ...toDateColumns("to", role.to),
      note: role.note,
    });
    addCitationRows(rows, "roleId", id, id, role.citations);
  });
}

export type OfficialParts = { aliases: Grouped<OfficialAlias>; roles: Grouped<Role>; citations: CitationsOf };

export function readOfficial(row: OfficialRow, parts: OfficialParts): Official {
  return {
    id: row.id,
    name: readText(row, "name"),
    side: oneOf(officialSides, row.side),
    aliases: parts.aliases(row.id).map(({ text, language, note }) => ({ text, language, note })),
    roles: parts.roles(row.id).map((role) => ({
      title: readText(role, "title"),
      organisation: readText(role, "organisation"),
      from: readOptionalDate(role, "from"),
      to: readOptionalDate(role, "to"),
      citations: parts.citations.roleId(role.id),
      note: role.note,
    })),
    note: row.note,
  };
}
