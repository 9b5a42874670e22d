/** Words of travel, and places that officials travel to. */

const englishPlaces =
  "United States(?: of America)?|Hague|Netherlands|U\\.S\\.(?: capital)?|US(?: capital)?|America|Washington(?:,? D\\.?C\\.?)?|New York|Palm Beach|Mar-a-Lago|Florida|Miami|Seattle|Honolulu|Virginia|Maryland|Camp David|Louisiana|New Orleans|Dallas|Arizona|Phoenix|Las Vegas|Ohio|Michigan|California|Silicon Valley|Pittsburgh|Savannah|Andrews|Dulles(?: International)?|JFK|John F\\. Kennedy|Joint Base Andrews|Los Angeles|Houston|Atlanta|Georgia|Texas|Alaska|Anchorage|Hawaii|Detroit|Philadelphia|Boston|Chicago|San Francisco|Detroit|Seoul|Korea|South Korea|Incheon|Busan|Gyeongju|Jeju|Sejong|Tokyo|Osaka|Japan|Beijing|Shanghai|Shenzhen|China|Canada|Ottawa|Toronto|Mexico(?: City)?|Brussels|London|Paris|Berlin|Geneva|Rome|Davos|Madrid|Ankara|Evian|Scotland|Turnberry|Malaysia|Kuala Lumpur|Singapore|Vietnam|Hanoi|Indonesia|Jakarta|Thailand|Bangkok|Philippines|Manila|India|New Delhi|Australia|Canberra|Sydney|Brazil|Qatar|Doha|UAE|Abu Dhabi|Dubai|Saudi Arabia|Riyadh|Egypt|Cairo|South Africa|Johannesburg|Türkiye|Turkey|Europe|Brasilia";
export const englishPlace = `(?:the\\s)?(?:${englishPlaces})`;
export const koreanPlace =
  "(?:미국(?:\\s?(?:워싱턴(?:\\s?(?:DC|D\\.C\\.))?|뉴욕))?|워싱턴(?:\\s?(?:DC|D\\.C\\.))?|뉴욕|조지아|텍사스|알래스카|앵커리지|하와이|시애틀|플로리다|마러라고|루이지애나|애리조나|오하이오|미시간|캘리포니아|로스앤젤레스|시카고|디트로이트|필라델피아|보스턴|한국|서울|부산|경주|인천|일본(?:\\s?도쿄)?|도쿄|오사카|중국|베이징|상하이|선전|캐나다|오타와|토론토|멕시코(?:시티)?|브뤼셀|벨기에|헤이그|네덜란드|런던|영국|파리|프랑스|독일|베를린|제네바|스위스|로마|이탈리아|다보스|앙카라|튀르키예|스코틀랜드|말레이시아|쿠알라룸푸르|싱가포르|베트남|하노이|인도네시아|자카르타|태국|필리핀|인도|뉴델리|호주|브라질|카타르|도하|아랍에미리트|UAE|사우디아라비아|리야드|이집트|카이로|남아프리카공화국|현지|美)";
/** Places in Korea: to go there is to return for a Korean, and to travel for others. */
export const inKorea =
  /Seoul|Korea|Incheon|Gimpo|Busan|Gyeongju|Sejong|Jeju|\bhome\b|한국|서울|부산|경주|인천|귀국|세종/iu;

export type TravelKind = "departs" | "visits" | "stays" | "returns";

