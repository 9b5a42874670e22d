/** Events that a text counts days from: "the day after the ruling", "회담 이틀 뒤". */

export const departing =
  /\b(?:left|leav(?:es?|ing)|depart(?:s|ed|ing|ure)?|(?:fl(?:ew|own|y|ies|ying)|go(?:es|ne|ing)?|went|head(?:s|ed|ing)?)(?! (?:back|home))|set(?:s|ting)? (?:off|out)|(?:t[ao]k(?:e|es|ing|en)|took) off|followed)\b|출국|떠나|떠났|떠난|떠날|출발|비행기|향했/iu;
export const returning =
  /\b(?:return(?:s|ed|ing)?|(?:c[ao]m(?:e|es|ing)|fl(?:ew|own|y|ies|ying)|got|go(?:es|ne)?|went|due|is|was|were|are|be) (?:\p{L}+ )?(?:home|back)|land(?:s|ed|ing)?|came (?:in|through)|arriv(?:es|ed|ing|al))\b|귀국|돌아[오온올와왔옵]|입국|공항에(?!서)/iu;

/** Each with the words by which an earlier sentence may have told of it. */
const events: readonly [name: RegExp, told: RegExp][] = [
  [
    /ruling|verdict|judg(?:e)?ment|decision|판결|선고|위헌/iu,
    /\bcourt\b|\brul(?:ed|ing)\b|struck down|verdict|판결|대법원|선고/iu,
  ],
  [/summit|정상회담/iu, /\bsummit\b|leaders (?:met|sat)|정상회담/iu],
  [
    /meeting|talks|session|call|dinner|encounter|conversation|회담|면담|만남|회동|통화|협의/iu,
    /\b(?:met|meeting|talks|talked|spoke|session|call(?:ed)?|dinner|dined|sat down)\b|회담|면담|만났|만난|회동|통화|협의/iu,
  ],
  [
    /announcement|post|letter|threat|발표|예고|서한|선언/iu,
    /\b(?:announced|announcement|posted|post|wrote|letter|threat(?:ened)?)\b|발표|예고|서한|밝혔|선언/iu,
  ],
  [/signing|signature|서명|체결/iu, /\bsign(?:ed|ing)\b|서명|체결/iu],
  [
    /vote|passage|approval|통과|표결|가결/iu,
    /\b(?:vot(?:ed?|es)|pass(?:ed|es|age)|approv(?:ed|al))\b|통과|표결|가결|처리/iu,
  ],
  [
    /proposal|submission|motion|발의|제출/iu,
    /\b(?:proposed|proposal|submitted|submission|tabled|introduced|put forward)\b|발의|제출/iu,
  ],
  [/deal|agreement|accord|합의|타결/iu, /\b(?:agreed|agreement|deal|accord|struck)\b|합의|타결/iu],
  [/arrival|입국|도착/iu, /\b(?:arriv(?:ed|es|al)|landed|touched down)\b|도착|입국/iu],
  [/return|귀국/iu, returning],
  [/departure|출국/iu, departing],
];

/** Words that tell of the event of this name, or null where the name is that of none. */
export const wordsOfEvent = (name: string): RegExp | null =>
  events.find(([named]) => named.test(name))?.[1] ?? null;

export const eventNameEn =
  "(?:ruling|verdict|judge?ment|decision|summit|meeting|talks|session|call|dinner|encounter|conversation|announcement|post|letter|threat|signing|signature|vote|passage|approval|deal|agreement|accord|arrival|return|departure|proposal|submission)";
export const eventNameKo =
  "(?:판결|선고|정상회담|회담|면담|만남|회동|통화|협의|발표|예고|서한|서명|체결|통과|표결|가결|합의|타결|입국|도착|귀국|출국|발의|제출)";
