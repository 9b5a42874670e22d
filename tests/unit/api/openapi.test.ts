import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, test } from "vitest";
import { openApiDocument } from "@/lib/api/fixed-responses";

const site = { siteUrl: "https://talks.example", requestsPerMinute: 300 };
const documents = (["en", "ko"] as const).map((locale) => openApiDocument(site, locale));

type Schema = Record<string, unknown>;

/** Every object of the document with its path. */
function objectsIn(value: unknown, path = ""): [string, Schema][] {
  if (typeof value !== "object" || value === null) return [];
  const own: [string, Schema][] = Array.isArray(value) ? [] : [[path, value as Schema]];
  return [...own, ...Object.entries(value).flatMap(([key, part]) => objectsIn(part, `${path}/${key}`))];
}

describe.each(documents)("the description of the API", (document) => {
  const operations = Object.entries(document.paths ?? {}).map(([path, { get }]) => [path, get!] as const);
  const objects = objectsIn(document.components?.schemas);

  test("is valid for another program", async () => {
    const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  test("has what linters ask for: contact, licence, and described tags, one for each operation", () => {
    expect(document.info.contact?.url).toMatch(/^https:\/\/talks\.example\/(en|ko)\/report\?/);
    expect(document.info.license?.url).toBeTruthy();
    const tags = new Set((document.tags ?? []).map(({ name }) => name));
    for (const { name, description } of document.tags ?? []) expect(description, name).toBeTruthy();
    for (const [path, { tags: own = [], operationId, description, responses = {} }] of operations) {
      expect(own.length, path).toBe(1);
      expect(tags, path).toContain(own[0]);
      expect(operationId && description, path).toBeTruthy();
      const refused = responses["405"];
      expect(refused && "headers" in refused && Object.keys(refused.headers ?? {}), path).toContain("Allow");
    }
    const used = new Set(operations.flatMap(([, { tags: own = [] }]) => own));
    expect([...tags].filter((tag) => !used.has(tag))).toEqual([]);
    // Every component is used, and every required property is described.
    const text = JSON.stringify(document);
    for (const name of Object.keys(document.components?.schemas ?? {}))
      expect(text, name).toContain(`"#/components/schemas/${name}"`);
    for (const [path, { required, properties }] of objectsIn(document))
      if (Array.isArray(required) && typeof properties === "object")
        expect(Object.keys(properties ?? {}), path).toEqual(expect.arrayContaining(required));
  });

  test("has typed maps, and formats for days, instants and addresses", () => {
    for (const [path, schema] of objects) {
      // An object has named properties, except a document of another time.
      if (schema.type === "object") expect(schema.properties, path).toBeDefined();
      expect(schema, path).not.toHaveProperty("propertyNames");
    }
    const formatOf = (name: string) => {
      const found = objects.filter(([path]) => path.endsWith(`/properties/${name}`));
      expect(found.length, name).toBeGreaterThan(0);
      return new Set(found.flatMap(([, schema]) => JSON.stringify(schema).match(/"format":"[\w-]+"/g) ?? []));
    };
    for (const name of ["changedAt", "verifiedAt", "startsAt"])
      expect(formatOf(name), name).toEqual(new Set(['"format":"date-time"']));
    expect(formatOf("endedOn")).toEqual(new Set(['"format":"date"']));
    for (const name of ["archivedUrl", "revision", "json"])
      expect(formatOf(name), name).toEqual(new Set(['"format":"uri"']));
    const parameters = operations.flatMap(([, { parameters: list = [] }]) => list);
    for (const parameter of parameters) {
      if (!("name" in parameter) || !/^(asOf|seenAt|since|until|updated_since)$/.test(parameter.name))
        continue;
      expect(JSON.stringify(parameter.schema), parameter.name).toMatch(/"format":"date(-time)?"/);
    }
  });
});
