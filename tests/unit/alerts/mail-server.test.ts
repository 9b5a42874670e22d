import { describe, expect, test } from "vitest";
import { deliveryAfter } from "@/lib/alerts/mail-server";
import { waitAfter } from "@/lib/alerts/send-mails";

const failure = (fields: object) => Object.assign(new Error("reader@mail.example was refused"), fields);
const toRecipient = (responseCode: number, response = `${responseCode} no`) =>
  failure({ code: "EENVELOPE", command: "RCPT TO", responseCode, response });

describe("what the mail server answers", () => {
  test.each([
    ["an address that does not exist", toRecipient(550, "550 5.1.1 User unknown"), "refused"],
    ["the same without an extended code", toRecipient(550), "refused"],
    ["a full mailbox", toRecipient(452, "452 4.2.2 Full"), "later"],
    ["grey-listing", toRecipient(451), "later"],
    [
      "a refusal to relay, which is no fault of the address",
      toRecipient(554, "554 5.7.1 Relay denied"),
      "later",
    ],
    ["a refused text", failure({ code: "EMESSAGE", command: "DATA", responseCode: 554 }), "later"],
    [
      "a refused sender",
      failure({ code: "EENVELOPE", command: "MAIL FROM", responseCode: 550 }),
      "unreachable",
    ],
    ["a server that is closing", toRecipient(421), "unreachable"],
    ["a wrong password", failure({ code: "EAUTH", command: "AUTH PLAIN", responseCode: 535 }), "unreachable"],
    ["no connection", failure({ code: "ECONNECTION", command: "CONN" }), "unreachable"],
    ["a timeout", failure({ code: "ETIMEDOUT", command: "RCPT TO" }), "unreachable"],
    ["anything else", new Error("what?"), "unreachable"],
    ["no error at all", null, "unreachable"],
  ])("%s", (_name, error, status) => {
    const delivery = deliveryAfter(error);
    expect(delivery.status).toBe(status);
    expect(JSON.stringify(delivery)).not.toContain("@");
  });
});

test("waits grow from a minute to four hours, and to five minutes where the server is away", () => {
  const minutes = (reason: "later" | "unreachable") =>
    [0, 1, 2, 3, 8, 50].map((attempts) => waitAfter(attempts, reason) / 60_000);
  expect(minutes("later")).toEqual([1, 2, 4, 8, 240, 240]);
  expect(minutes("unreachable")).toEqual([1, 2, 4, 5, 5, 5]);
});
