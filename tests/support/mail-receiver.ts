/** A real SMTP server that keeps what it is sent, and refuses or fails on purpose. */
import { createHash } from "node:crypto";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

type Received = { to: string; messageId: string; mail: ParsedMail; digest: string };

export type MailReceiver = {
  port: number;
  /** All mails that were accepted, in their order. */
  received: Received[];
  /** The SMTP reply to an address or a mail instead of acceptance, such as 550; null accepts. */
  smtpReply: { recipient: (address: string) => number | null; data: (address: string) => number | null };
  /** Called when a mail is accepted, before the sender hears of it. */
  onAccepted: (mail: Received) => void | Promise<void>;
  mailsTo: (address: string) => Received[];
  stop: () => Promise<void>;
};

const failure = (code: number) =>
  Object.assign(new Error(code === 550 ? "5.1.1 No such mailbox" : "Not now"), { responseCode: code });

/** `port`: 0 takes a free one. */
export async function startMailReceiver(port = 0): Promise<MailReceiver> {
  const receiver: MailReceiver = {
    port,
    received: [],
    smtpReply: { recipient: () => null, data: () => null },
    onAccepted: () => undefined,
    mailsTo: (address) => receiver.received.filter(({ to }) => to === address),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    closeTimeout: 100,
    onRcptTo({ address }, _session, callback) {
      const code = receiver.smtpReply.recipient(address);
      callback(code === null ? null : failure(code));
    },
    onData(stream, session, callback) {
      void (async () => {
        const raw = await buffer(stream).catch(() => null);
        // A sender that is killed in the middle of a mail has not sent it.
        if (raw === null) return;
        const to = session.envelope.rcptTo[0]?.address ?? "";
        const code = receiver.smtpReply.data(to);
        if (code !== null) return callback(failure(code));
        const mail = await simpleParser(raw);
        const digest = createHash("sha256")
          .update(`${mail.subject}\n${mail.text}\n${mail.date?.toISOString()}`)
          .digest("hex");
        const received = { to, messageId: mail.messageId ?? "", mail, digest };
        receiver.received.push(received);
        await receiver.onAccepted(received);
        callback(null);
      })();
    },
  });
  // A sender that is killed breaks its connection.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  receiver.port = (server.server.address() as AddressInfo).port;
  return receiver;
}
