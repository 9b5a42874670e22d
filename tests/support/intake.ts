/** Proposals from a text, with the public part of the real record. */
import { type JsonOutput, toJsonOutput } from "@/lib/intake/contract";
import { readIntake } from "@/lib/intake/intake";
import { record } from "./real-record";

export const proposalsOf = (text: string): JsonOutput => toJsonOutput(readIntake(text, record));

/** Paragraphs as an article about the talks: a headline, a printed day, and a sentence that says what it is about. */
export function article(published: string, ...paragraphs: string[]): string {
  const isKorean = /[가-힣]/.test(paragraphs.join(""));
  const head = isKorean
    ? ["한미 관세협상 후속 협의 이어져", `입력 ${published}`, "한국과 미국은 관세 협상을 이어 가고 있다."]
    : [
        "Seoul and Washington go on with tariff talks",
        published,
        "South Korea and the United States are negotiating over tariffs.",
      ];
  return [...head, ...paragraphs].join("\n\n");
}
