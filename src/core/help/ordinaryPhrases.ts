/*
 * What is said at work, and in ordinary times, with words that are a cry for help elsewhere, as in `emergencyPhrases.ts`. It is taken out
 * of a line before the rest is looked at: "the police officer" is no cry, and "the police officer hit me" still is.
 */

const papers =
  'officer|officers|check|checks|report|reports|member|representative|rep|liaison|records|log|information|disclosure|constable';
const work = 'meeting|review|date|conference|visit|deadline|agenda|item|report|appointment|decision';
const of = 'the|a|an|this|that|her|his|their|our|my|its';

const groups = 'meeting|meetings|conference|review|core|group|strategy|agenda|members|list|icpc|rcpc';
const grwpiau = 'cyfarfod|gyfarfod|nghyfarfod|cyfarfodydd|cynhadledd|gynhadledd|nghynhadledd|grwp|adolygiad|agenda|craidd|aelodau|rhestr';
const plismyn = 'heddlu|heddlun|heddlur';
/** The police sit in meetings, are asked to them and are spoken of there. */
const workOfPolice = [
  ...[
    'police sent|attended|attends|apologised|joined|shared|represented|updated|present|absent',
    'police and health|housing|education|school',
  ],
  ...['police will|cannot|cant|could|couldnt|didnt|wont|may|can|are|is|were|was|to|not not? attend|attending|join|joining|present|absent'],
  ...[
    `police *? come|came|coming|there|here|be|sit|speak to|at|in the|our|a|this|next|my? ${groups}`,
    'invite|inviting|invites|invited the|a? police',
  ],
  ...[`police *? to|at|in|for|on the|our|a|this|next|my? ${groups}`, `${groups} with the? police`, 'apologies from the? police'],
  ...[
    'ambulance service|crew? report|attended|member|representative',
    'gwahodd|wahodd|gwahoddwch|gwahoddwyd|wahoddwyd yr|r? heddlu|heddlur',
  ],
  ...[`${plismyn} yn|ddim|wedi|am|hefyd|methu? yn|methu? dod|ddod|bod|fod|mynychu|fynychu|bresennol|bwysig|siarad *? *? ${grwpiau}`],
  ...[
    `${plismyn} i|ir|yn|ar|o|or|mewn y|yr|ein|fy|eich? ${grwpiau}`,
    'mynychodd|fynychodd|mynychu yr|r? heddlu',
    `${grwpiau} gydar|efor|yr|a heddlu`,
  ],
  ...['ymddiheuriadau|ymddiheuriad|apologies gan|or|oddi|wrth yr|r? heddlu'],
];
const seen = 'see|saw|seen|seeing|visit|visited|visiting|spoke|spoken|speak|met|talk|talked|interviewed|interview|time';
const gweld =
  'gweld|weld|gwelais|welais|gweles|weles|gwelwyd|welwyd|gwelodd|welodd|gwelir|siarad|siaradais|cwrdd|cyfarfod|ymweld|ymwelais|gweler';
const pennau = 'ben|pen|pennau|penna|bennau|benna';
/** Children who are seen by themselves, and words of harm that are said of paper, of colours and of batteries. */
const ofThings = [
  ...[`${seen} *? *? *? *? on|by their|his|her|own own`, `${seen} *? *? *? *? alone|themselves|himself|herself`],
  ...[`${gweld} *? *? *? *? ar ei|eu|fy ${pennau} ei|eu|fy hun|hunan|hunain`, `${gweld} *? *? *? *? ei|eu ben|pen|pennau|hun|hunain`],
  ...[
    'no|without|any|old|healed|faded bruise|bruises|bruising|injury|injuries|marks',
    'bruising protocol|policy|training|leaflet|guidance',
  ],
  ...['drowning|drowned in paperwork|emails|work|reports|forms|admin|meetings', 'boddi mewn gwaith|ebyst|papur|adroddiadau|cyfarfodydd'],
  ...['record|records|file|files|form|forms|notes|papers|laptop|bike is|are|was|were? kept? locked', 'in the care of'],
  ...['button|buttons|link|text|card|line|colour|background|screen is|are|has|have? gone|turned? blue|grey|purple'],
  ...[
    'smoke|fire|monoxide|co alarm|alarms|detector|detectors is|are|was|were? fitted|installed|checked|tested|working|needed',
    'drunk driving awareness|course',
  ],
  ...[
    'phone|battery|laptop|line|link|tablet|app|wifi is|has|went|just? died|dead',
    'ffon|batri|gliniadur|laptop|tabled|dolen wedi|di marw',
  ],
  ...[
    'disclosure|disclosures of|about abuse training|policy|course|guidance',
    'overdose|drowning prevention|awareness',
    'leave alone|it',
    'gas safety|engineer|certificate|boiler|bill|meter|cooker|supply',
    'passed out the|some|leaflets|copies|forms|papers|minutes',
    'datgelu gwybodaeth i|ir yr? heddlu',
  ],
];

