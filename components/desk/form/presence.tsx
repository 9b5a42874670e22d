"use client";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "next-intl";
import type { RecordType } from "@/lib/domain/record";
import form from "../form.module.css";

type Other = { name: string; isUnsaved: boolean; isMe: boolean };

const everyMs = 10_000;

/** Who else has this record open. Two windows of one person are two. */
export function Presence({ type, id, isDirty }: { type: RecordType; id: string | null; isDirty: boolean }) {
  const t = useTranslations("desk.form.presence");
  const [others, setOthers] = useState<Other[]>([]);
  const tab = useRef("");
  useEffect(() => {
    if (id === null) return;
    tab.current ||= crypto.randomUUID();
    const asked = new AbortController();
    const say = (isLeaving: boolean) =>
      fetch("/admin/api/presence", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ type, id, tab: tab.current, isUnsaved: isDirty, isLeaving }),
        keepalive: isLeaving,
        signal: isLeaving ? undefined : asked.signal,
      });
    const tell = () => {
      say(false)
        .then((answer) => {
          // Signed out: there is nothing to hear any more until the page is opened anew.
          if (answer.status === 401) clearInterval(timer);
          return answer.ok ? answer.json() : { others: [] };
        })
        .then((answer: { others: Other[] }) => setOthers(answer.others))
        .catch(() => undefined);
    };
    const leave = () => void say(true).catch(() => undefined);
    const timer = setInterval(tell, everyMs);
    tell();
    window.addEventListener("pagehide", leave);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", leave);
      asked.abort();
    };
  }, [type, id, isDirty]);
  if (others.length === 0) return null;
  return (
    <div role="status">
      <ul className={form.presence}>
        {others.map(({ name, isUnsaved, isMe }, index) => (
          <li key={index}>{t(isMe ? (isUnsaved ? "meUnsaved" : "me") : isUnsaved ? "unsaved" : "open", { name })}</li>
        ))}
      </ul>
    </div>
  );
}
