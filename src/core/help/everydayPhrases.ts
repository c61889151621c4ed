/*
 * Everyday lines, in English and Welsh, with words that are a cry elsewhere, as in `ordinaryPhrases.ts`: the police and those who help as
 * a part of the work, a hurt that names nobody who did it and has an everyday cause, and sayings. Each is narrow: what it takes out of a
 * line is taken out wherever it stands, and "ask the police to come" is a cry where "ask the police to come on Monday" is none.
 */

const oneOf = (words: string): string => words.trim().split(/\s+/).join('|');

const day = oneOf(`
  monday tuesday wednesday thursday friday saturday sunday week month january february march april may june july august september october
  november december date
`);
const part = oneOf(`
  agenda agendas action actions record records minutes attendance member members meeting review report reports task tasks item items
  apologies list notes update training information invitation reply response email
`);
const helpers = 'childline|nspcc|samaritans|refuge|papyrus|police';
const paper = oneOf(`
  leaflet leaflets poster posters training course courses worker workers workshop assembly session card cards policy report reports
  representative liaison invited
`);
const limb = oneOf('arm leg knee knees back ankle wrist foot hand finger shoulder toe elbow hip');
const sport = oneOf(`
  work football rugby netball hockey gymnastics dance dancing swimming judo karate training practice pe gym cricket basketball games
  athletics playing running gardening skating skateboarding cycling climbing jogging skiing exercising decorating trampolining
`);
const injured = 'hurt|injured|broke|twisted|sprained|pulled|bruised';
const things = oneOf(
  'deadline deadlines form forms paperwork report reports admin feet traffic heat printer computer laptop homework shoes link week term',
);
const fears = oneOf('job jobs work money exam exams spiders dentist heights dogs needles flying clowns interview results bills rent');
const workItems = `${part}|${oneOf('visit health school housing education date deadline group record conference')}`;

const rhan = oneOf(`
  agenda agendar camau camaur cam cofnod cofnodion gofnod presenoldeb aelodau aelodaur nodiadau nodiadaur tasg tasgau rhestr hyfforddiant
  eitem adroddiad ymddiheuriad diweddariad
`);
const adroddiad = oneOf(
  'adroddiad hadroddiad diweddariad ddiweddariad gwybodaeth wybodaeth cofnodion gofnodion cofnod gofnod ymddiheuriad dyddiad ddyddiad',
);
const dydd = 'dydd|ddydd|wythnos|nos|mis|bore';
const cymorth = 'childline|nspcc|samariaid|samaritans|papyrus';
const papurau = oneOf(
  'taflen daflen thaflen taflenni poster posteri hyfforddiant cwrs cyrsiau gweithiwr gweithwraig swyddog sesiwn polisi adroddiad gweithdy',
);
const aelod = oneOf('ben glin benglin gefn fraich goes droed law fys ysgwydd phen glin phenglin chefn braich choes throed llaw bys');
const anafu = 'brifo|frifo|anafu|hanafu|torri|dorri|thorri|throi|droi';
const achos = oneOf('gwaith chwarae rhedeg rygbi garddio hyfforddi dawnsio nofio beicio sgio gymnasteg pel hoci bel');

