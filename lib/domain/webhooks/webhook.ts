/** Webhooks: addresses of a newsroom's own tools that are notified of each publication. */

export const webhookEvents = ["changes", "test"] as const;
type WebhookEvent = (typeof webhookEvents)[number];

/** `failed`: given up after the last try. */
export const deliveryStates = ["waiting", "delivered", "failed"] as const;
type DeliveryState = (typeof deliveryStates)[number];

export type Webhook = { id: string; url: string; isEnabled: boolean; createdAt: Date };

export type WebhookDelivery = {
  /** Also the `webhook-id` header, the same in each try. */
  id: string;
  event: WebhookEvent;
  /** JSON, as it is sent. */
  body: string;
  createdAt: Date;
  /** Of the next try. */
  dueAt: Date;
  attempts: number;
  state: DeliveryState;
  /** The last answer: its status, null where there was none, and the beginning of its text. */
  answer: number | null;
  answerText: string | null;
  answeredAt: Date | null;
};

/** Waits before the second try and those after it, in seconds: about a day in all. */
const retryWaits = [5, 60, 300, 1800, 7200, 14_400, 21_600, 36_000] as const;

/** The next try after `attempts` failures; null where there is none. */
export function nextTry(attempts: number, at: Date): Date | null {
  const seconds = retryWaits[attempts - 1];
  return seconds === undefined ? null : new Date(at.getTime() + seconds * 1000);
}

export const webhookActions = ["add_webhook", "switch_webhook", "remove_webhook", "test_webhook"] as const;
export type WebhookAction = (typeof webhookActions)[number];

export const maxWebhooks = 20;
