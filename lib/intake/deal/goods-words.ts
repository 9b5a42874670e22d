/**
 * Words for groups of goods. `record` are the words in the name of a measure's goods by which it is known,
 * `text` what an article calls them. The order is that of search: narrower goods take their words first.
 */
export type GoodsWords = { record: RegExp; text: RegExp };

export const goodsWords: readonly GoodsWords[] = [
  {
    record: /advanced chips/i,
    text: /\badvanced (?:ai |computing )?(?:chips|semiconductors)\b|첨단\s?(?:반도체|칩)/giu,
  },
  {
    record: /heavy trucks/i,
    text: /\b(?:heavy|medium)(?:[- ]duty)? (?:and heavy )?trucks?\b|(?:중대형|대형)\s?트럭/giu,
  },
  { record: /^buses/i, text: /\bbuses\b|버스/giu },
  {
    record: /car parts/i,
    text: /\b(?:auto|car|automobile|automotive|vehicle) parts\b|(?<=\b(?:cars?|autos?|automobiles?|vehicles)(?:,| and) )(?:auto |car )?parts\b|(?<=자동차(?:와|·|및|\s및|,)\s?)(?:자동차\s?)?부품|자동차\s부품|차\s?부품/giu,
  },
  {
    record: /passenger cars/i,
    text: /\bautomobiles?\b(?! parts)|\b(?:passenger )?(?:cars?|vehicles?)\b(?! parts)|\b(?:car|auto)(?:makers?|\s?manufacturers?)\b|\bautos?\b(?! parts)|자동차(?!\s?부품)|(?:우리|한국|국산)\s?차(?=[에는가를의만도와])|승용차|완성차/giu,
  },
  {
    record: /derivatives/i,
    text: /\b(?:steel|aluminum|aluminium|metal) derivatives\b|\bderivative (?:goods|products)\b|\b(?:goods|products|items|articles)(?: that are)? made (?:mostly |partly |largely )?(?:from|of|with|out of) (?:the |these |those )?(?:two )?(?:metals?|steel|alumini?um)(?: (?:and|or) (?:steel|alumini?um))?\b|(?:철강|알루미늄|금속)(?:이|을|으로|을\s써서)?\s?(?:들어간|들어가는|쓴|만든|함유한)\s(?:[^\s.,]+\s)?(?:제품|상품|품목)|파생\s?(?:제품|상품)/giu,
  },
  {
    record: /industrial (?:and|or) (?:\p{L}+ )?(?:grid|power)|(?:grid|power|industrial) equipment/iu,
    text: /\btransformers?\b|\b(?:fixed |stationary )?(?:industrial|power|grid|electrical)(?: (?:and|or) (?:industrial|power|grid|electrical))? (?:equipment|machinery)\b|변압기|(?:산업|전력)(?:용)?(?:[·및]\s?(?:산업|전력)(?:용)?)?\s?(?:설비|장비|기기)/giu,
  },
  {
    record: /^steel/i,
    text: /\bsteel(?:makers?)?\b(?! derivatives)|\balumini?um\b(?! derivatives)|철강|알루미늄/giu,
  },
  { record: /copper/i, text: /\bcopper\b|구리/giu },
  {
    record: /kitchen/i,
    text: /\bkitchen cabinets?\b|\bvanities\b|주방\s?(?:가구|수납장|캐비닛)|싱크대|욕실\s?세면대/giu,
  },
  {
    record: /upholstered/i,
    text: /\bupholstered (?:wooden )?furniture\b|\bfurniture\b|(?<!주방\s?)가구|소파/giu,
  },
  {
    record: /softwood/i,
    text: /\bsoftwood(?: timber| lumber)?(?: and lumber)?\b|\blumber\b|\btimber\b|\bwood products\b|목재|원목|제재목/giu,
  },
  {
    record: /generic/i,
    text: /\bgenerics?(?: drugs?| medicines?| pharmaceuticals?)?\b|\bbiosimilars?\b|제네릭(?:\s?의약품)?|복제약|바이오시밀러/giu,
  },
  {
    record: /patented medicines/i,
    text: /(?<!generic )\b(?:patented |branded )?(?:medicines?|drugs?|pharmaceuticals?)\b|(?<!제네릭\s?)의약품|(?<!의)약품/giu,
  },
  { record: /aircraft/i, text: /\b(?:civil )?aircraft(?: and parts| parts)?\b|항공기(?:\s?부품)?/giu },
  { record: /drones/i, text: /\bdrones?\b|드론|무인기/giu },
  { record: /polysilicon/i, text: /\bpolysilicon\b|폴리실리콘/giu },
  { record: /quartz/i, text: /\bquartz\b|인조\s?대리석|석영/giu },
  {
    record: /semiconductors/i,
    text: /\b(?:memory |computer )?(?:chips|semiconductors?)\b|\b(?:chip|memory)[ -]?makers?\b|반도체/giu,
  },
  {
    record: /general goods/i,
    text: /\breciprocal[”"’']? (?:tariffs?|rates?|dut(?:y|ies)|lev(?:y|ies))\b|\b(?:most|other|all|everything|korean|south korean)(?: other| korean| south korean)* (?:goods|products|imports|merchandise|exports)\b|\b(?:goods|products|imports|exports|everything)(?= (?:\p{L}+ ){0,3}?(?:from|out of) (?:south )?korea\b)|\bsection 122 (?:\p{L}+ )?(?:tariffs?|dut(?:y|ies)|surcharge)\b|\bflat(?= (?:\d+|\p{L}+) ?(?:%|percent))|\bgeneral goods\b|\beverything else\b|\b(?:the rest|all others?|the others)(?=,? (?:of [^.,;]{3,40} )?(?:still |now )?(?:pays?|paid|faces?|(?:is|are|has been|have been) charged|carr(?:y|ies)|bears?)\b)|\b(?:global|worldwide|universal|additional|baseline|blanket|across-the-board|country-specific|base|basic|general) (?:\p{L}+ )?(?:surcharge|tariffs?|dut(?:y|ies)|rate|levy)\b|\b(?:the|a|its|import|temporary|new|this|that|\p{L}+) surcharge\b|상호\s?관세|122조\s?(?:에 따른\s)?(?:글로벌\s|추가\s)?관세|(?:글로벌|기본|보편|국가별|일률|기준)\s?관세|한국산(?=에|은|이|을|의\s대부분|\s대부분|\s전체|\s모든|\s전\s?품목)|(?:한국산|한국)\s?(?:제품|상품|수입품)|(?:모든|전 세계|전세계|대부분의|세계 각국)\s(?:한국산?\s)?(?:제품|상품|수입품|물품)|일반\s?(?:품목|상품|제품)|(?:나머지|그\s?밖의|그\s?외|여타|다른)\s(?:한국산\s|대부분의\s)?(?:품목|제품|상품|물품|수출품)|(?<=[,고며]\s)나머지(?=[는가에도]\s)/giu,
  },
];
