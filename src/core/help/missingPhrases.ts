import type { Language } from '../typedText';

/*
 * What somebody says whose child is gone, as in `emergencyPhrases.ts`, and what is said at work with the same words. Who is missing may
 * be called by any name, so that the things that go missing at work are what is known by name.
 */

const things = [
  ...['record', 'records', 'form', 'forms', 'report', 'reports', 'minutes', 'notes', 'note', 'photo', 'photos', 'picture', 'pictures'],
  ...['file', 'files', 'folder', 'link', 'links', 'button', 'buttons', 'card', 'cards', 'date', 'dates', 'birth', 'page', 'pages', 'name'],
  ...[
    'names',
    'signature',
    'signatures',
    'agenda',
    'agendas',
    'plan',
    'plans',
    'letter',
    'letters',
    'email',
    'emails',
    'message',
    'messages',
  ],
  ...[
    'group',
    'groups',
    'list',
    'lists',
    'number',
    'numbers',
    'word',
    'words',
    'line',
    'lines',
    'answer',
    'answers',
    'section',
    'sections',
  ],
  ...['box', 'text', 'data', 'information', 'info', 'details', 'visit', 'visits', 'meeting', 'meetings', 'document', 'documents'],
  ...['attachment', 'attachments', 'category', 'address', 'phone', 'laptop', 'keys', 'key', 'app', 'chat', 'alert', 'alerts', 'clocks'],
  ...[
    'actions',
    'action',
    'review',
    'reviews',
    'item',
    'items',
    'entry',
    'entries',
    'invitation',
    'invite',
    'time',
    'venue',
    'room',
    'bag',
  ],
  ...['coat', 'shoe', 'shoes', 'toy', 'tablet', 'something', 'anything', 'nothing', 'everything', 'what', 'who', 'whats', 'whos', 'which'],
  ...[
    'it',
    'its',
    'that',
    'this',
    'password',
    'account',
    'accounts',
    'consent',
    'consents',
    'visitor',
    'worker',
    'login',
    'tab',
    'icon',
    'screen',
    'members',
    'language',
    'commands',
    'parking',
  ],
].join('|');
/** A child who "has taken something", and a telephone that is taken so that nobody can ring, are no work. */
const thingsTaken = things.replace('|something|', '|').replace('|phone|', '|').replace('|it|', '|');
const pethau = [
  ...['cofnod', 'gofnod', 'nghofnod', 'cofnodion', 'gofnodion', 'ffurflen', 'ffurflenni', 'adroddiad', 'adroddiadau', 'ffeil', 'ffeiliau'],
  ...['botwm', 'fotwm', 'dolen', 'ddolen', 'cerdyn', 'gerdyn', 'dyddiad', 'ddyddiad', 'dyddiadau', 'geni', 'enw', 'enwau', 'llofnod'],
  ...['lofnod', 'llofnodion', 'tudalen', 'dudalen', 'esgid', 'agenda', 'nodiadau', 'llun', 'lluniau', 'luniau', 'neges', 'negeseuon'],
  ...['rhestr', 'restr', 'grwp', 'grwpiau', 'cyfarfod', 'gyfarfod', 'cynllun', 'gynllun', 'llythyr', 'lythyr', 'ebost', 'rhywbeth', 'dim'],
  ...['beth', 'byd', 'peth', 'rhif', 'gair', 'geiriau', 'ateb', 'atebion', 'manylion', 'cyfeiriad', 'ffon', 'allwedd', 'allweddi'],
  ...['goriadau', 'cyfrif', 'nghyfrif', 'cyfrinair', 'sgrin', 'ap', 'dogfen', 'ddogfen', 'dogfennau', 'hwn', 'hyn', 'hynny', 'hwnna'],
].join('|');

const kin = [
  ...['son', 'daughter', 'child', 'children', 'kid', 'kids', 'baby', 'boy', 'girl', 'toddler', 'teenager', 'lad', 'brother', 'sister'],
  ...['nephew', 'niece', 'grandson', 'granddaughter', 'twins'],
].join('|');
const teulu = [
  ...['mab', 'merch', 'plentyn', 'mhlentyn', 'plant', 'mhlant', 'babi', 'mabi', 'brawd', 'mrawd', 'chwaer', 'bachgen', 'machgen', 'ferch'],
].join('|');
const home = 'home|school|nursery|placement|care|bed';
const lately = 'since|today|tonight|yesterday';
const notFound = 'cant|cannot|couldnt|not find|locate|reach';
const methu = 'methu|alla|fedra|galla|allwn|fedrwn i|ni? ddim?';