/** Between a verb of travel and its place: "out of Seoul on the same plane for". */
const on = "(?:\\s[\\p{L}\\d’'-]+,?){0,6}?\\s";
const goesTo = `${on}(?:to|for|into|toward|towards)\\s(?:${englishPlace})`;
/** Words of the same sentence; the dot of a month is none between sentences. */
const within = (most: number) => `(?:[^.;]|(?<=\\b(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)|U|S)\\.){0,${most}}?`;
const ownCountry = "(?:South\\sKorea|Korea|Seoul|Incheon|Gimpo)";
const inEnglish = (...patterns: string[]) => new RegExp(patterns.join("|"), "gu");
/** Without a place it is the end of a trip whose departure is known. */
export const bareLanding = /^(?:land|touch|got|gets)\p{L}*(?:\s(?:down|in))?$/u;
/** When somebody left: only with it is a bare "left" or "took off" a departure. */
const day =
  "(?:tomorrow|today|yesterday|tonight|last\\s(?:night|week|month|\\p{Lu}\\p{Ll}+day)|(?:this|next)\\s(?:week|morning|afternoon|evening|\\p{Lu}\\p{Ll}+day)|(?:the|that)\\s(?:(?:very\\s)?same|next|following|previous|very)\\s(?:day|night|morning|evening)|the\\s(?:day|night|morning|evening)\\s(?:before|after)|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})\\s(?:days?|weeks?)\\s(?:later|earlier|before|after|ahead|behind|from\\snow)|(?:late\\s|early\\s)?on\\s(?:the\\s(?:night|morning|evening|afternoon)\\sof\\s|the\\s\\d|\\d|\\p{Lu}\\p{L}+(?:day\\b|\\.?\\s\\d))|(?:early\\s|late\\s)?\\p{Lu}\\p{Ll}+day\\b)";
const bareDeparture =
  "(?:left|leav(?:es?|ing)|depart(?:s|ed|ing)?|set(?:s|ting)?\\s(?:off|out)|(?:took|tak(?:es?|en|ing))\\soff|(?:flew|flown|fl(?:y|ies|ying))(?:\\s(?:out|off|over))?|(?:went|goes|gone|going|go)\\s(?:out|ahead|first|off|over)|head(?:s|ed|ing)?\\s(?:out|off)|travel(?:s|l?ed|l?ing)?)";
const manner =
  "(?:\\s(?:again|first|separately|alone|together|ahead|earlier|there|already|with\\s(?:the\\s)?(?:[\\p{L}.-]+\\s){0,5}?[\\p{L}-]+)){0,2}";
/** Of somebody who travels with another: on their day, and to their place. */
const withOthers =
  /\b(?:left|depart(?:s|ed|ing)|flew(?: out)?|fl(?:ies|ying)(?: out)?|travel(?:s|l?ed|l?ing)|went|gone|set (?:off|out)|(?:took|taken) off|goes|going)\s(?:together\s|along\s|there\s)?with\s(?:him|her|them)\b|\b(?:on|aboard)\sthe\ssame\s(?:plane|flight)\b|\baccompan(?:y|ied|ies|ying)\s(?:him|her|them)\b/gu;
export const goesWithOthers =
  /\bwith\s(?:him|her|them)$|\bsame\s(?:plane|flight)$|^accompan|^동행|^수행|^같은\s(?:비행기|항공편)|^함께(?:\s|$)/u;
