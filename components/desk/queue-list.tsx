import { useTranslations } from "next-intl";
import { type QueueName, queueNames, type WorkQueue } from "@/lib/domain/work-queue/work-queue";
import { daysAhead } from "@/lib/domain/work-queue/dates";
import { daysUntilUnchecked } from "@/lib/domain/work-queue/links";
import styles from "./queue.module.css";

/** The number of days that the text of a queue mentions. */
export function queueDays(queue: QueueName): { days: number } {
  return { days: queue === "unchecked_links" ? daysUntilUnchecked : daysAhead };
}

/** The queues with their counts and reasons; each is a link. */
export function QueueList({ queue, chosen }: { queue: WorkQueue; chosen: QueueName }) {
  const t = useTranslations("desk.queue");
  return (
    <nav aria-label={t("queues")}>
      <ul className={styles.queues}>
        {queueNames.map((name) => (
          <li key={name}>
            <a href={`/admin?queue=${name}`} aria-current={name === chosen ? "page" : undefined}>
              <span className={styles.name}>{t(`name.${name}`)}</span>{" "}
              <span className={styles.count}>{queue[name].length}</span>
              <span className={styles.reason}>{t(`reason.${name}`, queueDays(name))}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
