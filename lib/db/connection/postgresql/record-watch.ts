/** Keeps the record's version at hand, as PostgreSQL announces its changes. */
import type { Client } from "pg";

import type { RecordVersionReader } from "@/lib/db/connection/client";
import { recordVersionQuery } from "@/lib/db/connection/record-version-query";
import { applicationName } from "./adapter";

/** The triggers of the migrations announce each commit that changes the version. */
export const recordChangedChannel = "record_changed";

/**
 * The version is also asked for at this pace, which tells a lost network from a record that does not change.
 * Readers see another instance's change within this time in any case.
 */
const askEveryMs = 500;
const answerWithinMs = 5_000;

export class RecordWatch implements RecordVersionReader {
  readonly #url: string;
  readonly #read: () => Promise<number>;
  #client: Client | null = null;
  #asking: Promise<void> | null = null;
  #isOutdated = false;
  #timer: NodeJS.Timeout | null = null;
  #isClosed = false;
  /** Null while there is no connection that would hear of a change. */
  #known: number | null = null;

  /** `read` asks on another connection. */
  constructor(url: string, read: () => Promise<number>) {
    this.#url = url;
    this.#read = read;
  }

  async read(): Promise<number> {
    const version = await this.#read();
    this.#note(version);
    return version;
  }

  known(): number | null {
    this.#start();
    return this.#known;
  }

  async noteCommit(): Promise<void> {
    // Nothing is known while nobody asks for it.
    if (this.#known === null) return;
    await this.read().catch(() => this.#disconnect());
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    await this.#asking;
    this.#disconnect();
  }

  /** A version never falls, so of two answers that overtook each other the higher is the later. */
  #note(version: number): void {
    if (this.#client && version > (this.#known ?? -1)) this.#known = version;
  }

  #start(): void {
    if (this.#isClosed || this.#timer) return;
    this.#timer = setInterval(() => this.#ask(), askEveryMs);
    this.#timer.unref();
    this.#ask();
  }

  /** One question at a time; what changes meanwhile is asked for after it. */
  #ask(): void {
    this.#isOutdated = true;
    this.#asking ??= this.#askUntilCurrent().finally(() => (this.#asking = null));
  }

  async #askUntilCurrent(): Promise<void> {
    while (this.#isOutdated && !this.#isClosed) {
      this.#isOutdated = false;
      if (this.#client === null) await this.#connect();
      else await this.#askOn(this.#client);
    }
  }

  async #askOn(client: Client): Promise<void> {
    try {
      const version = await queryVersion(client);
      if (client === this.#client) this.#note(version);
    } catch {
      if (client === this.#client) this.#disconnect();
    }
  }

  async #connect(): Promise<void> {
    const { Client: PgClient } = (await import("pg")).default;
    const client = new PgClient({
      connectionString: this.#url,
      application_name: applicationName,
      keepAlive: true,
      connectionTimeoutMillis: answerWithinMs,
      query_timeout: answerWithinMs,
    });
    const lose = () => {
      if (client === this.#client) this.#disconnect();
    };
    client.on("error", lose);
    client.on("end", lose);
    client.on("notification", () => this.#ask());
    try {
      await client.connect();
      await client.query(`LISTEN ${recordChangedChannel}`);
      const version = await queryVersion(client);
      if (this.#isClosed) throw new Error("The database is closed.");
      this.#client = client;
      this.#known = version;
    } catch {
      await client.end().catch(() => undefined);
    }
  }

  #disconnect(): void {
    const client = this.#client;
    this.#client = null;
    this.#known = null;
    client?.end().catch(() => undefined);
  }
}

async function queryVersion(client: Client): Promise<number> {
  const { rows } = await client.query<{ version: number }>(recordVersionQuery);
  const version = rows[0]?.version;
  if (version === undefined) throw new Error("The database did not answer with its record's version.");
  return version;
}
