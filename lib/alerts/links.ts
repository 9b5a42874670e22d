/** Signs and reads the links in alerts, which act for the owner of the address without a password. */
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { processSecret } from "@/lib/auth/process-auth";

/** `confirm`: of what somebody asked to follow, by its id. `manage`: of a subscriber, by its id. */
const linkPurposes = ["confirm", "manage"] as const;
type AlertLink = { purpose: (typeof linkPurposes)[number]; id: string };

export type AlertLinks = {
  tokenOf: (link: AlertLink) => string;
  /** Null for a token that this site has not signed, or that was altered. */
  read: (token: string) => AlertLink | null;
};

const shape = /^(confirm|manage)\.([0-9a-f-]{36})\.([\w-]{43})$/;

/** `secret`: that of the desk, from which a key of its own is derived. */
export function alertLinks(secret: string): AlertLinks {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "alert links", 32));
  const signatureOf = ({ purpose, id }: AlertLink) =>
    createHmac("sha256", key).update(`${purpose}.${id}`).digest("base64url");
  return {
    tokenOf: (link) => `${link.purpose}.${link.id}.${signatureOf(link)}`,
    read: (token) => {
      const [, word, id = "", signature = ""] = shape.exec(token) ?? [];
      const purpose = linkPurposes.find((known) => known === word);
      if (!purpose) return null;
      const link = { purpose, id };
      return timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(link))) ? link : null;
    },
  };
}

let links: AlertLinks | null = null;

/** With the secret of this process. @throws where it cannot be read. */
export function processAlertLinks(): AlertLinks {
  return (links ??= alertLinks(processSecret()));
}