export const englishTravel: readonly [TravelKind, RegExp][] = [
  [
    "returns",
    inEnglish(
      `\\b[Rr]eturn(?:s|ed|ing)?\\b(?!\\s(?:to|of|the(?!\\s(?:day|next|following|same)\\b))\\s(?:the\\s)?(?!${ownCountry}))(?=\\s(?:home|to|from|on|via|through|after|later|around|early|late|last|this|next|tomorrow|today|the\\s(?:day|next|following|same)|at|an?\\s(?:day|week)|one|two|three|four|five|\\p{Lu}\\p{L}+day\\b)|[,.])`,
      "\\breturn home\\b",
      `\\bback\\sfrom\\s(?:${englishPlace})`,
      // Who is back at a ministry or in Washington has not come home.
      `\\b(?:came|comes?|coming|arriv\\w+|land(?:s|ed|ing)?|touch(?:es|ed)\\sdown|due|expected|get|gets|got|getting|is|are|be|was|were|been|fly|flies|flew|flown|flying|heads?|headed|heading|goes|going|went|gone|go|travell?ed|made\\s(?:his|her|their)\\sway)\\s(?:safely\\s)?(?:back\\s)?(?:home|back)\\b(?!\\s(?:to|at|on|in)\\sthe\\s(?:table|negotiati|talks)|\\sto\\s(?:\\d|\\p{Lu}\\p{L}+\\.?\\s\\d))(?!\\s(?:at|for|in)\\s(?!${ownCountry}|home|time|\\d|the\\s(?:early\\s|late\\s)?(?:morning|evening|afternoon|day|weekend|end)))`,
      `\\b(?:came|walk(?:s|ed)|step(?:s|ped)|emerg(?:es|ed))\\s(?:through|out\\sof|from|into)\\s(?:the\\s)?(?:[\\p{L}-]+\\s){0,3}?(?:arrivals?|gates?|doors?|airport)\\b[^.;]{0,40}?\\b${ownCountry}`,
    ),
  ],
  [
    "departs",
    inEnglish(
      `\\b(?:left|leav(?:es?|ing)|depart(?:s|ed|ing)?)\\b(?=[^.;,“"]{0,60}?\\bfor\\s(?:(?:[\\p{L}\\d.+’'&-]+\\s){1,8}?in\\s)?(?:${englishPlace}))`,
      `\\b(?:left|leav(?:es?|ing)|depart(?:s|ed|ing)?|(?:took|tak(?:es|ing)|set(?:s|ting)?|started)\\s(?:off|out)|(?:flew|fl(?:y|ies|ying|own)|slip(?:s|ped)|jet(?:s|ted)|went|gone|goes)\\sout)\\s(?:from\\s|of\\s)?(?:${ownCountry}|home)`,
      `\\breturn(?:s|ed|ing)?\\sto\\s(?:${englishPlace})(?<!Seoul|Korea|Incheon)`,
      `\\b(?:bound\\sfor|off\\sto|en\\sroute\\s(?:to|for)|on\\s(?:his|her|their|the|my|our)\\sway\\sto)\\s(?:${englishPlace})`,
      // "before a flight to Washington", "on his way to a Washington flight"
      `\\b(?:before|boarding|catching|awaiting|ahead\\sof|for|to)\\s(?:an?|his|her|the)\\s(?:\\p{Ll}+\\s){0,2}(?:(?:${englishPlaces})(?:-bound)?\\s(?:flight|plane)|(?:flight|plane)\\s(?:to|for|bound\\sfor)\\s(?:${englishPlace}))`,
      "\\b(?:enter(?:s|ed|ing)?|in|at|cross(?:es|ed|ing)?|through)\\sthe\\s(?:departures?|boarding)\\s(?:gate|lounge|hall|area)s?(?=[^.;]{0,30}\\b(?:Incheon|Gimpo|airport))",
      "\\b(?:walk(?:s|ed|ing)|head(?:s|ed|ing)|makes?\\s(?:his|her|their)\\sway)\\s(?:to|toward|towards|through|into)\\sthe\\s(?:departure|boarding)\\s(?:gate|lounge|hall|area)s?",
    ),
  ],
  [
    "departs",
    inEnglish(
      `\\b(?:flew|fly|flies|flying|flown|heads?|headed|heading|travell?(?:s|ed|ing)?|travels|rush(?:ed|es|ing)|hurr(?:y|ied|ies|ying)|hasten(?:s|ed|ing)?|rac(?:ed?|es|ing)|sped|swept|(?:jump|hopp|climb|clamber)ed|dart(?:s|ed)|goes|going|went|gone|go|jet(?:s|ted|ting)|dash(?:es|ed|ing)|slip(?:s|ped)|boards?|boarded|boarding|cross(?:es|ed|ing)?|embark\\w*|(?:took|tak(?:es?|en|ing))\\soff|set(?:s|ting)?\\s(?:off|out)|depart(?:s|ed|ing)?|(?:leads?|led|leading|bring(?:s|ing)?|brought|t(?:akes?|aking|ook))(?=\\s(?:an?|the|his|her)\\s(?:[\\p{L}-]+\\s){0,3}(?:delegation|team|group)\\b)|sen[dt]s?|sending|dispatch(?:es|ed|ing)?|(?:mak(?:es?|ing)|made|begins?|began|starts?|started)(?=\\s[^.;,]{0,40}\\b(?:trip|visit|journey)\\b))(?<!\\p{L}-\\p{L}+)${goesTo}(?<!\\bto\\s(?:call|talk|speak)[^.]{0,20})`,
    ),
  ],
  [
    "visits",
    inEnglish(
      `\\b(?:is|are|will|was|were|be|has|have|had|been|,)(?:\\s(?:both|also|already|still|be|been)){0,2}\\s(?:in|at)\\s(?:${englishPlace})(?=\\s(?:since|from|starting|beginning)\\s)`,
      `,\\sin\\s(?:${englishPlace})(?=\\ssince\\s)`,
      `\\b(?:is|are|was|were|be|been)\\saway(?=\\s(?:from\\s(?:home|${ownCountry})\\s)?(?:from|since)\\s)`,
      `\\bfl(?:ew|ies|y|ying|own)\\sin(?=\\s(?:on|from|the|late|early|last)|[,.])`,
      `\\bsp(?:ent|ends?|ending)(?=\\s${within(50)}\\bin\\s(?:${englishPlace}))`,
    ),
  ],
  ["departs", withOthers],
  [
    "returns",
    inEnglish(
      `\\b(?:land(?:s|ed)?|touch(?:es|ed)?\\sdown|g[eo]ts?\\sin)(?=(?:\\suntil|\\still)?\\s(?:early\\s|late\\s)?${day})`,
    ),
  ],
  [
    "departs",
    inEnglish(
      `\\b(?:took|tak(?:es?|ing)|caught|catch(?:es|ing)?)\\s[^.;,]{0,25}?\\b(?:plane|flight|train|jet|red-?eye|shuttle|airliner)\\s(?:to|for|bound\\sfor)\\s(?:${englishPlace})`,
    ),
  ],
  [
    "stays",
    inEnglish(
      `\\b(?:is|are|will be|was to be)\\s(?:in|at)\\s(?:${englishPlace})(?=\\s(?:through|until|till)\\s)`,
      "\\b(?:stay|remain)(?:s|ed|ing)?\\b(?=[^.;]{0,70}\\b(?:until|till|through)\\b)",
      `\\b(?:stay|remain)(?:s|ed|ing)?\\s(?:on|behind|there|in\\s(?:${englishPlace}))\\b(?![^.;]{0,50}\\b(?:until|till|through)\\b)`,
    ),
  ],
  [
    "departs",
    inEnglish(
      `\\b${bareDeparture}\\b(?=${manner}\\s${day})`,
      // "on Sept. 11, the day Kim took off", "three days after he had left"
      `(?<=\\b(?:the\\sday(?:\\sthat|\\swhen)?|days?\\s(?:after|before)|weeks?\\s(?:after|before))\\s[^.,;]{2,50}?\\s)${bareDeparture}\\b(?!\\s(?:the|an?|his|her|their|it|behind|open|no|from)\\b)`,
    ),
  ],
  [
    "departs",
    /\bfollowed(?:\s\p{Ll}+\sdays?\slater)?\sby(?=\s(?:the\s)?(?:\p{Lu}[\p{L}.-]+\s|his\s|her\s|\p{Ll}+\s(?:minister|adviser|chief)\s){1,6}(?:on\s|the\s(?:next|following)\s|\p{Ll}+\sdays?\slater))/gu,
  ],
  [
    "departs",
    /(?<!\b(?:sessions?|meetings?|calls?|talks|rounds?|one|another)\s)\bfollow(?:s|ed|ing)?(?![^.;]{0,30}\swith\s(?:an?|the|his|her)\s)\s(?:(?:him|her|them|(?:from|to)\s[\p{L}]+)\s){0,2}(?=on\s|the\s(?:next|following)\sday|(?:an?|one|two|three|four|five|six|\d)\sdays?\s(?:later|after|behind)|\p{Lu}\p{Ll}+day\b)/gu,
  ],
  [
    "visits",
    inEnglish(
      `\\b(?:visit(?:s|ed|ing)?|(?:pay|paid|make|made)\\sa\\svisit\\sto)\\s(?:${englishPlace})`,
      `\\b(?:[Aa]rriv(?:es?|ed|ing)|[Ll]and(?:s|ed|ing)?|touch(?:es|ed|ing)?\\sdown|turn(?:s|ed)\\sup)\\s(?:in|at)\\s(?:${englishPlace})`,
      `\\b(?:reach(?:es|ed|ing)?|(?:got|gets?|made\\sit|mak(?:es|ing)\\sit)\\sto)\\s(?:${englishPlace})(?!\\s(?:agreement|deal|accord))(?=\\s(?!and\\b|on\\sthe\\sphone)|[,.])`,
      // "met him in Washington on March 6 and plans to go back in May": to the place named before.
      `(?<=\\b(?:in|to|from|for)\\s(?:${englishPlace})\\b[^;]{0,90})\\b(?:go(?:es|ing)?|went|fl(?:y|ies|ew|ying)|travel(?:s|ing)?|head(?:s|ed|ing)?)\\sback(?=\\sin\\s(?:(?:early|late|mid)[\\s-]|the\\s\\p{Ll}+\\sof\\s)?\\p{Lu}\\p{Ll}+\\b)`,
      "\\b(?:got|gets?|came|comes?|coming)\\s(?:in)?to\\stown\\b",
      `\\b(?:trip|visit|tour|mission)\\sto\\s(?:${englishPlace}),?\\s(?:that|which)\\s(?:had\\s)?(?:beg[iau]ns?|starts?|started)(?=\\s)`,
      `(?<=\\bwhere\\s(?:he|she|they)\\s(?:had\\s)?)(?:gone|went|flown|flew|travell?ed|headed)(?=\\s${day})`,
      `\\b(?:came|comes?|coming)\\s(?:over\\s|back\\s|here\\s|out\\s)?to\\s(?:${englishPlace})(?![\\p{L}’'])(?!\\s(?:agreement|deal|\\p{Lu}\\p{Ll}+\\s(?:rates?|dut))|-)`,
      `\\b(?:will|to|(?:a|i)[msr]e?\\sgoing\\sto)\\s(?:also\\s|both\\s)?be\\s(?:in|at)\\s(?:${englishPlace})(?=\\s(?:for\\s(?:\\p{L}+\\s){1,4})?(?:next\\sweek|this\\sweek|later\\sthis|from\\s|on\\s|between\\s|(?:early|late|mid)[\\s-]))`,
      `\\b(?:is|are|was|were)\\s(?:also\\s|both\\s)?(?:in|at)\\s(?:${englishPlace})(?=\\s(?:(?:on\\s)?\\p{Lu}\\p{L}+\\.?\\s\\d{1,2}(?:\\s?[-–—~]\\s?|\\sto\\s|\\sthrough\\s)|from\\s))`,
      // "in Washington, where he arrived on Sunday"
      `(?<=\\b(?:(?:[Hh]e|[Ss]he|[Tt]hey|who)\\s(?:had\\s)?|(?:is|are)\\s(?:due\\s|set\\s)?to\\s|will\\s))arriv(?:es?|ed)(?=${manner}\\s${day})`,
      `\\b(?:expected|due)\\sin\\s(?:${englishPlace})`,
      `\\b(?:trip|visit)\\sto\\s(?:${englishPlace})(?=,?\\s(?:from\\s|on\\s|starting\\s|beginning\\s|next\\s|this\\s|begins\\s|starts\\s|began\\s|is\\sset\\s|will\\s))(?<!(?:wrap(?:s|ped|ping)? up|end(?:s|ed|ing)?|conclud(?:es?|ed|ing)|complet(?:es?|ed|ing)|finish(?:es|ed|ing)?|back from|return(?:s|ed|ing)? from)\\s.{0,40})`,
    ),
  ],
];

