/** Types of the Data Package library as far as the tests use it; it has none. */
declare module "datapackage" {
  type ResourceDescriptor = { name: string; path: string; hash: string; bytes: number; rows: number };
  type ForeignKey = { fields: string[]; reference: { resource: string; fields: string[] } };
  type Schema = { fieldNames: string[]; foreignKeys: ForeignKey[]; castRow: (row: string[]) => unknown[] };
  type Resource = { name: string; tabular: boolean; descriptor: ResourceDescriptor; schema: Schema };
  type Descriptor = {
    licenses: { name: string }[];
    temporal: { start: string; end: string };
    resources: ResourceDescriptor[];
  };
  type Loaded = {
    errors: Error[];
    descriptor: Descriptor;
    resources: Resource[];
    getResource: (name: string) => Resource | null;
  };
  const datapackage: {
    Package: {
      load: (descriptor: string, options: { strict: boolean; basePath: string }) => Promise<Loaded>;
    };
  };
  export default datapackage;
}
