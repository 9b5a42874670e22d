/** Names the places that published changes are sent to. */

export const outboxes = ["alerts", "webhooks", "websub"] as const;
