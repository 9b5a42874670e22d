"use client";
import { useParams } from "next/navigation";
import en from "@/lib/messages/en/errors.json";
import ko from "@/lib/messages/ko/errors.json";

/** The page for rendering errors, without details, with a retry button. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const { locale } = useParams();
  const { server } = locale === "ko" ? ko : en;
  return (
    <main id="content" className="plain-page">
      <h1>{server.title}</h1>
      <p>{server.text}</p>
      <button type="button" className="button" onClick={reset}>
        {server.retry}
      </button>
    </main>
  );
}
