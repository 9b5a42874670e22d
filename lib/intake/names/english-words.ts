/** Closed lists of English words that tell people from what is none, and speech from other verbs. */
import { otherCountries, otherPeoples } from "@/lib/intake/text/country-words";

/** What one is called who is not an official: before a name it is a namesake's. */
export const occupations =
  "actor|actress|singer|broker|pianist|violinist|barista|baker|rapper|coach|striker|midfielder|defender|goalkeeper|footballer|player|pitcher|golfer|professor|analyst|economist|reporter|correspondent|photographer|interpreter|translator|novelist|author|chef|comedian|captain|(?:film|movie|art|creative|music|stage|managing|sports) director|designer|lawyer|attorney|researcher|fellow|student|worker|resident|owner|farmer|pastor|doctor|judge|detective|teacher|musician|artist|entrepreneur|ceo|chairman";

/** Words for who does something, by their ends; not what officials are called as well. */
export const agentNoun =
  "(?!(?:former|either|neither|other|after|under|over|however|whether|rather|together|later|never|ever|further|another|paper|power|matter|member|manager|minister|premier|adviser|negotiator|leader|officer|speaker|commander|governor|chancellor|counsel+or|commissioner|ambassador|director|partner|financier|banker|investor|insider|outsider|founder|successor|predecessor|reformer|newcomer|reporter|christian|center|order|offer|letter|number|quarter|summer|winter|dinner|border|chair|senior|junior|prior|major|minor|favor|labor|error)\\b|\\p{L}*maker\\b)\\p{L}{3,}(?:er|or|ist|ian|eer|eur|ista)";

/** Titles that a person outside the record may have. */
export const titles =
  "president|manager|general manager|vice president|minister|vice minister|deputy minister|first vice minister|ambassador|envoy|spokesman|spokeswoman|spokesperson|senator|congressman|congresswoman|representative|rep|sen|lawmaker|assemblyman|assemblywoman|secretary|undersecretary|under secretary|assistant secretary|deputy secretary|director|director general|director-general|deputy director|chief|chairman|chairwoman|chair|chief executive|ceo|governor|commissioner|negotiator|adviser|advisor|aide|counselor|professor|economist|analyst|researcher|research fellow|senior fellow|fellow|lawyer|attorney|head|leader|deputy|official|expert|scholar|strategist|executive|speaker|mayor|general|admiral|judge|justice|coordinator|dean|mr|ms|mrs|dr|prof";

/** Trades of people outside any office, by whole words and by ends that no company's trade has. */
export const personNouns =
  "lobbyist|consultant|diplomat|veteran|specialist|advocate|campaigner|organi[sz]er|activist|lawyer|attorney|broker|farmer|historian|politician|physicist|engineer|strategist|economist|journalist|columnist|pollster|scientist|physician|unionist|retiree|welder|electrician|student|parliamentarian|legislator|councilman|councilwoman|mediator|arbitrator|trustee|co-founder|counsel|pundit|commentator|attache|attaché|consul general";

export const speechVerbs =
  "said|says|say|saying|told|tells|telling|added|adds|adding|explained|explains|explaining|noted|notes|noting|stressed|stresses|stressing|emphasi[sz]ed|emphasi[sz]es|emphasi[sz]ing|stated|states|stating|remarked|remarking|replied|replies|replying|answered|answers|answering|responded|responding|wrote|writes|writing|posted|posting|tweeted|declared|declaring|announced|announcing|warned|warns|warning|argued|argues|arguing|insisted|insists|insisting|pointed out|pointing out|claimed|claims|claiming|admitted|admitting|acknowledged|acknowledging|asserted|asserting|commented|commenting|continued|continuing|recalled|recalling|revealed|revealing|urged|urging|called|calling|described|describing|expressed|expressing|mentioned|mentioning|reiterated|reiterating|reaffirmed|went on|hinted|hinting|predicted|predicting|forecast|quipped|joked|asked|asking|promised|promising|vowed|vowing|conveyed|conveying|relayed|relaying|assessed|assessing|diagnosed|cautioned|cautioning|conceded|concluded|concluding|confirmed|confirming|denied|denying|disclosed|emphasized|maintained|observed|read|reads|reading|reported|suggested|testified|underlined|underscored|welcomed|assured|assures|assuring|informed|informing|complained|complaining|lamented|grumbled|boasted|countered|retorted";