export const everyday: readonly string[] = [
  // The police as a part of the work.
  `${part} for|from|by|to|of|with|about|add|and? the? police`,
  `^ note|notes the? police`,
  `ask|asked|asking|email|emailed|chase|chased|remind the? police for|about? their|a|an|the|our? ${part}|bail|date`,
  `send|sent the? police the|a|an|our|their ${part}|link`,
  `ask|asked|can|could|will|invite|would the? police to? come|attend|join|visit|speak on|at|by|next|this|last? ${day}`,
  `police visited|visit|call|called|rang|attended on|last|this? ${day}`,
  ...['police invited|training|liaison|visited', `^ ${rhan} yr|ir|i|gan|at|y? heddlu`, `${rhan} yr|ir|i|gan|at heddlu`],
  `gofyn|ofyn|gofynnwch|gofynnodd|holi ir|i|yr heddlu am eu|ei|yr|y? ${adroddiad}`,
  `gofyn|ofyn|gofynnwch ir|i|yr heddlu ddod|dod|fynychu|mynychu ${dydd}`,
  `ychwanegu|ychwanegur|ychwanegwch|tynnu|tynnur|tynnwch yr|r|y? heddlu at|o|or y|yr|r|ein? grwp|aelodau|rhestr|agenda`,
  `bostio|bostior|ebostio|ebostior|ebostiwch yr|r|at? heddlu am|i|gydar`,
  `anfon|anfonwch|hanfon y|yr|r? ${rhan} i|ir|at yr? heddlu`,
  'heddlu|heddlur yn|wedi ymddiheuro',
  'heddlu|heddlur wedi|yn cael? eu|ei gwahodd|wahodd',
  'ymddiheurodd|ymwelodd|gwahoddwyd yr heddlu',
  ...['police station|email', `police to send|provide|share|confirm|update a|the|their? ${part}`, 'police has|have|did not reply|replied'],
  ...['represent|represents|representing the? police', 'ask the? police if|whether they|it|somebody can|could|will come on|at|by'],
  ...['gorsaf|orsaf yr? heddlu', 'bost yr? heddlu', 'cynrychioli|cynrychiolir|gynrychioli yr|r? heddlu'],
  ...[`heddlu|heddlur i? anfon|rannu|roi y|yr|eu? ${adroddiad}`, 'aelod|swyddog newydd or heddlu', 'heddlu|heddlur wedi|yn ateb'],
  // Those who help, on paper and in the group.
  `${helpers} ${paper}`,
  `gave|given her|him|them|mum|dad|the|child|family the|a? ${helpers} number|leaflet|card|details`,
  `ask|asked|invite|invited|email|add the? ${helpers} for a|the|their? ${part}`,
  `domestic|sexual|child|substance abuse|violence|exploitation agency|agencies|worker|workers|service|services|course|training|advocate|adviser|advisor|specialist|nurse`,
  ...['emergency duty team', 'tim dyletswydd argyfwng', `${papurau} y|yr|r|gan? ${cymorth}`],
  // Asking for help with the work.
  `help me|us to? add|record|invite|plan|change|arrange|write|book|edit|send|close|finish|complete|share|sign|circulate a|an|the|my|our? ${workItems}`,
  'helpa|helpwch|help fi|ni i ychwanegu|gofnodi|newid|wahodd|gynllunio|drefnu|lofnodi',
  // A hurt that nobody did.
  `he|hes|dad|dads|grandad|@ ${injured} his ${limb} *? at|in|on|while|when? ${sport}`,
  `she|shes|mum|mam|nan|@ ${injured} her ${limb} *? at|in|on|while|when? ${sport}`,
  `fell|tripped|slipped at|in|playing|during? ${sport} practice|training|match? and ${injured} his|her|their ${limb}`,
  `he|she|dad|mum|mam|@ was|got hurt|injured at|in|playing ${sport}`,
  `tad|dad|thad|nhad|e|o|fe|fo|mam|hi wedi|di ${anafu} ei ben|phen glin`,
  `tad|dad|thad|nhad|e|o|fe|fo|mam|hi wedi|di ${anafu} ei ${aelod} glin? yn|wrth|mewn y|yr|ym? ${achos}`,
  `cafodd|gafodd ei|hi? ${anafu} yn|wrth y? ${achos}`,
  'choked with a? cold|emotion|tears|laughter|flu',
  'choked up at|when|about|with|.',
  // Fears of everyday things, and what is not safe to do on paper.
  `scared|afraid|worried|anxious|frightened of|about losing|missing|failing? his|her|their|my|the|our? ${fears}`,
  'poeni|becso|ofn am|colli|golli ei|eu|fy|colli|golli? swydd|gwaith|arian|harian',
  'not|isnt safe to email|text|post|send|write|share|forward',
  'ddiogel|diogel|saff i? e? bostio|ebostio|anfon|hanfon|decstio|tecstio|rhannu|rannu',
  // Sayings.
  ...[`${things} is|are|was|were? killing|dead me|us|.`, 'ddolen|dolen|cyswllt wedi|di marw'],
  'hit|hits all|every|each|most|her|his|their|our|its|the of? her|his|their|our|the? goal|goals|target|targets|milestone|milestones',
  'beat|beats his|her|their|my|our|the own|school|club? best|personal|record|time|score|pb best|time|record|score?',
  'beat|beats me|us|him|her|them at chess|cards|football|tennis|pool|snooker|monopoly|darts|bowling|draughts|fifa',
  'curodd|curo|guro ei|eu hamser|amser|record|sgor gorau|orau?',
  // Numbers of telephones, pictures of rooms, a birth that has gone well, an adult with the children.
  'took|take|takes|taken|has my|his|her|our|their phone|mobile number|numbers',
  'sent|send|sends|sending me|us pictures|photos|picture|photo of the|a new? bedroom|bathroom|room|bed',
  'water|waters have|had? broke|broken *? *? *? baby|babys|boy|girl is|was|has? been? born|arrived|fine|well',
  'mam|mamn|nain|mamgu ar ei phen ei hun|hunan gyda|gydar|efo|efor y|r? plant|babi',
  'dim|heb oedolyn|oedolion arall|eraill? yn|ar|at y|yr|r? cynllun|grwp|rhestr|cofnod|cyfarfod',
  // Who visits and is not let in asks for the report of it, where the numbers to ring stand first too (`beginsNotSeen.ts`).
  '^ i|mum|mam|dad|she|he|they|parents|parent did|would not let me|us in',
  '^ mum|mam|dad|she|he|they|parents|parent didnt|wouldnt let me|us in',
  '^ nobody would? let me|us in',
  '^ i? cannot|cant|couldnt|could not? get in .',
];
