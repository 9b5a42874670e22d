/** Words by which texts tell of talks between people. */

/** What is done with somebody: "raised it with Greer", "had dinner with Lutnick". */
const withWords =
  "met|meets?|meetings?|talks?|talked|negotiat(?:ed?|es|ing|ions?)|consult(?:ed|s|ing|ations?)|(?:phone |video )?calls?|phoned|video ?conferences?|conferred|confers?|conferring|spoke|spoken|speaks? with|speaks?(?= (?:again|by|on the))|speaking(?= (?:with|by))|discuss(?:ed|es|ing|ions?)|sit(?:s|ting)? down|sat down|sat|shak(?:es?|ing) hands|shook hands|spent(?= [^.;]{0,40}\\bwith\\b)|(?<!plenary )sessions?|appointments?|audience|rais(?:ed?|es|ing)|br(?:ings?|inging|ought)(?= (?:\\S+ ){0,4}up\\b)|t(?:akes?|aking|ook|aken)(?= (?:\\S+ ){0,4}up\\b)|press(?:es|ed|ing)?|go(?:es|ing)? (?:over|through)|went (?:over|through)|work(?:s|ed|ing)? through|reviewed|compar(?:ed?|ing) notes|exchang(?:ed?|es|ing)|thrash\\w* out|hammer\\w* out|hash\\w* out|huddl(?:ed?|es|ing)|haggl(?:ed?|es|ing)|wrangl(?:ed?|es|ing)|din(?:ed?|es|ing|ner)|breakfast|lunch(?:ed)?|conversations?|coffee|chat(?:ted)?|dialogue|encounters?|closeted|get(?:s|ting)? together|got together|face[- ]to[- ]face";
/** Whom one meets stands behind these at once. */
const directWords =
  "sees?|saw|seeing|call(?:s|ed|ing)? on|call(?:ed|ing)|telephoned|rang|rings|ring|hosts?|hosted|welcom(?:es|ed|ing)|greet(?:s|ed|ing)|receiv(?:es|ed|ing)|fac(?:es?|ed|ing)";
/** Whom one says it to, or comes upon, stands behind these with nothing but a title between. */
const strictWords =
  "ask(?:s|ed|ing)|urg(?:es|ed|ing)|told|tells|telling|assur(?:es?|ed|ing)|warn(?:s|ed|ing)|inform(?:s|ed|ing)|visit(?:s|ed|ing)?|join(?:s|ed|ing)?|(?:drop(?:s|ped)|call(?:s|ed)) in on|(?:ran|runs?|bump(?:s|ed)|run) into|buttonhol(?:es?|ed)|corner(?:s|ed)|caught up with|sought out|seeks? out|hand(?:s|ed|ing)";
/** Of what is said to somebody only a day makes talks: a quote has no day of its own. */
export const saysTo = /^(?:ask|urg|tell|told|assur|warn|inform|hand)/iu;
export const strictMeetingVerb = new RegExp(`^(?:${strictWords})$`, "iu");
/** "was on the phone with", "had a word with", "got forty minutes with": any words of being or having that lead up to "with". */
const leadsTo = '(?=(?:\\s(?!with\\b)[^\\s.,;:“”"]+){1,6}\\swith\\s)';
const vagueWords = `(?:was|were|is|am|are|be|been|being)\\s(?:back\\s)?(?:on|in|at|for|closeted|locked|shut|ensconced|seated)${leadsTo}|(?:ha[sd]|have|having|g[oe]ts?|getting|held|holds?|holding|t(?:akes?|aking|ook)|cross(?:es|ed)|broke|breaks?|clear(?:s|ed)|squeez(?:es?|ed)|found|finds?)${leadsTo}|fail(?:s|ed)(?=\\s[^.;,]{0,30}?\\bto\\s(?:agree|settle|reach|resolve|bridge|narrow|break|close|end))|narrowed(?=\\s[^.;,]{0,30}\\b(?:gap|differences?)\\b)|parted(?=\\swithout\\b)`;
export const vagueMeetingVerb =
  /^(?:(?:was|were|is|am|are|be|been|being)\s|ha[sd]$|have$|having$|g[oe]ts?$|getting$|held$|hold|t[ao]k|took$|cross|broke|break|clear|squeez|found$|find|fail|narrowed|parted)/iu;
