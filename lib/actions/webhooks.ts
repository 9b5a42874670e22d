/** Server actions of the forms that manage webhooks. */
"use server";
import { isIP } from "node:net";
import { redirect } from "next/navigation";

import { requestAddress } from "@/lib/auth/desk-request";
import { addWebhook, removeWebhook, switchWebhook, testWebhook } from "@/lib/db/webhooks/webhooks";
import type { Editor } from "@/lib/domain/editing/editor";
import { env } from "@/lib/env";
import { isPublicAddress } from "@/lib/links/public-ip";
import { formLine } from "@/lib/schemas/forms/form-fields";
import { webhookId, type webhookNotices, webhookUrl } from "@/lib/schemas/forms/webhook-form";
import { testBody } from "@/lib/webhooks/payload";
import { type ActionFailure, withButtonPermission, withPermission } from "./with-permission";

const list = "/admin/webhooks";

/** `url`: as typed. */
export type NewWebhookState = ActionFailure & {
  url: string;
  problem: "url" | "private" | "known" | "full" | null;
};

/** Names are checked when they are called: what they stand for may change. */
function isPrivate(url: string): boolean {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, "");
  return (isIP(host) !== 0 && !isPublicAddress(host)) || /(?:^|\.)localhost$/.test(host);
}

export async function addWebhookAction(_: NewWebhookState, data: FormData): Promise<NewWebhookState> {
  const url = formLine(data, "url");
  return withPermission<NewWebhookState>(
    data,
    "manage_webhooks",
    async (editor) => {
      const parsed = webhookUrl.safeParse(url);
      if (!parsed.success) return { url, problem: "url" };
      if (isPrivate(parsed.data)) return { url, problem: "private" };
      const result = await addWebhook(editor, parsed.data, { address: await requestAddress() });
      if (result.status === "added") redirect(`${list}/${result.id}?done=added`);
      return { url, problem: result.status === "forbidden" ? null : result.status };
    },
    (undone) => ({ url, problem: null, ...undone }),
  );
}

type Notice = (typeof webhookNotices)[number];

function onWebhook(
  data: FormData,
  done: Notice,
  change: (editor: Editor, id: string, from: { address: string | null }) => Promise<unknown>,
): Promise<ActionFailure> {
  return withButtonPermission(data, "manage_webhooks", async (editor) => {
    const id = webhookId.safeParse(formLine(data, "webhook"));
    if (!id.success) redirect(list);
    await change(editor, id.data, { address: await requestAddress() });
    redirect(`${done === "removed" ? list : `${list}/${id.data}`}?done=${done}`);
  });
}

export async function testWebhookAction(_: ActionFailure, data: FormData): Promise<ActionFailure> {
  return onWebhook(data, "tested", (editor, id, from) =>
    testWebhook(editor, id, (at) => testBody(at, env.SITE_URL), from),
  );
}

export async function switchWebhookAction(_: ActionFailure, data: FormData): Promise<ActionFailure> {
  const isEnabled = formLine(data, "enabled") === "1";
  return onWebhook(data, "switched", (editor, id, from) => switchWebhook(editor, id, isEnabled, from));
}

export async function removeWebhookAction(_: ActionFailure, data: FormData): Promise<ActionFailure> {
  return onWebhook(data, "removed", removeWebhook);
}
