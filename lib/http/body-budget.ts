/** Limits the bytes of request bodies in memory, in total and per client. */

const megabyte = 1024 * 1024;

/** The limit per client keeps one with many unfinished bodies from blocking all others. */
export const defaultBodyBudget = { total: 64 * megabyte, perClient: 16 * megabyte };

/** The share of the budget that one body uses. */
export type BodyReservation = {
  /** Reserves bytes as they arrive; false where the budget is exhausted. */
  take: (bytes: number) => boolean;
  release: () => void;
};

export type BodyBudget = { openReservation: (client: string) => BodyReservation };

export function bodyBudget({ total, perClient }: typeof defaultBodyBudget): BodyBudget {
  const bytesByClient = new Map<string, number>();
  let totalBytes = 0;

  function add(client: string, bytes: number): void {
    totalBytes += bytes;
    const ofClient = (bytesByClient.get(client) ?? 0) + bytes;
    if (ofClient === 0) bytesByClient.delete(client);
    else bytesByClient.set(client, ofClient);
  }

  return {
    openReservation(client) {
      let size = 0;
      return {
        take(bytes) {
          if (totalBytes + bytes > total || (bytesByClient.get(client) ?? 0) + bytes > perClient)
            return false;
          size += bytes;
          add(client, bytes);
          return true;
        },
        release() {
          add(client, -size);
          size = 0;
        },
      };
    },
  };
}