/** In a caption the verb is left out. */
const shownWith =
  "(?<=,\\s(?:(?:at\\s)?(?:far\\s|second\\sfrom\\s)?(?:the\\s)?(?:left|right|center|centre)),?\\s)with";
const reportWords =
  "report(?:s|ed|ing)?|brief(?:s|ed|ing)?|walk(?:s|ed|ing)?(?=\\s[^.;,]{3,60}\\sthrough\\b)";
export const reportingVerb = /^(?:report|brief|walk)/iu;
export const meetsEn = new RegExp(
  `\\b(?:${directWords}|${withWords}|${strictWords}|${reportWords}|${vagueWords}|${shownWith})\\b`,
  "giu",
);
export const directMeetingVerb =
  /^(?:met|meets?|meeting|phoned|sees?|saw|seeing|call(?:s|ed|ing)?(?: on)?|telephoned|rang|rings?|hosts?|hosted|welcom(?:es|ed|ing)|greet(?:s|ed|ing)|receiv(?:es|ed|ing)|fac(?:es?|ed|ing))$/iu;
/** Of an American who does so to a Korean. */
export const meetsKorean =
  /^(?:met|meets?|speaks with|talks|saw|sees|phoned|telephoned|rang|call(?:s|ed)(?: on)?|visit(?:s|ed)|hosts?|hosted|welcom(?:es|ed|ing)|greet(?:s|ed|ing)|receiv(?:es|ed|ing))$/iu;