export const missing: Readonly<Record<Language, readonly string[]>> = {
  en: [
    ...['^ missing .', '^ missing child|children|kid|person .', '^ report|record|log a|the|my|our? missing .'],
    ...['^ report|record|log a|the? child|children is|as? missing .', '^ report|record|log a|the? missing child|children|person .'],
    'is|are|hes|shes|theyre|been|still|gone|went|go missing .',
    `${kin} missing .`,
    'sons|daughters|boys|girls|babys|childs missing .',
    ...[`is|are|hes|shes|been|gone|went missing ${lately}`, `is|been|gone|went missing from the? ${home}|park|house|shops|shop|town`],
    ...[
      'is|been|gone|went missing this morning|afternoon|evening',
      'gone|went|missing missing|last? last|night night',
      'a missing person .',
    ],
    ...[
      'has|have|hes|shes|theyve|just disappeared|vanished .',
      `${kin} disappeared|vanished`,
      'disappeared|vanished from the? home|school|house',
    ],
    ...['has|have|hes|shes|theyve|just run|ran away|off .', 'has|have|hes|shes run away|off again|from', '^ run|ran|runaway away .'],
    ...['ran|runs|running away|off .', `ran|run|runs|running away|off from ${home}|me|us|the|contact|foster`, 'running away'],
    ...[`${notFound} my|our|the ${kin}`, `${notFound} him|her|them anywhere?`, `${notFound} * .`, `${notFound} * anywhere`],
    ...[`lost my|our ${kin} .`, `dont|no|not know|idea where my|our ${kin} is|are`, 'dont|no|not know|idea where he|she|they is|are .'],
    ...['dont|not know where hes|shes|theyre .', 'didnt|hasnt|havent|not|never|didn come|came|comes|got|returned|return|been home'],
    ...['didnt|hasnt|not|never come|came|returned|return|got back from school|nursery|contact|town|the', 'isnt|not home yet|from .'],
    ...[
      'isnt|not home yet',
      'isnt|hasnt|not|never come|came|got|been? home|back from school',
      `${kin} never|not|didnt|hasnt come|came back`,
      'hasnt|havent|not|never come|came back .',
      'isnt home .',
    ],
    ...[
      'someone|somebody|stranger|ex|exs|partner has|have|just? taken|took|snatched|grabbed * .',
      `he|she|${kin}|they has|have? been taken .`,
    ],
    ...[
      '^ missing|lost @ .',
      '^ missing @ @ .',
      'he|she|they|hes|shes|ex|exs|dad|dads|mum|mums|mam|father|husband|partner|@ has|have|is? just? taken|took|snatched|grabbed|stolen|stole @ .',
    ],
    ...['been|was snatched|abducted|kidnapped', 'abduct|kidnap|snatch my|our|him|her|them|the'],
  ],
  cy: [
    ...['^ adrodd|cofnodi|recordio|cofnodwch plentyn|plant|bod? plentyn|plant? ar goll .', '^ plentyn|plant ar goll .'],
    ...[
      'ar goll .',
      'ar goll ers|heddiw|heno|neithiwr|ddoe|bore|prynhawn',
      'ar goll or|o|oi ysgol|gartref|cartref|ty|feithrinfa|parc|adre',
    ],
    ...['wedi diflannu|ddiflannu .', 'wedi diflannu or|o ysgol|ty|gartref', `${teulu} i? wedi diflannu`],
    ...['wedi rhedeg i? ffwrdd|bant', 'rhedodd|redodd * i? ffwrdd|bant .', 'rhedodd|redodd i? ffwrdd|bant .', 'rhedeg i? ffwrdd|bant .'],
    ...['wedi dianc .', 'wedi dianc o|or ty|ysgol|gartref|cartref'],
    ...[`${methu} ffeindio|ffindio fy|ein|y|r ${teulu}`, `${methu} ffeindio|ffindio * .`, `${methu} dod o hyd i fy|ein|y|r? ${teulu}`],
    ...[`${methu} dod o hyd i * .`, `${methu} dod o hyd iddo|iddi|iddyn nhw?`, `wedi colli fy|ein ${teulu} .`],
    ...[`gwybod|syniad ble|lle mae|maer|man fy|ein|y? ${teulu}`, 'gwybod|syniad ble|lle mae hi|e|o|fe|fo|nhw|* .'],
    ...['ddim|heb wedi? dod|ddod|cyrraedd|gyrraedd adre|adref|adra|gartre|gartref', 'ddaeth * ddim|byth adre|adref|adra|gartre|gartref'],
    ...[
      'ddim|heb wedi? dod|ddod yn? nol|ol or|o ysgol|feithrinfa|dre|cyswllt',
      'ddim adre|adref|adra|gartre|gartref eto',
      'dyw|dydi|dydy * ddim adre|adref|adra .',
    ],
    ...['cipio|gipio|chipio|herwgipio|hergipio fy|ein|y|hi|fe|fo|e|o|nhw', `${teulu} i? wedi? cael ei|eu gipio|chipio|cipio|herwgipio`],
    ...[
      'cael ei|eu gipio|chipio|cipio|herwgipio',
      'rhywun|nghyn|chyn|cyn wedi mynd a|ag|ar * .',
      'cyn|nghyn|chyn bartner|partner|wr|gwr|wraig wedi mynd a|ag|ar *',
    ],
    ...['^ ar goll @ .', '^ ar goll @ @ .', '^ colli @ .', 'wedi mynd|fynd a|ag @ .', 'aeth e|o|fe|fo|hi|dad|mam a|ag @ .'],
    ...['cymryd|gymryd|cipio|gipio|chipio|herwgipio|dwyn|ddwyn @ .', `cymryd|gymryd fy|ein|y ${teulu} .`, `rhywun wedi cymryd|dwyn * .`],
  ],
};

