/** All the words of the site, by language and namespace. */
import type { Locale } from "@/lib/domain/record";
import enAbout from "./en/about.json";
import enBoard from "./en/board.json";
import enCountdown from "./en/countdown.json";
import enErrors from "./en/errors.json";
import enIssue from "./en/issue.json";
import enOpen from "./en/open.json";
import enSite from "./en/site.json";
import enStatus from "./en/status.json";
import enTimeRule from "./en/timeRule.json";
import koAbout from "./ko/about.json";
import koBoard from "./ko/board.json";
import koCountdown from "./ko/countdown.json";
import koErrors from "./ko/errors.json";
import koIssue from "./ko/issue.json";
import koOpen from "./ko/open.json";
import koSite from "./ko/site.json";
import koStatus from "./ko/status.json";
import koTimeRule from "./ko/timeRule.json";

const en = {
  about: enAbout,
  board: enBoard,
  countdown: enCountdown,
  errors: enErrors,
  issue: enIssue,
  open: enOpen,
  site: enSite,
  status: enStatus,
  timeRule: enTimeRule,
};

export type Messages = typeof en;

const ko: Messages = {
  about: koAbout,
  board: koBoard,
  countdown: koCountdown,
  errors: koErrors,
  issue: koIssue,
  open: koOpen,
  site: koSite,
  status: koStatus,
  timeRule: koTimeRule,
};

/** The catalogue is typed from the English files, so a key missing in Korean does not compile. */
export function messagesOf(locale: Locale): Messages {
  return locale === "ko" ? ko : en;
}