/** What somebody's words are called: "his parting words were". */
export const speechNouns =
  "words?|message|answer|reply|response|verdict|advice|warning|remarks?|comments?|explanation|version|parting shot|summary|retort|plea|assessment";

/** Written things that speak for who wrote them. */
export const documentNouns = "letter|post|posting|message|tweet|note|memo|statement|article|op-ed";

/** Words that begin with a capital and are no part of a person's name. */
export const notNames = new Set(
  "The A An In On At And But Or If It Its He She They We I You His Her Their Our My This That These Those There Here When While As After Before For From By To Of With Without Under Over About Asked Meanwhile However Earlier Later Once Also Both Either Neither Not No Yes Q A January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Korea Korean Koreans South North Seoul Busan Incheon Gyeongju Sejong Washington York New America American Americans United States US China Chinese Japan Japanese Tokyo Beijing Europe European Union EU Canada Canadian Mexico Brussels Taiwan Texas Georgia Alaska Louisiana Philadelphia Geneva Davos London Paris Berlin Ottawa Malaysia Vietnam India International Airport Terminal Ministry Department Office House White Capitol Hill Senate Congress National Assembly Committee Commission Council Court Supreme Federal Register Reserve Bank Party Democratic Republican People Power University Institute Center Centre College School Foundation Association Chamber Commerce Trade Industry Energy Resources Economy Finance Foreign Affairs Treasury State Justice Defense Defence Security Policy Management Budget Agency Administration Corporation Corp Inc Ltd Group Motor Motors Electronics Steel Shipbuilding Ocean Heavy Industries Hyundai Samsung Kia Hanwha Posco Coupang Google Apple Boeing Tesla Fox News Reuters Bloomberg Yonhap CNBC CNN KBS MBC SBS NBC ABC CBS BBC AP AFP WSJ Wall Street Journal Times Herald Post Daily Press Truth Social Twitter Facebook APEC G7 G20 NATO UN WTO IMF OECD FTA MOU LNG USTR IEEPA MASGA KORUS Section Project Star Power Act Law Bill Fund Summit Agreement Deal Memorandum Understanding Joint Fact Sheet Statement Special Strategic Investment Photo Courtesy Image Source Copyright Special Interview Explainer Most Many Some Several All Any Such Other Asia Pacific Atlantic East West Southeast World General Terminal First Second Third Main Blue Green Gold Silver Hotel Museum Plaza Square Building Street Avenue Road Bridge Island River Bay City Province County District Headquarters Negotiations Negotiation Head Director Directors General Manager Policy Presidential Spokesperson Parliament Correction Reporter Research Polling Poll Survey Union Federation Alliance Coalition Securities Partners Capital Holdings Airlines Shipyard Shipyards Logistics Analytics Consulting Ratings Customs Service Bureau Board Growers Makers Farmers Workers Consumers Pharma Chemical Chemicals Gas Oil Aerospace Semiconductor Semiconductors League Network Society".split(
    " ",
  ),
);

/** Behind a family name of a president these make a government of it. */
export const notThePerson = new Set(
  "administration administrations administration's government tariff tariffs duties era team officials allies campaign supporters organization tower aides cabinet presidency family".split(
    " ",
  ),
);

/** Nations of whose offices the record knows none, before a title. */
export const otherNations = new RegExp(
  `\\b(?:${otherPeoples}|North Korean|(?:${otherCountries}|North Korea)(?:['’]s)?)\\s(?:\\w+\\s){0,3}$`,
  "i",
);
