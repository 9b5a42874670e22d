/** Words for countries besides Korea and the United States, as alternatives of patterns. */

export const otherCountries =
  "Japan|China|EU|E\\.U\\.|European Union|Europe|Britain|UK|U\\.K\\.|Taiwan|India|Vietnam|Mexico|Canada|Switzerland|Germany|France|Italy|Russia|Ukraine|Israel|Australia|Brazil|Thailand|Indonesia|Malaysia|Philippines|Bangladesh|Cambodia|Myanmar|Laos|South Africa";
/** Countries and the seats of their governments. */
export const otherStates = `${otherCountries}|Tokyo|Beijing|Brussels|London|Taipei|New Delhi|Hanoi|Ottawa|Bern`;
/** Their people and what is theirs. */
export const otherPeoples =
  "Japanese|Chinese|Europeans?|British|Taiwanese|Indian|Vietnamese|Mexican|Canadian|Swiss|German|French|Italian|Russian|Ukrainian|Israeli|Australian|Brazilian|Thai|Indonesian|Malaysian";
export const otherCountriesKo =
  "일본|도쿄|중국|베이징|유럽연합|유럽|(?<![A-Z])EU(?![A-Z])|영국|대만|베트남|인도네시아|인도(?!네|적|하|주|의)|멕시코|캐나다|스위스|독일|프랑스|러시아|브라질|태국|말레이시아|필리핀|방글라데시|캄보디아";
