"use client";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "next-intl";
import type { RecordType } from "@/lib/domain/record/record";
import form from "../form.module.css";
import { randomId } from "./random-id";

type Other = { name: string; isUnsaved: boolean; isMe: boolean };

const everyMs = 10_000;

type Message = { type: RecordType; id: string; tab: string; isUnsaved: boolean; isLeaving: boolean };

const post = (message: Message, signal?: AbortSignal) =>
  fetch("/admin/api/presence", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(message),
    keepalive: message.isLeaving,
    signal: signal ?? null,
  });

/** Who else has this record open. Two windows of one person count as two. */
export function Presence({ type, id, isDirty }: { type: RecordType; id: string | null; isDirty: boolean }) {
  const t = useTranslations("desk.form.presence");
  const [others, setOthers] = useState<Other[]>([]);
  const tab = useRef("");
  useEffect(() => {
    if (id === null) return;
    tab.current ||= randomId();
    const request = new AbortController();
    const report = () => {
      post({ type, id, tab: tab.current, isUnsaved: isDirty, isLeaving: false }, request.signal)
        .then((answer) => {
          // Signed out: polling is useless until the page is reloaded.
          if (answer.status === 401) clearInterval(timer);
          return answer.ok ? answer.json() : { others: [] };
        })
        .then((answer: { others: Other[] }) => setOthers(answer.others))
        .catch(() => undefined);
    };
    const timer = setInterval(report, everyMs);
    report();
    return () => {
      clearInterval(timer);
      request.abort();
    };
  }, [type, id, isDirty]);
  // A client-side navigation unmounts the form without a `pagehide` event.
  useEffect(() => {
    if (id === null) return;
    const leave = () =>
      void post({ type, id, tab: tab.current, isUnsaved: false, isLeaving: true }).catch(() => undefined);
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [type, id]);
  if (others.length === 0) return null;
  return (
    <div role="status">
      <ul className={form.presence}>
        {others.map(({ name, isUnsaved, isMe }, index) => (
          <li key={index}>
            {t(isMe ? (isUnsaved ? "meUnsaved" : "me") : isUnsaved ? "unsaved" : "open", { name })}
          </li>
        ))}
      </ul>
    </div>
  );
}
