/** An official and the roles held as schema.org data. */
import { type AsOf, hasHappened } from "@/lib/domain/time/as-of";
import type { Locale, Official, Role } from "@/lib/domain/record/record";
import { toPartialIso } from "@/lib/format/dates/partial-iso";
import { type Thing, thing } from "./schema-things";
import { plainWording } from "@/lib/format/wordings";

type Context = { locale: Locale; asOf: AsOf; url: string };

/** A role without a recorded start counts only as of now, because it may have begun later than a past day. */
function hadBegun({ from }: Role, asOf: AsOf): boolean {
  return from === null ? asOf.kind === "now" : hasHappened(from, asOf);
}

function endedBy({ to }: Role, asOf: AsOf): boolean {
  return to !== null && hasHappened(to, asOf);
}

/** The roles that had begun and not ended, in file order. */
export function rolesHeld(official: Official, asOf: AsOf): Role[] {
  return official.roles.filter((role) => hadBegun(role, asOf) && !endedBy(role, asOf));
}

/** A person with every spelling of the name, the titles held at the time, and the dated roles. */
export function personThing(official: Official, { locale, asOf, url }: Context): Thing {
  const name = plainWording(official.name, locale);
  const spellings = [official.name.en, official.name.ko, ...official.aliases.map(({ text }) => text)];
  const roles = official.roles.filter((role) => hadBegun(role, asOf));
  return thing("Person", {
    name,
    alternateName: [...new Set(spellings)].filter((spelling) => spelling !== null && spelling !== name),
    url,
    jobTitle: rolesHeld(official, asOf).map(({ title }) => plainWording(title, locale)),
    worksFor: roles.map((role) =>
      thing("EmployeeRole", {
        roleName: plainWording(role.title, locale),
        startDate: toPartialIso(role.from),
        endDate: endedBy(role, asOf) ? toPartialIso(role.to) : null,
        worksFor: thing("Organization", { name: plainWording(role.organisation, locale) }),
      }),
    ),
  });
}
