/** Of whom the next sentences speak, where a sentence names them and they do nothing in it. */
import { type Mention, topicWithoutVerb } from "@/lib/intake/names/mention";
import type { Span } from "@/lib/intake/text/spans";

/** "Next is Foreign Minister Cho.", "가장 먼저 움직인 건 여한구 본부장이다.": of whom the next sentences speak. */
export function presentedBy(
  text: string,
  isKorean: boolean,
  sentence: Span,
  mentions: readonly Mention[],
  hasNoSubject: boolean,
): string | null {
  const last = mentions.findLast(({ official }) => official !== null);
  if (!last) return null;
  const behind = text.slice(last.end, sentence.end);
  const before = text.slice(sentence.start, last.start);
  const isPresented = isKorean
    ? /^(?:\s[가-힣]{2,12}){0,2}?(?:이다|다|입니다|이었다|였다|이었습니다|였습니다)[.\s]*$/u.test(behind) &&
      /[가-힣](?:[는은가이]|\s(?:건|것은))\s[가-힣\s]{0,16}$/u.test(before)
    : /^[.\s]*$/u.test(behind) &&
      /\b(?:first|next|last|then|turn|one)\b[^.;]{0,40}\b(?:is|was|comes?|came|will be)\s(?:the\s)?(?:[\p{L}-]+\s){0,3}$/iu.test(
        before,
      );
  if (isPresented) return last.official;
  return hasNoSubject ? (topicWithoutVerb(text, isKorean, sentence, mentions)?.official ?? null) : null;
}
