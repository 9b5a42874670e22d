/** Loads all messages of the site by language and namespace. */
import type { Locale } from "@/lib/domain/record/record";
import enAbout from "./en/about.json";
import enApi from "./en/api.json";
import enBoard from "./en/board.json";
import enCalendar from "./en/calendar.json";
import enChanges from "./en/changes.json";
import enCorrections from "./en/corrections.json";
import enCountdown from "./en/countdown.json";
import enData from "./en/data.json";
import enDesk from "./en/desk.json";
import enEmbed from "./en/embed.json";
import enErrors from "./en/errors.json";
import enFaults from "./en/faults.json";
import enFeeds from "./en/feeds.json";
import enFields from "./en/fields.json";
import enFollow from "./en/follow.json";
import enIssue from "./en/issue.json";
import enOfficials from "./en/officials.json";
import enOpen from "./en/open.json";
import enPaging from "./en/paging.json";
import enPosting from "./en/posting.json";
import enRates from "./en/rates.json";
import enReport from "./en/report.json";
import enRevision from "./en/revision.json";
import enSearch from "./en/search.json";
import enShare from "./en/share.json";
import enSite from "./en/site.json";
import enSources from "./en/sources.json";
import enStatus from "./en/status.json";
import enSummits from "./en/summits.json";
import enDayChoice from "./en/dayChoice.json";
import enTimeline from "./en/timeline.json";
import enTrends from "./en/trends.json";
import enTrips from "./en/trips.json";
import enWithdrawn from "./en/withdrawn.json";
import koAbout from "./ko/about.json";
import koApi from "./ko/api.json";
import koBoard from "./ko/board.json";
import koCalendar from "./ko/calendar.json";
import koChanges from "./ko/changes.json";
import koCorrections from "./ko/corrections.json";
import koCountdown from "./ko/countdown.json";
import koData from "./ko/data.json";
import koDesk from "./ko/desk.json";
import koEmbed from "./ko/embed.json";
import koErrors from "./ko/errors.json";
import koFaults from "./ko/faults.json";
import koFeeds from "./ko/feeds.json";
import koFields from "./ko/fields.json";
import koFollow from "./ko/follow.json";
import koIssue from "./ko/issue.json";
import koOfficials from "./ko/officials.json";
import koOpen from "./ko/open.json";
import koPaging from "./ko/paging.json";
import koPosting from "./ko/posting.json";
import koRates from "./ko/rates.json";
import koReport from "./ko/report.json";
import koRevision from "./ko/revision.json";
import koSearch from "./ko/search.json";
import koShare from "./ko/share.json";
import koSite from "./ko/site.json";
import koSources from "./ko/sources.json";
import koStatus from "./ko/status.json";
import koSummits from "./ko/summits.json";
import koDayChoice from "./ko/dayChoice.json";
import koTimeline from "./ko/timeline.json";
import koTrends from "./ko/trends.json";
import koTrips from "./ko/trips.json";
import koWithdrawn from "./ko/withdrawn.json";

const en = {
  about: enAbout,
  api: enApi,
  board: enBoard,
  calendar: enCalendar,
  changes: enChanges,
  corrections: enCorrections,
  countdown: enCountdown,
  data: enData,
  desk: enDesk,
  embed: enEmbed,
  errors: enErrors,
  faults: enFaults,
  feeds: enFeeds,
  fields: enFields,
  follow: enFollow,
  issue: enIssue,
  officials: enOfficials,
  open: enOpen,
  paging: enPaging,
  posting: enPosting,
  rates: enRates,
  report: enReport,
  revision: enRevision,
  search: enSearch,
  share: enShare,
  site: enSite,
  sources: enSources,
  status: enStatus,
  summits: enSummits,
  dayChoice: enDayChoice,
  timeline: enTimeline,
  trends: enTrends,
  trips: enTrips,
  withdrawn: enWithdrawn,
};

export type Messages = typeof en;

const ko: Messages = {
  about: koAbout,
  api: koApi,
  board: koBoard,
  calendar: koCalendar,
  changes: koChanges,
  corrections: koCorrections,
  countdown: koCountdown,
  data: koData,
  desk: koDesk,
  embed: koEmbed,
  errors: koErrors,
  faults: koFaults,
  feeds: koFeeds,
  fields: koFields,
  follow: koFollow,
  issue: koIssue,
  officials: koOfficials,
  open: koOpen,
  paging: koPaging,
  posting: koPosting,
  rates: koRates,
  report: koReport,
  revision: koRevision,
  search: koSearch,
  share: koShare,
  site: koSite,
  sources: koSources,
  status: koStatus,
  summits: koSummits,
  dayChoice: koDayChoice,
  timeline: koTimeline,
  trends: koTrends,
  trips: koTrips,
  withdrawn: koWithdrawn,
};

/** Typed from the English files, so that a key missing in Korean does not compile. */
export function messagesOf(locale: Locale): Messages {
  return locale === "ko" ? ko : en;
}
