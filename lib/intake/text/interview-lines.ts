/** Lines of printed questions and answers: the sign at their start, and whether they ask. */

const sign = /^(?:[―—–-]{1,2}|[■◇◆▷▶►▲△→◁□◎○●◈☞·•])\s?/u;

/** The sign that a line begins with, and the blank behind it. */
export const signOf = (line: string): string => sign.exec(line)?.[0] ?? "";

const asks =
  /(?:\?|나|까|가|냐|는지|은지|인지|을지|ㄹ지|나요|까요|는데|텐데요?|는데요|달라|궁금하다|고요)[.?…]?["”]?\s*$/u;
/** "성과를 꼽는다면.", "방위비 분담금은.": the rest of the question is left out. */
const breaksOff = /[가-힣](?:은|는|면|도|던데|지만|다고|라고|라는데|다는데|는지)(?:요)?[.…]\s*$/u;

/** Whether a line asks; behind a sign or a name it may break off. */
export function asksIn(line: string): boolean {
  const end = line.slice(-60);
  return asks.test(end) || (line.length < 160 && breaksOff.test(end));
}
