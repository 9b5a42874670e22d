/**
 * What an article's words say about which issue it is of. A row names a subject: `record` are the words in an
 * issue's title by which it is known to be of that subject, `text` the words of an article about it. Rows know
 * no ids, so that an issue of the record gets its words from how its editors titled it; a title of a new
 * subject is matched by its own words (issues.ts).
 */
export type Subject = {
  record: RegExp;
  text: RegExp;
  /** Words that the paragraph must have, too. */
  needs?: RegExp;
  /** A hit of these words alone counts only where the article does not name what is beside them. */
  shared?: { words: RegExp; rival: RegExp };
  /** Around a hit: it is named as what something else rests on. */
  asBasis?: { before: RegExp; behind: RegExp };
  /** Begun by one act: before its first development nobody speaks of it. */
  isBegunByAct?: boolean;
};

const duty = /tariff|\bdut(?:y|ies)\b|lev(?:y|ies)|charged|\brates?\b|percent|\bpct\b|%|관세|퍼센트/iu;

export const subjects: readonly Subject[] = [
  // Tariffs by goods.
  {
    record: /automobile.*tariff|tariff.*automobile/i,
    text: /\b(?:cars?|autos?|automobiles?|vehicles?|(?:car|auto)[- ]?makers?)\b|자동차|승용차|완성차|한국\s?차(?:는|가|에|도)/iu,
    needs: duty,
  },
  {
    record: /reciprocal tariff rate/i,
    text: /reciprocal[”"’']? (?:tariffs?|rates?|dut(?:y|ies)|lev(?:y|ies))|country-specific (?:tariff|duty|rate)|"reciprocal"|(?:baseline|blanket|across-the-board) (?:tariff|duty|rate)|(?:%|percent)[^.%]{0,60}\bkorean (?:goods|products|imports|exports)\b|\bkorean (?:goods|products|imports)\b[^.%]{0,60}(?:%|percent)|(?:%|percent) (?:tariffs?|dut(?:y|ies)|rate) (?:on|for|against) (?:south )?korea\b|\bkorea\b(?:(?!\b(?:cars?|autos?|steel|chips|drugs|vehicles|lumber)\b)[^.%]){0,50}\d\s?(?:%|percent)\s(?:\p{L}+\s)?(?:tariff|dut)|한국(?:은|에|에는|이)(?:(?!자동차|철강|반도체|의약품|목재|차에)[^.%]){0,30}(?:%|퍼센트)(?:의)?\s?(?:상호\s?)?관세|상호\s?관세|(?:기본|국가별|기준)\s?관세|(?:한국산?\s?(?:제품|상품|수입품)|한국산(?=에|은|이)|한국(?:으로부터|에서)[^.]{0,12}(?:제품|상품))[^.]{0,40}(?:%|퍼센트)/iu,
  },
  { record: /steel/i, text: /\bsteel\b|\baluminum\b|\baluminium\b|철강|알루미늄/iu, needs: duty },
  {
    record: /semiconductor/i,
    text: /\bsemiconductors?\b|\b(?:memory )?chips?\b|chipmakers?|반도체/iu,
    needs: duty,
  },
  {
    record: /pharmaceutical/i,
    text: /\bpharmaceuticals?\b|(?<!generic )\b(?:medicines?|drugs?)\b|(?<!제네릭 ?)의약품|제약/iu,
    needs: duty,
  },
  {
    record: /timber|lumber/i,
    text: /\blumber\b|\btimber\b|wood products|furniture|kitchen cabinets|목재|원목|가구/iu,
    needs: duty,
  },
  {
    record: /aircraft|generic/i,
    text: /\baircraft\b|generic (?:drugs?|medicines?)|\bgenerics\b|biosimilars?|natural resources|항공기|제네릭|천연자원|바이오시밀러/iu,
  },
  {
    record: /restore/i,
    isBegunByAct: true,
    text: /(?:\bgo(?:es)?|went) from 15\b[^.]{0,20}\bto 25\b|(?:rais|restor|return|hik|increas|revert|go(?:es)? back|put back|back)\w*[^.]{0,120}\b25\s?(?:%|percent|pct)|25\s?(?:%|퍼센트)[^.]{0,30}(?:올리|올린|올라|인상|환원|복원|되돌|돌아가)|다시\s25\s?%|(?:재인상|환원)/iu,
    needs: duty,
  },
  {
    record: /drones|polysilicon/i,
    text: /\bdrones?\b|polysilicon|quartz|드론|폴리실리콘|석영/iu,
    needs: duty,
  },
  // The investment.
  {
    record: /investment package/i,
    text: /\$\s?350\s?(?:billion|bn|b\b)|350[\s-]?(?:billion|bn\b)|three hundred and fifty[\s-]billion|\$\s?200\s?(?:billion|bn)|two hundred billion|\$\s?20 billion (?:a|per|each|every) year|in cash|cash (?:part|payments?|share|portion|component)|upfront|up front|instal?lments?|investment (?:package|pledge|fund|offer|promise|commitment)|annual (?:cap|ceiling|limit)|yearly (?:cap|ceiling|limit|slices?|payments?)|whole amount|3,?500\s?억|3천\s?5(?:00|백)\s?억|2,?000\s?억\s?(?:달러|불)|2천\s?억\s?(?:달러|불)|(?:200|2백)\s?억\s?(?:달러|불)|현금 (?:비중|투자|지급|지불)|현금으로|선불|일시불|분할|투자 패키지|첫 송금|(?:modality|method|structure|scale|size) of (?:the )?(?:u\.s\. )?invest\w*|투자 (?:방식|규모|구조|약속)|투자금|투자 구조|대미\s?투자(?!\s?(?:특별)?법|\s?공사|\s?사업)[^.]{0,40}(?:돈[이을은]|자금|송금|집행|나가|현금)/iu,
  },
  {
    record: /profit/i,
    text: /profits?\b|(?:%|percent|share|half|split|division|divided?)\s(?:\p{L}+\s){0,2}?(?:the\s|its\s)?(?:earnings|returns|proceeds|gains)\b|\b(?:earnings|returns|proceeds)\b[^.]{0,60}\b(?:split|divided|shared|reinvested|ploughed|plowed)|capital (?:has been|is|was) (?:paid back|recovered|recouped|repaid)|split the (?:returns|cash)|returns be divided|principal (?:is|has been|back|was)|recovery of principal|수익\s?배분|이익\s?배분|(?:투자\s?)?수익(?:은|을|의|이|금)|(?<!불)이익(?:은|을|의|이(?!\s?(?:되|돼|될|된|없|있)))|원금/iu,
  },
  {
    record: /project selection/i,
    text: /\b(?:choos|pick|select)\w*\s(?:\p{L}+\s){0,3}?projects?\b|(?:selection|choice) of (?:\p{L}+\s){0,2}?projects|project selection|commercial(?:ly)? (?:rational\w*|reasonabl\w*|sound|feasib\w*)|투자처|어디에 투자|상업적(?:으로)?\s?(?:합리|타당)|사업(?:을|\s)?\s?(?:선정|고르)|프로젝트 선정|(?:프로젝트|투자처|투자\s?사업|사업)[을를]\s?(?:누가\s)?(?:고르|고를|골라|선택|선정|정하|정할)|\bwho (?:picks|chooses|decides|selects)\b[^.]{0,30}\bprojects?\b/iu,
  },
  {
    record: /strategic investment projects|first .*projects/i,
    text: /first (?:list of )?(?:investment )?projects?|first (?:strategic|candidate)|1호\s?(?:사업|프로젝트|투자)|첫 (?:사업|프로젝트)|투자 사업/iu,
  },
  {
    record: /project star|encinal/i,
    text: /project star|encinal|프로젝트 스타|엔시널|텍사스[^.]{0,12}가스\s?발전/iu,
  },
  {
    record: /project power|reactors/i,
    text: /project power|eight (?:nuclear )?reactors|프로젝트 파워|원전 8기/iu,
  },
  {
    record: /shipbuilding/i,
    text: /ship-?build(?:ing|ers?)|\bmasga\b|shipyards?|\bon ships\b|(?<![가-힣])조선(?:업|소|\s?(?:협력|분야|몫|산업|부문|투자|펀드|얘기|이야기|기술|·)|(?=[에은을도과]\s))|마스가/iu,
  },
  {
    record: /currency swap|fx/i,
    text: /currency swap|(?<!\bto )\bswap\b(?! (?:an?|the|it|them|one)\b)|foreign exchange|\bfx\b|exchange rate|currency market|for the won\b|\bweak won\b|\bwon(?:'s|’s)? (?:is|was|has been) (?:too )?(?:weak|falling|under)|\bwon['’]s (?:fall|weakness|slide)|(?:weak|falling|weakening) (?:won|currency)|\b(?:foreign|dollar|currency) reserves\b|empty the reserves|통화\s?스와프|스와프|외환|환율|(?:통화|원화)(?:의)?\s?(?:약세|가치|불안)/iu,
  },
  {
    record: /special act/i,
    text: /special (?:investment )?(?:act|bill|law)|investment (?:law|bill|act)\b|bill on (?:u\.s\. )?investment|delay of the bill|\bbill (?:is|was|has been|will be) (?:submitted|passed|pending)|(?:submit|pass|table|approve)\w* (?:the|a) (?:bill|legislation)|\b(?:the|a) (?:bill|legislation)\b(?=[^.]{0,120}\b(?:parliament|assembly|lawmakers|committee|corporation|plenary))|\b(?:parliament|assembly|lawmakers|corporation|committee)\b[^.]{0,120}\b(?:the|a) (?:bill|legislation)\b|feet on the bill|\b(?:pass\w*|take up|vote on|approve\w*|enact\w*|debate) (?:the|a) law\b|\bthe law (?:behind|to fund|to pay for|for|that (?:funds|pays for|finances)) [^.]{0,40}(?:pledge|invest|billion|projects)|특별법|대미\s?투자법|투자공사[^.]{0,6}(?:설립|출범|자본금)/iu,
  },
  // How the deal is written down.
  {
    record: /form of the deal/i,
    text: /joint statement|(?<!\b(?:the|under|to|per) (?:joint )?)\b(?:joint )?fact sheet\b|fact sheet (?:is|was|will|has|had|would|that|comes?|on the)\b|(?:sign|publish|releas|issu|unveil|announc|draft|finali[sz]|complet|text of|wording of|work(?:ing|ed)? on|outcome of)\w* (?:of )?(?:the |a )?(?:joint )?fact sheet|\bmou\b|memorandum|agreement in parts|single agreement|in one document|signature|sign (?:the|an) (?:deal|agreement|mou)|wording|팩트\s?시트(?!에 (?:적|담|나|명|포함|따)|(?:의|상)\s)|공동\s?성명|공동\s?설명자료(?!에 (?:적|담|나|명|포함|따)|의\s)|양해각서|문서화|투자 각서|서명된\s(?:종이|문서|합의)|(?:거래|합의|협정)의?\s?(?:일부|부분)[^.]{0,8}서명|부분\s?합의/iu,
    asBasis: {
      before:
        /\b(?:agreed|set out|laid down|fixed|written|listed|stated|promised|carr(?:y|ies|ied) out|implement\w*|under|per|by)\s(?:in\s|out\s)?(?:the|that)\s(?:joint\s)?$|(?:서명된|체결된|발표된|나온|(?<![가-힣])낸|서명한|맺은)\s(?:공동\s?)?(?:설명자료\()?$/iu,
      behind:
        /^(?:\s?\([^)]*\)|\))?\s?(?:에 (?:서명한\s\d|따라|따르|따른|담긴|적힌|명시|근거)|\s?이행위|[가이] 나온 지|를 이행|\s?(?:가운데|중)\s)|^\s(?:of understanding,?\s)?(?:that|which|of which)\s(?:\p{L}+\s){1,3}signed\b|^\sleaves no room/iu,
    },
  },
  // Access to the Korean market.
  {
    record: /agriculture/i,
    text: /\b(?:rice|beef|farm (?:goods|products|market)|agricultur\w+|quarantine|farmers?)\b|쌀|소고기|쇠고기|농축?산물|농업|검역/iu,
  },
  {
    record: /digital|platform/i,
    text: /platform (?:bill|law|act|regulation\w*|rules)|online platforms?|coupang|digital (?:trade|rules|regulation)|network (?:usage )?fees|쿠팡|온라인\s?플랫폼|온플법|플랫폼\s?(?:법|규제)|망\s?(?:사용|이용)/iu,
  },
  {
    record: /map data/i,
    text: /map (?:data|exports?)|(?:high-precision|precise|detailed|google) maps?|(?:export|transfer)\w* (?:of )?(?:\p{L}+ ){0,3}maps?\b|지도\s?(?:반출|데이터|정보)|(?:고정밀|구글|정밀)\s?지도/iu,
  },
  {
    record: /non-tariff barriers/i,
    text: /fmvss|safety standards|50,000[\s-](?:unit|vehicle|car)|비관세\s?장벽|안전기준|5만\s?대/iu,
  },
  {
    record: /energy purchases/i,
    text: /\b(?:buy|bought|purchas\w+|import\w*)\b[^.]{0,50}\b(?:energy|lng|natural gas|gas|crude|fuel)\b(?! (?:department|secretary))|(?:energy|lng|gas|crude) (?:purchases|imports)|(?:american|u\.?s\.?) (?:energy|lng|gas|natural gas|crude|oil|fuel)\b(?! (?:department|secretary))|(?:에너지(?!부|\s?장관)|LNG|액화천연가스|천연가스|원유)[^.]{0,30}(?:구매|수입|구입|도입|사들|들여오|산다|사기로|삽니다)|미국산\s?(?:에너지|LNG|가스|천연가스|원유|셰일)/iu,
  },
  { record: /alaska/i, text: /alaska|알래스카/iu },
  // Security.
  { record: /submarine/i, text: /submarines?|핵추진|핵잠|잠수함/iu },
  {
    record: /enrichment/i,
    text: /\benrich(?:ment|ing|ed)?\b|reprocess\w*|spent (?:nuclear )?fuel|농축(?!산)|재처리|사용\s?후\s?핵연료/iu,
  },
  {
    record: /defence spending|arms purchases/i,
    text: /(?:defen[cs]e|military) (?:spending|outlays|budgets?|costs?)|arms purchases|american equipment|(?:u\.s\.|american) (?:arms|weapons|military equipment)|국방비|방위비|무기\s?(?:구매|\d)|미국산 무기/iu,
  },
  {
    record: /visa/i,
    text: /\bvisas?\b|detain\w+|detention|immigration (?:raid|agents)|(?<!소)비자(?!금)|구금|\braid(?:ed|s)?\b[^.]{0,70}\b(?:Georgia|(?:Korean )?(?:workers|engineers))\b|\b(?:workers|engineers|technicians)\b[^.]{0,30}\b(?:held|arrested|rounded up|handcuffed|shackled)\b|조지아[^.]{0,40}(?:단속|체포|억류|급습|석방)|(?:체포|억류)[^.]{0,20}(?:근로자|직원|기술자|한국인)/iu,
  },
  // Law.
  {
    record: /section 122/i,
    text: /section 122|(?:global|worldwide|universal) (?:surcharge|tariff|duty)|surcharge on (?:all|most|\p{L}+ ?)?(?:imports|goods)|\bieepa\b|emergency (?:tariffs|powers)|supreme court|122조|글로벌\s?관세|국제비상경제권한법|대법(?:원|\s)/iu,
  },
  {
    record: /forced-labour|forced labour/i,
    text: /forced[- ]labou?r|강제\s?노동|section 301|301조/iu,
    shared: {
      words: /301/u,
      rival: /excess (?:\p{L}+ )?capacity|overcapacity|overproduction|과잉\s?(?:생산|설비)/iu,
    },
  },
  {
    record: /excess capacity/i,
    text: /excess (?:\p{L}+ )?capacity|overcapacity|overproduction|과잉\s?생산|과잉\s?설비/iu,
  },
  { record: /refund/i, text: /refunds?\b|환급|낸 관세를 (?:돌려|되돌려)/iu },
];
