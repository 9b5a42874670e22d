/** Closed lists of Korean words around names: particles, titles, bodies, and what only looks like a name. */
import { koreanParticles } from "@/lib/domain/text/korean-particles";

/** What may follow a noun without a space. */
export const particle = `(?:${koreanParticles.join("|")})`;

const wordEnd = "(?![가-힣A-Za-z])";
/** A noun ends here, with or without a particle. */
export const nounEnd = `(?=${particle}?${wordEnd})`;

/** Titles of people in office and out of it, the longest first. */
export const koreanTitles = [
  "원내대표",
  "정책위의장",
  "국무총리",
  "부대통령",
  "부통령",
  "대통령",
  "경제부총리",
  "부총리",
  "총리",
  "부장관",
  "통상차관보",
  "차관보",
  "차관",
  "장관",
  "통상교섭본부장",
  "본부장",
  "부대표",
  "공동대표",
  "대표",
  "부위원장",
  "위원장",
  "선임국장",
  "국장",
  "정책실장",
  "실장",
  "대변인",
  "수석대변인",
  "상원의원",
  "하원의원",
  "의원",
  "수석",
  "비서관",
  "대사대리",
  "대사",
  "교수",
  "회장",
  "부회장",
  "사장",
  "부사장",
  "선임연구위원",
  "연구위원",
  "선임연구원",
  "연구원",
  "원장",
  "부원장",
  "총재",
  "부총재",
  "단장",
  "과장",
  "팀장",
  "정책관",
  "심의관",
  "특사",
  "센터장",
  "이사장",
  "변호사",
  "애널리스트",
  "이코노미스트",
  "위원",
  "주지사",
  "특보",
  "보좌관",
  "차장",
  "처장",
  "청장",
  "의장",
  "참사관",
  "공사",
  "이사",
  "전무",
  "상무",
  "박사",
  "소장",
  "협상대표",
  "교섭관",
  "관리관",
  "보도관",
  "기획관",
  "조정관",
  "담당관",
  "공보관",
  "상무관",
  "사무총장",
  "총장",
  "행장",
  "법인장",
  "부장",
  "간사",
].toSorted((a, b) => b.length - a.length);

/** With one of these a name is that of somebody else than an official. */
export const otherTrades =
  "(?:씨|기자|특파원|교수|감독|선수|배우|가수|작가|변호사|연구원|연구위원|애널리스트|통역사?|코치|아나운서|앵커|셰프|의사|군|양|할머니|할아버지|사진기자|PD)";

/** The same before or behind a name. */
export const namedTrades =
  "(?:(?:관세|세무|회계|노무|변리|법무|감정평가|한의|간호|요리|제빵|미용|건축|통역|번역|조종|사진|운전|기)사|약사|교사|강사|목사|신부|스님|선수|감독|코치|배우|가수|작가|시인|화가|농부|농민|어민|상인|주부|회사원|직장인|자영업자|대학생|유학생|학생|점장|점주|[가-힣]{1,5}니스트|디자이너|엔지니어|프로듀서|유튜버|크리에이터|아나운서|개그맨)";

/** Words of two syllables that a particle or the end of a body's name makes look like a name: "정부의", "서울대". */
const nouns =
  "정부|한국|전국|양국|우리|여당|야당|국회|정상|기업|시장|통상|정책|경제|안보|조선|노동|민간|공동|유엔|금융|성명|민주|지도|주요|하원|상원|최고|고위|이후|이전|이번|이날|오늘|오전|오후|오는|지난|현지|현직|전직|전날|신임|방미|방한|구체|진행|신규|심각|공식|임명|원래|강조|소속|국내|해외|서울|부산|인천|강원|경주|세종|모든|이런|이같|이에|이어|한미|주한|주미|선임|수석|전문|자신|당시|당국|정무|공보|홍보|조사|연구|고려|연세|한양|홍익|동국|국민|한편|특히|이미|현재|한때|마침|주로|당초|이제|우선|추가|정작|반면|동시|사실|이와|지금|차기|전임|여성|남성|소장|중진|지역|원내|공화|경희|중앙|명지|단국|전남|전북|성균|서강|인하|여야|양측|미국";
/** Not names, though they begin like one and stand before a title. */
export const notKoreanNames = new RegExp(
  `^(?:${nouns})[가-힣]?$|(?:${nouns})$|(?:당|부|측|급|처|청|회|사|간|적|들|에|를|을|는|며|된|할|던|께|[통법사명훈]령|[책획교무보서사물]관|장관|차관|통해|위해|[셔려어아여해워와돼][도서야]|려고|지만|면서|거나|라도)$`,
  "u",
);
/** The last syllable of names and of other words: such a word is a name only where a title follows at once. */
export const nameOrNot = /(?:대|국|도|서|은|인|석|해|리)$/u;
/** Names seldom end so: such a word is one only where a title follows at once and a body stands before it. */
export const seldomName = /(?:한|의|고|로|장|실|표)$/u;
/** A body to which the person behind it belongs. */
export const bodyBefore =
  /(?:국민의힘|[가-힣A-Z](?:당|부|성|처|청|원|실|위|사|회|국|대|소|그룹|전자|자동차|중공업|조선|은행|증권|협회|연구소|대학교?|대표부|행정부|상원|하원))\s$/u;

export const bodies =
  /(?:(?:미국?|美)\s?)?(?:상무부|재무부|국무부|에너지부|무역대표부|USTR|연방대법원|대법원|백악관|행정부)|산업통상자원부|산업통상부|산업부|기획재정부|재정경제부|기재부|재경부|외교부|국방부|농식품부|총리실|대통령실|청와대|국회|민주당|국민의힘|정부|미국 측|미측|한국 측|공동 ?설명자료|팩트시트|공동성명|포고문|행정명령|판결문|관보|보도자료|통상교섭본부/gu;

export const unnamed =
  /(?:그들|이들|두 사람|세 사람|관계자들?|소식통들?)\s?(?:중|가운데)\s?(?:다른 |또 다른 )?(?:한|두)\s?(?:명|사람)(?=[은는이가도의에]|\s|,)|(?:또 )?다른 한\s?(?:명|사람)(?=[은는이가도])|(?:(?:익명을 요구한|이 문제에 정통한|사정에 밝은|협상에 정통한|[가-힣A-Z·]{1,12})\s){0,3}(?:고위|핵심)?\s?(?:관계자|당국자|소식통|고위직|관료|외교관|(?:정통한|밝은|그|관여한|참여한|아는)(?:\s(?:한|두|세))? 사람|고위 인사|간부|전문가|관리)들?(?=[은는이가도의에께]|\s|,|$)/gu;

/** Behind the name of a president these make a government of it. */
export const notThePersonKo = /^\s?(?:행정부|정부|관세|시대|[12]기|진영|재단|팀|표 )/u;