/** "had not met", "has yet to meet", "만나지 못했다". */
export const notMet =
  /\b(?:not|never|yet to|without|(?:refus|declin)\w+ to)\s(?:\p{L}+\s)?$|(?:n[’']t)\s(?:\p{L}+\s)?$/iu;
export const notMetKo =
  /^[가-힣]{0,2}지(?:는|도)?\s?(?:않|못)|^[가-힣]{0,2}\s?(?:계획|예정|생각|일정|시간|기회|자리|여유|가능성)(?:은|이|도)?\s?없/u;
/** "agreed with", "signed it with": no talks are meant. */
export const noTalks =
  /\b(?:agree\w*|disagree\w*|line|pleased|angry|happy|along|together|deal\w*|consistent|sign\w*|start\w*|beg[au]n|compar\w+|do|did|satisfied|familiar)\s(?:\S+\s){0,2}?with\s(?:\S+\s){0,5}$|\b(?:agreement|memorandum|mou|pact|accord|disputes?|row|patience|relation\w*|ties|friendship|rapport|trouble|problems?|difficult\w+|issues?|influence|differences|contact|touch|league|odds|tune|step|standing|(?:press|news) conference|credit|stake|sympathy|nothing|little|much)\s(?:\S+\s){0,4}with\s(?:\S+\s){0,5}$/iu;

export const meetsKo =
  /(?:(?<=^|(?:협상|면담|회담|대화)\s)상대(?=는\s))|만[나난났날남납]|회담|면담|협의|협상|회동|통화(?!\s?(?:스와프|정책|가치|량|당국))|접견|예방(?=하|했|한|할|을)|화상(?:으로)?\s?회의|회의[’'」』”]?(?:했|를|할|한)|마주\s?(?:앉|했|한다|할|하)|맞[대댄댔]|악수|논의|(?:이야기|얘기|대화)(?=하|했|한|할|를\s?나)|상의(?=하|했|한|할)|(?:조찬|오찬|만찬|식사)(?=을|를|하|했|한|할|\s?회동|\s?자리)|담판|독대|점심|전화(?=했|한다|할|를\s?(?:걸|받|했))|찾아(?:갔|가)|의견을\s?(?:나누|나눴|나눈|교환)|맞이하|맞이했|맞이한|맞았|영접|(?:검토|점검|조율|조정|의논)(?=하|했|한|할|을|를)|다듬(?=[고는어었으을])|(?<=[가-힣](?:과|와)\s(?:[^\s]+\s){0,2})함께(?=했|한다|할\s)|(?:이야기|얘기)(?=가\s?(?:됐|되|오갔|오간))|(?:보고|설명|전달)(?=하|했|한|할|합|드)|(?<=[가-힣](?:을|를|도|과|와|는|은)\s(?:따로\s|직접\s|다시\s|또\s|곧\s)?)(?:보기로|봤|볼(?=\s)|보러|뵙|뵀|보셨)/gu;
/** In an answer the object may be left out with these. */
export const meetsAloneKo = /^(?:만[나난났날납]|회담|면담|통화|회동|마주\s?앉)/u;
/** "went on to see": it happened. */
export const wentOnTo = /\b(?:went\son|got|came|managed|moved\son|proceeded|sat\sdown|stopped)\sto\s$/iu;
/** Talks one after the other on one day. */
export const sameDayAfter =
  /\b(?:went|moved|drove|walked)\s(?:on|from\sthere|straight|over)\b|\b(?:then|later|afterwards?|followed\sby)\b|\bbefore\s(?:going|moving|heading|sitting|seeing|meeting)\b/iu;
/** Talks that the sentence before told of: "A second session followed on Friday", "their call on Monday". */
export const sameTalks =
  /(?:(?<!\b(?:on|about|of|after|before|since|following|from)\s)\b(?:the|this|that|another|(?:a|the)\s(?:second|third|fourth|further|new|follow-up))\s(?:[\p{L}-]+\s){0,2}|[’']s\s(?:[\p{L}-]+\s)?)(?:meeting|session|call|conversation|breakfast|lunch|dinner|encounter|sit-down|get-together)$|\b(?:their|his|her)\s(?:[\p{L}-]+\s){0,2}(?:meeting|talks|session|call|conversation|breakfast|lunch|dinner|encounter|sit-down|dialogue)$/iu;
/** Whose talks: "the meeting of the cabinet". */
export const talksOfOthers = /^\s(?:of|between|among|with)\b/iu;
/** Of other people, or of the governments as a whole. */
export const otherTalksKo = /(?:정상|장관급|고위급|실무|외교장관|당정|국무|유선)\s?$/u;
/** What is told to somebody: "대통령에게 결과를 보고했다". */
export const toldKo = /^(?:보고|설명|전달)/u;
/** What is done with somebody, behind their name with "과" or "와" alone: "러트닉과 목록을 검토한다". */
export const jointlyKo = /^(?:검토|점검|조율|조정|다듬|매듭|확인|의논|협력|함께|저녁|식사)/u;
export const separateTalks =
  /차례로|각각|잇따라|잇달아|연달아|연쇄|따로|개별(?:적으로)?|separately|\bseparate\s(?:meetings|talks|sessions|calls|conversations)\b|respectively|individually|in turn|one after (?:the other|another)/iu;
/** "the two big parties": a group of others than those who are spoken of. */
export const groupOfOthers =
  /(?:\bthe\stwo\s(?:\p{Ll}+\s)?(?:parties|houses|chambers|committees|companies|unions|camps|blocs)\b|(?:두|양)\s?(?:정?당|기업|회사|상임위|위원회|노조)(?:은|는|이|가|도)?\s)[^,;]*$/iu;
export const cancelledMeeting =
  /called off|cancel\w*|scrapped|fell through|fallen through|shelved|scuttled|did not (?:take place|meet)|취소|무산|불발/iu;

/** Between a verb and a name: nothing but a title. */
export const onlyTitle =
  /^(?:\s(?:the|then|his|her|its|U\.S\.|American|trade|commerce|treasury|\p{Lu}[\p{L}.'’]*))*\s$/u;

export const theirTalks =
  /\b(?:[Tt]heir|[Tt]he)\s(?:[\p{L}-]+\s){0,2}(?:talks|meeting|session|call|conversation|dinner|lunch|breakfast)$|두\s?(?:사람|장관)의\s(?:[^\s,.]+\s)?(?:회담|면담|통화|회동|만남|만찬|오찬|협의)$/u;
/** "협의한 직후였다": what the sentence before told of came right after. */
export const justAfterKo = /^[가-힣]{1,3}\s직후(?:였|이었|다|의\s일이)/u;
