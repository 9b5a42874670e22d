/** How many bytes of bodies may the server hold at the same time, in all and for one client? */

const megabyte = 1024 * 1024;

/** A client that sends many large bodies and ends none of them must leave room for everybody else. */
export const defaultBodyBudget = { inAll: 64 * megabyte, ofOneClient: 16 * megabyte };

/** The part of the room that one body takes up. */
export type BodyPlace = {
  /** Takes up more of it as the body comes; false where there is no more. */
  take: (bytes: number) => boolean;
  /** Gives everything back. */
  release: () => void;
};

export type BodyBudget = { placeFor: (client: string) => BodyPlace };

export function bodyBudget({ inAll, ofOneClient }: typeof defaultBodyBudget): BodyBudget {
  const heldBy = new Map<string, number>();
  let held = 0;

  function hold(client: string, bytes: number): void {
    held += bytes;
    const ofClient = (heldBy.get(client) ?? 0) + bytes;
    if (ofClient === 0) heldBy.delete(client);
    else heldBy.set(client, ofClient);
  }

  return {
    placeFor(client) {
      let size = 0;
      return {
        take(bytes) {
          if (held + bytes > inAll || (heldBy.get(client) ?? 0) + bytes > ofOneClient) return false;
          size += bytes;
          hold(client, bytes);
          return true;
        },
        release() {
          hold(client, -size);
          size = 0;
        },
      };
    },
  };
}