/** What is said at work with those words. */
const aboutMissing = [
  ...[
    'report',
    'reports',
    'policy',
    'procedure',
    'protocol',
    'team',
    'episode',
    'episodes',
    'education',
    'training',
    'panel',
    'form',
    'forms',
  ],
  ...['strategy', 'meeting', 'coordinator', 'interview', 'lessons', 'list', 'data', 'information'],
].join('|');
const gwaith = 'adroddiad|adroddiadau|polisi|protocol|tim|achos|achosion|cyfweliad|risg|cynllun|hyfforddiant|ffurflen|cyfarfod';

export const ordinaryOfMissing: readonly string[] = [
  ...[
    `missing child|children|childrens|person|persons|people|from? home? ${aboutMissing}`,
    `missing ${aboutMissing}`,
    'children missing education',
  ],
  ...[
    `${things} is|are|was|were|has|have|had|still|gone|went all|still|been|just|gone? missing|gone|disappeared|vanished|taken`,
    `${things} went|gone|all missing`,
    'its|whats|whos missing',
    `${things} from|of|for * is|are missing`,
    'the|my|a|our? children|childrens|child list|lists|form|record|page|card',
  ],
  ...[
    `${things} has|have|had|is|are|hasnt|havent? not|never? come|came|been? back|home`,
    'when|if|whenever|after he|she|they goes|go|going missing',
  ],
  ...['risk|risks|of|for of? going|go missing', `find|locate|reach any|the|a|an|my|our|your|his|her|their? ${things}`],
  ...[
    `find my|the|our|her|his? sons|daughters|childs|childrens|kids|babys|boys|girls|brothers|sisters ${things}`,
    `find the|my|our|his|her? ${kin}|him|her|them on|in the|my|your|this|craidd`,
  ],
  ...[
    `find * on|in the|my|your|this list|record|records|group|app|card|system|form`,
    'find out|it|that|this|one|any|time|somewhere|somebody|anybody',
  ],
  ...[
    `taken|took|take|takes the|some|any|a|our|my? ${thingsTaken}`,
    'taken|took part|over|notice|care|place|leave|ill|action|them|turns|ages',
  ],
  ...[
    'know where he|she|they works|lives|work|live',
    'come|came|comes home|back to me|us|you about|with|on',
    'run|ran off copies|ten|some|a|the',
  ],
  ...['ran|run|running away with the|a|it|this|that race|idea|ideas|money|story|prize|show|spoons|agenda?'],
  ...[`${gwaith} o|ar|am? ol|gyfer? plant|plentyn|pobl? o|sydd|syn? fynd|mynd? ar goll`, 'pwy|beth sydd|sy|syn ar goll'],
  ...[
    `${pethau} * ar goll`,
    `${pethau} i|hi|e|o? wedi? mynd|fynd? ar goll`,
    `${pethau} i? wedi? diflannu`,
    `${pethau} heb|ddim wedi? ddod|dod yn? nol|ol`,
  ],
  ...[
    `ffeindio|ffindio y|yr|r|fy|ei|eich|cofnod? ${pethau}`,
    `hyd ir|i|i? fy|y|yr? ${pethau}`,
    'ffeindio|hyd i? * ar|yn y|r|fy rhestr|ap|grwp|cofnod',
  ],
  ...[
    `ffeindior|ffindior ${pethau}`,
    `cymryd|gymryd|dwyn y|yr? ${pethau}`,
    `cymryd|gymryd y|yr? rhan|gofal|drosodd|hi`,
    `ble|lle maer ${pethau}`,
    `ble|lle mae fy ${pethau}`,
  ],
  ...['risg cipio', 'ffeindio|ffindio plant|plentyn', 'gwybod ble|lle mae hin|en|on|nhwn'],
];
