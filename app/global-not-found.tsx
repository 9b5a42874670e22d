import type { Metadata } from "next";
import en from "@/lib/messages/en/errors.json";
import ko from "@/lib/messages/ko/errors.json";
import { addressOf } from "@/lib/format/addresses";
import "@/app/styles/tokens.css";
import "@/app/styles/base.css";

export const metadata: Metadata = { title: en.notFound.title };

/** For an address outside both languages: the not-found page in both. */
export default function GlobalNotFound() {
  return (
    <html lang="en">
      <body>
        <main id="content" className="plain-page">
          <h1>{en.notFound.title}</h1>
          <p>{en.notFound.text}</p>
          <p>
            <a href={addressOf({ page: "board" }, "en", null)}>{en.notFound.board}</a>
          </p>
          <div lang="ko">
            <h2>{ko.notFound.title}</h2>
            <p>{ko.notFound.text}</p>
            <p>
              <a href={addressOf({ page: "board" }, "ko", null)}>{ko.notFound.board}</a>
            </p>
          </div>
        </main>
      </body>
    </html>
  );
}
