/** Hands mails to the SMTP server of the configuration. */
import nodemailer from "nodemailer";
import type { Deliver, Delivery, OutgoingMail } from "./send-mails";

export type MailServer = { deliver: Deliver; close: () => void };

type Options = {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  url: string;
  /** The sender, as in a header: an address, or a name and an address in angle brackets. */
  from: string;
  /** Its host is the right part of each Message-ID. */
  siteUrl: string;
  /** How long an idle connection and each step of it may take, in milliseconds. */
  timeoutMs?: number;
};

type SmtpFailure = { code: string; command: string; responseCode: number; response: string };

/** An error of the library without its message, which may hold addresses. */
function failureOf(error: unknown): SmtpFailure {
  const field = (name: string): unknown =>
    typeof error === "object" && error !== null ? Reflect.get(error, name) : undefined;
  return {
    code: String(field("code") ?? "error"),
    command: String(field("command") ?? ""),
    responseCode: Number(field("responseCode") ?? 0),
    response: String(field("response") ?? ""),
  };
}

/**
 * A reply to the recipient is about the address; a refusal by policy (5.7, RFC 3463) is about the sender.
 * A reply to the text is about the mail. All else is about the server, or the way to it.
 */
export function deliveryAfter(error: unknown): Delivery {
  const { code, command, responseCode, response } = failureOf(error);
  const told = responseCode === 0 ? code : String(responseCode);
  if (responseCode === 421) return { status: "unreachable", code: told };
  const isForGood = responseCode >= 500;
  if (command === "RCPT TO" && responseCode > 0)
    return { status: isForGood && !/\b5\.7\.\d/.test(response) ? "refused" : "later", code: told };
  if (command === "DATA" && responseCode > 0) return { status: "later", code: told };
  return { status: "unreachable", code: told };
}

const messageIdOf = ({ id }: OutgoingMail, siteUrl: string) => `<${id}@${new URL(siteUrl).hostname}>`;

/** Connections are opened when a mail is sent, and kept for the next. */
export function mailServer({ url, from, siteUrl, timeoutMs = 60_000 }: Options): MailServer {
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 1,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  async function deliver(mail: OutgoingMail): Promise<Delivery> {
    const { to, subject, text, html, date, language, endUrl } = mail;
    const ending: Record<string, string> =
      endUrl === null
        ? {}
        : { "List-Unsubscribe": `<${endUrl}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
    try {
      await transport.sendMail({
        from,
        // An object, so that the text of an address is never read as a list of several.
        to: { name: "", address: to },
        subject,
        text,
        html,
        date,
        messageId: messageIdOf(mail, siteUrl),
        headers: { "Auto-Submitted": "auto-generated", "Content-Language": language, ...ending },
      });
      return { status: "accepted" };
    } catch (error) {
      return deliveryAfter(error);
    }
  }
  return { deliver, close: () => transport.close() };
}