const abuse = 'sexual|physical|emotional|financial|domestic';
/** What an action, a record or an item says is work, of whomever it is. */
const ofActions = [
  ...['action|actions|item|items|task|tasks|record|records|agenda|page|group|cam|camau|eitem|cofnod police|heddlu|999|112|911'],
  ...['action|actions|item|items|task|tasks|camau|cam for|of|on|by|from|gan|ir|i|yr the? police|heddlu'],
  ...['add|new|log|record action|item|task for|with|about? the? police *? to? *? check|share|update|send|provide|confirm?'],
  ...['doing|does|done really|so|very|much? well|better|fine|great|brilliantly'],
  ...['members|member|agenda|attendance|apologies|invite|report|reports for|from|with|of? the? police .'],
  ...['ask|asked|asking the? police for|about the|their|a? report|reports|information|views|update'],
  ...[
    'camau|cofnod|aelodau|adroddiad|adroddiadaur|camaur|gofnod r|yr heddlu',
    'heddlu yn ymddiheuro|bresennol|absennol',
    'camaur|aelodaur|adroddiadaur heddlu',
  ],
  ...['gofyn|ofyn|gofynnwyd ir heddlu am adroddiad|wybodaeth|ddiweddariad', 'ychwanegur|ychwanegu yr? heddlu at|ir y? grwp|aelodau|rhestr'],
  ...['childline leaflet|leaflets|poster|posters|card|cards', 'taflen|taflenni|poster childline'],
  ...['signed|sent|circulated|agreed|confirmed|read|written|drafted|checked by|to|with the? police', 'llofnodwyd|lofnodwyd gan yr? heddlu'],
  ...['missing appointment|appointments|record|records|an', 'record|records|appointment|appointments missing'],
  ...[`${abuse} abuse category|categories`, `category|categories *? *? ${abuse} abuse`, `the|of|for|is|as? category *? *? neglect`],
];
/** What people do and say when nobody is hurt. */
const ofOrdinaryTimes = [
  ...['bites|bite|biting|bit his|her|their|my the? nails|lip|tongue', 'found|finds|find me|us|him|her|them a|an|the|some'],
  ...['took|takes|taken|taking her|his|their|my tablets|medication|meds|medicine|insulin as|on|daily|every|this|today|prescribed'],
  ...['locked out of', 'is|are|was|were he|she|they in|at the? house|home alone'],
  'gadael|adael|gadel i? fi|ni|mi i? ddod|dod? i? mewn|fewn',
  ...['ddiogel|diogel|saff i? beicio|feicio|gyrru|yrru|parcio|barcio|cerdded|gerdded|chwarae'],
];

export const ordinary: readonly string[] = [
  ...[
    'help me|us|him|her|them? with|understand|complete|fill',
    'help me|us? find|open|see|read|write the|a|an|my?',
    'help please? with',
    'help to',
    'helping',
  ],
  ...['is|was|are|were|if|when|once|until|will he|she|they|dad|mum|mam here|back|outside|inside|in|coming', 'choking hazard'],
  ...['ydy|ydi|yw|oes|oedd|pan|os e|o|fe|fo|hi|nhw|rhywun|dad|mam yma'],
  ...[
    `police ${papers}|protection|safeguarding|apologies|attendance`,
    'from|by|invite|with|has|have|invited|did the police',
    'police has|have|are|were',
  ],
  ...['emergency contact|contacts|foster|placement|protection|order|accommodation|fund|plan|planning', 'danger statement|statements'],
  ...[
    'suicide prevention|risk|training|awareness',
    'overdose awareness|training',
    'knife crime|awareness',
    'not safe to cycle|drive|park|walk',
  ],
  ...[`hit|hits|beat|met ${of} target|targets|deadline|mark|problem|snag|wall|button`, 'hit by the bus', 'hits? the mark'],
  ...[
    `push|pushed|pushing back? ${of} ${work}`,
    'shoot|drop me|us|him|her|them|@ an|a email|message|line|note|text',
    `kill ${of} ${work}|draft|time`,
  ],
  ...['a bit', 'bit of|more|longer', 'grab|drag', 'touch base', 'touched base', 'in touch'],
  ...['help|helpwch|helpu fi|ni|fe|hi? gyda|gydar|efo|efor|i', 'ofn na|nad|bod|ei|eu'],
  ...['swyddog|swyddogion|gwiriad|gwiriadau|gwiriadaur|adroddiad|cynrychiolydd|aelod|cofnodion|gwybodaeth yr? heddlu', 'gan yr heddlu'],
  ...['cyswllt|manylion|gorchymyn|maeth|lleoliad mewn? argyfwng', 'datganiad|datganiadau perygl', 'atal hunanladdiad', 'troseddau cyllyll'],
  ...[
    'bwrw|fwrw glaw|eira|cesair|ymlaen|golwg|iddi',
    'taro|daro golwg|heibio|ar|targed|target',
    'taror|curor|currar target|targed|dyddiad',
  ],
  ...['self harm|harming policy|training|risk|awareness|leaflet|plan|pathway|team|support|nurse|protocol|workshop|guidance'],
  ...[
    'risk|history|thoughts|stopped of? self harm|harming',
    'touched her|him|them|us|me|my heart|deeply',
    'fire drill|safety|service|alarm|door|up',
  ],
  ...['it|craidd|system|form|app has? locked me|us|him|her out', 'turned|turns|shown|showed up to|for|late|on|early|in'],
  ...['polisi|hyfforddiant|risg|hanes|stopio|grwp|cefnogi|cynllun o? cefnogi? hunan niweidio', 'hanes|risg o hunan niweidio'],
  ...['cyffwrdd|gyffwrdd a phawb|thai', 'nghloi allan or|o', 'hyfforddiant|polisi|gweithiwr|categori|cwrs|gwybodaeth am? cam drin'],
  ...workOfPolice,
  ...ofActions,
  ...ofOrdinaryTimes,
  ...ofThings,
  ...['cicio|gicio pel', 'lladd amser|gwair', 'gwthio|gwthior cyfarfod|dyddiad|pram|adolygiad|gadair'],
];
