/** The same as database-templates.ts on a PostgreSQL server that is started for the run. */
import { Client } from "pg";
import type { TestProject } from "vitest/node";

import { migrateDatabase } from "@/lib/db/migrations/migrate";
import { startCluster } from "@/scripts/postgresql-cluster.mjs";

import { loadRecord } from "./database-templates";

export default async function makeTemplates(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startCluster();
  const [empty, full] = [cluster.urlOf("empty"), cluster.urlOf("filled")];
  const client = new Client(cluster.urlOf("postgres"));
  await client.connect();
  await client.query("CREATE DATABASE empty");
  await migrateDatabase(empty);
  await client.query("CREATE DATABASE filled TEMPLATE empty");
  await client.end();
  await loadRecord(full);
  project.provide("databaseTemplates", { engine: "postgresql", empty, full });
  return () => cluster.stop();
}