const onPlane =
  "(?:비행기|항공편|여객기|전용기|공군\\s?1호기)(?:에|를)?\\s?(?:오르|올랐|오른|올라|몸|탔|탄다|탑니다|탈|타고|탑승)";
const carriesTo =
  "(?:직행|출발|여행[하할했한]|넘어[가간갔갈갑]|떠나|떠난|떠났|떠날|떠납|향하|향했|향한|향해|향합|이동|돌아와|돌아[간갔갈갑]|복귀|날아|건너|들어가|들어갔|들어간|나가|나갔|나간|나갑|갔|간다|갑니다|갈\\s|가서(?=\\s)|가(?=\\s)|가기로)";
export const koreanTravel: readonly [TravelKind, RegExp][] = [
  [
    "returns",
    /귀국(?:(?=[.,(])|길|했|한|하|해|할|합|이다|이었|이라|입니다|$|\s)|(?:공항|활주로)에\s?착륙|입국(?:했|한|하|해|할|합)|(?:인천|김포|김해|서울)(?:국제)?공항(?:\s?제\s?\d\s?(?:여객)?터미널)?(?:에|으로|을 통해)\s?(?:도착|내렸|내린|내려|들어(?:왔|온|와|오|옵|올)|돌아(?:왔|온|와|오|올|옵))|(?:한국|서울|인천|집|고국|본국)(?:으로|로|에)\s?(?:(?:돌아|날아)[가-힣]?|복귀|향|왔|온\s|옵)|(?:출장|방미|순방)(?:에서|을 마치고)\s?(?:돌아|복귀)|(?<!(?:으로|로|(?<![일날])에)\s?)돌아(?:왔|온|오|올|옵|간|갔|갈|갑)|입국장(?:을|으로)\s?(?:나|들어|빠져)|귀국(?:은|일은)(?=\s[^.]{0,8}?\d)/gu,
  ],
  [
    "departs",
    new RegExp(
      `출국(?:길|했|한|하|해|할|합|에\\s?앞서|을\\s?앞두|\\s?직전|\\s전|을\\s위해)|(?:${koreanPlace})(?:으로|로|을|를|에)\\s?(?:다시\\s|먼저\\s|긴급\\s|급히\\s)?${carriesTo}|출국(?=[.,(]|$)|(?<=(?:으로|로|공항에서|서울에서)\\s)출발(?=[.,(]|$)|(?<=[일날](?:\\s(?:새벽|아침|오전|오후|저녁|밤))?\\s)(?:${koreanPlace})(?:을|를)\\s?(?:거쳐|경유해)|(?<=(?:일|날|먼저|앞서|늦게|뒤|후)\\s)출발(?:했|한다|합니다)|떠(?:났다|났고|났으며|났지만|났으나|났는데|났던|났었|났습|난다|납니다|날\\s예정)|떠난 지|(?<=[일날](?:에|\\s(?:새벽|아침|오전|오후|저녁|밤)에?)?\\s)(?:나가서|나갔다가|나갔고|나갔습|나갑니|건너가|건너갔)|(?<![가-힣]\\s?(?:을|를|로|에서)\\s)떠나(?=\\s|서\\s)|출국장(?:으로|을|에)\\s?(?:들어|향|나서|이동)|(?:${koreanPlace})(?:으로|로)\\s?(?:기수|방향|발길|발걸음|말머리|행선지)(?:를|을)\\s?(?:돌|틀|튼|바꾸|바꿨|바꾼|옮)|재출국|(?:같은|먼|하늘|태평양|장도의?|미국행)\\s?(?:길)?에\\s?(?:올랐|오른|올라|오릅)|(?:향해|향하여|에서|날)\\s이륙(?=했|한다|하여|해\\s)|출국(?:은|일은)(?=\\s[^.]{0,8}?\\d)|(?:방문|출장|순방|방미|방일|방중|출국)\\s?길에(?:\\s[^\\s.,]+){1,3}?\\s(?:올랐|오른|오르|올라|오릅|나섰|나선|나서)|(?:방미|출장)\\s?길|공항\\s?(?:제\\s?\\d\\s?(?:여객)?터미널\\s?)?출국장에서(?![^.]{0,30}(?:배웅|환송|전송))|${onPlane}|공항(?:을|에서)\\s?(?:출발|떠나|떠났|이륙)|(?:미국|워싱턴|뉴욕)행\\s(?:비행기|항공편|여객기)(?:\\s?(?:에|를))?`,
      "gu",
    ),
  ],
  [
    "visits",
    new RegExp(
      `(?:${koreanPlace})(?:을|를)?\\s?(?:(?:[가-힣]{1,2}\\s)?[가-힣]{2,3}\\s)?(?:(?:방문|순방)(?=하|한|했|해|할|\\s중|을\\s마)|돌(?=고\\s|았|아봤|며\\s)|돈\\s뒤|찾는다|찾았다|찾을|찾은|찾아(?=\\s))|방(?:미|한|일)\\s일정|방문\\s일정|(?:출장|순방)(?:을|에)\\s?(?:다녀(?:온|왔|오|올)|나선|나섰|나서|간다|갔)|방(?:미|한|일)(?:한다|해|했|하|할|한(?![가-힣])|\\s중)|(?:${koreanPlace}|공항)에\\s?(?:도착|온다|왔다|옵니다|내렸|내린다|들어(?:온|왔|와|옵|올))|(?:${koreanPlace})(?:을|를|에)?\\s?다녀(?:왔|온|오|올)|방[미한](?:\\s?(?:기간|일정))?(?:은|는|일은)(?=\\s[^.]{0,8}?\\d)|(?:${koreanPlace})\\s?땅(?:을|에)\\s?(?:밟|내)|(?:방미|방한|방일|(?:${koreanPlace})\\s?(?:방문|출장|순방))(?=에(?:는|도)?\\s[^.]{0,40}(?:동행|수행))|방[미한](?=[.,(]|$)|(?<=(?:${koreanPlace})(?:\\s(?:국빈|공식|실무|첫))?\\s)방문(?=[.,(]|$)|(?<=(?:${koreanPlace}|공항)(?:에)?\\s)도착(?=[.,(]|$)|도착(?=하여|해\\s|했|한다|합니다|할 예정)`,
      "gu",
    ),
  ],
  [
    "departs",
    /동행(?=했|한다|하고\s|할|합|한\s|하는\s|이다)|(?<!(?:임무|직무|업무|역할|과제|정책|사업|계획|기능|조사|연구)[을를]?\s?)수행(?=했|한다|하고\s|할|합|한\s|하는\s)|(?<=[은는이가도]\s)함께(?=다[.\s]|였)|(?<![과와]\s)함께\s(?:갔던|간(?=\s)|떠났던|떠난|출국했던|출국한|나갔던)|같은\s(?:비행기|항공편)[가-힣]{1,2}/gu,
  ],
  ["stays", /머물|머문|머무|체류|(?:에|서)\s(?:하루\s|더\s)*남(?:아|았|는|기로|을|은)/gu],
];

/** Words of travel that name where it leads. */
export const namedDestinations: readonly [RegExp, string][] = [
  [/방미/u, "미국"],
  [/방한|귀국|입국|(?:인천|김포|김해|서울)(?:국제)?공항(?:에|으로|을)/u, "한국"],
  [/방일/u, "일본"],
];

/** A trip that was called off, or of which there is no plan, is none. */
export const cancelledTrip =
  /called off|cancel\w*|scrapped|postponed|no plans?|not (?:going|travell?ing)|put off|취소|무산|보류|미뤄|연기(?:했|됐|하기)|계획(?:은|이) 없/iu;
