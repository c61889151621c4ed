import type { Language } from '../typedText';

/*
 * What happens at home: weapons, a carer who is drunk, children left or locked in, somebody who will not go, fire and gas, and what a
 * child has told. As in `emergencyPhrases.ts`, a line each.
 */

const oneOf = (words: string): string => words.trim().split(/\s+/).join('|');
const linesOf = (text: string): readonly string[] => text.trim().split('\n');

const who = oneOf(`
  he hes she shes they theyre dad dads stepdad father mum mums mam mams mom ex exs partner boyfriend husband uncle man parents someone
  somebody nan
`);
const them = oneOf(`
  me us him her them kids kid children child baby babies toddler toddlers son daughter boy girl boys girls twins brother sister one little
`);
const the = 'the|my|our|a|her|his|their';
const own = 'on|by their|there|his|her|our|my|its|own own|selves|self';
const weapons = oneOf(
  'bat crowbar machete machette hammer axe cleaver crossbow taser sword dagger knuckleduster spanner catapult gun rifle',
);
const objects = `${weapons}|${oneOf('bottle scissors screwdriver stick brick razor glass poker pole chair iron pan belt')}`;
const drunk = 'drunk|pissed|wasted|hammered|paralytic|legless|plastered|stoned|smashed';
const rooms = 'room|bedroom|bathroom|house|flat|car|cupboard|shed|cellar|attic|garage|toilet|loft|boot|kitchen|basement';

const pwy = oneOf('e en o on fe fen fo fon hi hin nhw nhwn dad dadn mam mamn llystad rhywun partner');
const plant = oneOf('babi babin baban plant plentyn bachgen ferch merch mab mhlant mhlentyn mabi ni nhw hi fo fe');
const arfau = oneOf(
  'bat machete morthwyl forthwyl mwrthwl fwrthwl bwyell fwyell arf arfau siswrn gleddyf cleddyf haearn sgriwdreifar gynnau',
);
const stafell = oneOf('ty nhy fflat stafell ystafell llofft car cwpwrdd sied seler garej bathrwm toiled gegin atig lofft');
const hunain = 'hun|hunan|hunain|hunen|huna';
const ben = 'ben|pen|pennau|penna|bennau|benna|mhen|phen|pennaur';
const adre = 'adre|adref|adra|gartre|gartref';

export const homePhrases: Readonly<Record<Language, readonly string[]>> = {
  en: linesOf(`
got|has|have|holding|with|waving|swinging|carrying|grabbed|picked|pulled|brandishing up|out? a|an|his|the baseball|cricket|metal|iron|golf? ${weapons}|bat|club .
got|has|have|holding|waving|swinging|carrying|pulled a|an|his|the baseball|cricket|metal|iron? ${weapons}|bat
golf|metal|baseball|iron|cricket club|bar|pole|bat and|.
has|have|got|with|carrying weapons|knives
came|come|went|coming|lunged|ran|charged at|for me|us|him|her|them|mum|mam|dad|@ with
waving|swinging|brandishing|swung a|an|the|his ${objects}
holding a|the|some? pair? of? scissors|screwdriver|razor
threw|throws|throwing|thrown a|an|the|his|her|my? * at me|us|him|her|them|mum|mam|@
throwing things|stuff|furniture|plates .
throwing things|stuff|furniture|plates around|about|everywhere
home|back|too|really|very|so|completely|always|again|been|was|were|is|are|up|round|off|hes|shes|theyre|dads|mums ${drunk} .
${who} is|are|was|were|has|came|got|comes|gets? come|home|back|in|too|really|very|so|totally|completely|both? ${drunk} .
${who} is|are|was|were|came|comes? home|back|in|too|really|very|so|totally? ${drunk} and|to|with|in|on|again|at|out|all|now
came|come|comes|got|arrived|turned home|in|back|up|round ${drunk} and|with|.
came|come|comes|got|arrived|turned home|in|back|up|round ${drunk}
passed out drunk
too ${drunk} to
drove|driving|drives|drive off|home|away|around? ${drunk}
drunk driving|drive with
drink driving with
off|out of? her|his|their head|heads|face|skull
${who} is|are|was? high .
${who} is|are|was? high and|on|as|again
coked|drugged up .
coked|drugged up and
${who} is|are|was|has|have? been|on|taking|using|taken drugs|heroin|crack|coke|spice|meth
${who} is|are|has|have? been drinking|using .
${who} is|are|has|have? been drinking all|since|again|heavily|and|loads
left|leaves|leaving|leave ${the}? ${them}? ${them}? at|in? the? home|house|bath|car|flat? all? alone
left|leaves|leaving|leave ${the}? ${them}? ${them}? at|in? the? home|house|bath|car|flat? all? ${own}
left|leaves|leaving|leave ${the}? ${them} all? by themselves|himself|herself|itself|ourselves
left|leaves|leaving|leave|left ${the} ${them} .
left|leaves|leaving|leave|left ${the} ${them} crying|outside|overnight|unattended|unsupervised
left|leaves|leaving|leave ${the} ${them}|@? in the|a? car|bath|house|flat|street|pub|park|dark|cold
left|are|is|kids|children|baby|been unattended|unsupervised
home alone
${them}|@ is|are|been|was|were|has|have|being? left|been|all? alone in|at|overnight|all|with? the|night|home|day
${them}|theyre|hes|shes is|are|been|were|was|s? all? left|at|home|in? home? ${own} .
${them}|theyre|hes|shes is|are|been|were|was|s? all? left|at|home|in? home? ${own} in|at|overnight|all|tonight|here|now
^ baby|kids|children|child|toddler left|all? alone .
nobody|noone|adult|adults|grownup is|are|was|here|there|home? looking|watching|with|minding|caring|feeding|supervising after|for? ${the}|@? ${them}|@
no|not one|adult|adults|parent|any is|are|was|here|there|home? looking|watching|with|minding|caring|feeding|supervising after|for? ${the}|@? ${them}|@
no|without|any adult|adults|parents in the house
${them} has|have|is|are|was|were|been? been? abandoned|dumped
abandoned|dumped ${the} ${them}
^ locked|trapped|shut|stuck in the|my|a|our? ${rooms}
${them}|im|we|were|theyre|hes|shes|@|i is|are|am|been|were|has|have|all? been? locked|trapped|shut|imprisoned|chained in|inside|up|to
locked|trapped|shut|locks|shuts|shutting him|her|them|me|us|@|kids|children|baby in|inside
trapped|caught in|by|inside the|a? ${rooms}|fire|car|smoke
chained|chains|handcuffed to
held|kept|keeping|being|are|am|me|us|her prisoner|captive|hostage
wont|doesnt|not|never|refuses|isnt to? let|letting me|us|him|her|them|mum|mam out|leave|go of|the|home
taken|took|takes|smashed|hid|hidden my|our|mums phone|phones|mobile and
${who} will|is|has|have|does? wont|refuses|refusing|refused|not|wouldnt|never|isnt|doesnt going|gonna|want|will? to? leave .
${who} will|is|has|have|does? wont|refuses|refusing|refused|not|wouldnt|isnt|doesnt going|gonna|want? to? leave|get|go me|us|the|my|our|out|mum house|flat|home|alone|property
threatened|threatens|threatening|going|gonna|will|hell|says to? burn|torch|smash|blow|trash|wreck up? the|our|my|mums house|flat|place|door|car|home
smash|kick|punch|bash|batter|cave|knock|break|smashed|kicked|beat|rip my|his|her|mums|our|their head|face|teeth|heads|skull
batter|bash|knife|stab|battered|battering|bashed|bashing me|us|her|him|mum|mam|them|my|our|@
be|im|were|youre|id dead .
smashing|smashed|smashes|trashing|trashed|trashes|wrecking|wrecked|destroying|destroyed up? the|our|my|mums house|flat|place|home|room|kitchen|tv|car|bedroom|furniture
smashing|trashing|wrecking|smashes things|everything|stuff|it? up
are|theyre|mum|dad|parents|they|nhw is|are? fighting .
are|theyre|mum|dad|parents|they is|are? fighting again|and|outside|now|downstairs|upstairs|here
are|theyre|mum|dad|parents|they is|are? fighting in the|our|my house|kitchen|street|flat|room|garden|bedroom
${who} is|are|has|have? gone|going|went|totally? mad|mental|crazy|berserk|psycho|ballistic
${who} is|are? kicking off .
${who} is|are? kicking off and|at|again|in
fire in|at|upstairs|downstairs the|my|our|a? kitchen|house|flat|bedroom|building|room|garage|home|living|bin|school|loft
smell|smells|smelling|stinks|stink|reeks of? gas
gas leak|leaking|explosion
leaking gas
monoxide alarm|poisoning is|has|going|gone|sounding|beeping|.
co alarm is|has|going|gone|sounding|beeping
smoke is? coming|pouring|filling
full of smoke
petrol|paraffin|lighter fluid? through|over|on|all|everywhere|in
turned|left|turns|put|putting the gas on
set|sets|setting the|my|our|his|her|a|himself|herself|themselves *? on? fire|alight
disclosed|discloses|disclosing|disclose sexual|physical|emotional|domestic|historical|historic|some? abuse|neglect|assault|rape|violence|harm|grooming|incest
disclosure|disclosures of|about sexual|physical|emotional|domestic|historical? abuse|neglect|assault|rape|violence|harm
made|making|makes a|another|new|some disclosure|disclosures .
child|kid|children|she|he|they|@ has|have|just? disclosed .
child|kid|children|she|he|they|@ has|have|just? disclosed something|today|to
^ urgent .
urgent help
urgent|immediate|emergency help needed|please|now|.
need|needs|want urgent|immediate help|assistance
^ help is? needed|urgent|urgently .
help needed|wanted now|urgently|asap|immediately
`),
  cy: linesOf(`
ganddo|gynno|gyno|ganddi|gynni|gan|gyda|da|efo|hefo|chwifio|dal|codi|nol|estyn|tynnu|dynnu fo|fe|e|o|hi|dad|mam|nhw|y|@|r? ${arfau}
${arfau} gyda|gan|gynno|ganddo|ganddi|da|efo|hefo
far haearn|fetel
cyllath|gyllath|cyllall|gyllall|cyllyll|gyllyll|chyllyll
chwifio|chwifior cyllell|gyllell|potel|botel|${arfau}
daeth|ddaeth|dod|dath e|o|fe|fo|hi|dad|mam? amdana|amdanai|amdanon|amdani|amdano|amdanyn
taflu|daflu|thaflu|taflodd|daflodd *? ata|atai|ati|ato|aton|atynt|atyn
taflu|daflu pethau|petha|pethe|dodrefn
${pwy} wedi|di meddwi|feddwi
wedi|di meddwi|feddwi|meddwin|feddwin
adran|adren|adrefn|yn|n|${pwy}|rhy chwil
chwil gaib|ulw|dwll
yn|n|${pwy} pissed|rhacs|racs
uchel ar gyffuriau|dope|goke|grac|heroin
${pwy} wedi|di bod yn|n yfed
yfed trwy|drwy|trwyr|drwyr y? dydd|nos|bore|prynhawn
ar gyffuriau .
ar gyffuriau ac|a|efo|eto
${plant}|${adre}|yma|car|bath|ty|gadael|adael|adawodd|gadawodd|maen|chartref ar? eu|ei|ein|fy|i? ${ben} eu|ei|ein|fy|u|i? ${hunain}
dwi|rydwi|rwyn|fi|dwin i? ar ben|mhen fy|yn|i ${hunain}
gadawodd|adawodd|gadodd|gadws mam|dad|hi|e|o|fe|fo|nhw y|yr|r|ei|fy? ${plant} .
gadawodd|adawodd|gadodd|gadws mam|dad|hi|e|o|fe|fo|nhw y|yr|r|ei|fy? ${plant} yn|ar|mewn|tu|ben y|eu|ei? *
gadael|adael|gadel|gadal|gadaelr y|yr|r|ei|fy? ${plant} .
gadael|adael|gadel|gadal y|yr|r|ei|fy? ${plant} ar|tu|${adre}|ben|heb|drwyr|trwyr
gadael|adael|gadel|gadal y|yr|r|ei|fy? ${plant} yn|mewn y|r? car|bath|ty|fflat|stryd|dafarn|oerfel
gadaelr babi|babin|plant|plentyn .
cael|gael|chael ei|eu adael|gadael|gadel .
cael|gael|chael ei|eu adael|gadael|gadel ar|yn|tu|${adre}
neb yn|n? gofalu|gwarchod|carco|carcor
neb yn|n? edrych|drych|dishgwl ar ol
neb gydar|efor|hefor|gyda|efo|hefo|dar y|r|fy? ${plant}
heb oedolyn|oedolion
does|dim unrhyw? oedolyn|oedolion
${plant}|fi|@ dan|tan glo
dan glo yn|mewn|ny y|fy|ei|ein|eu|r? ${stafell}
clymu|glymu|chlymu|nghlymu|clymodd|glymodd e|o|fe|fo|hi? hi|fo|fe|e|ni|fi|nhw|mam|dad|fy|y|ei|@
gadael|gadal|gadel|adael i? fi|ni|mi|hi|nhw|r|fo|plant|mam plant? fynd? mas|allan
cloir|gloir|cloi y? drws|drysau arna|arnai|arnon|arni|arno|arnyn
clodd|cloiodd|glodd|gloiodd|clows e|o|fe|fo|hi|dad|mam? ni|fi|hi|fo|nhw|y|r|@ plant|babi? i? mewn|fewn|yn|lan
wediu|wedii|wedin|wedi|di eu|ei|ein? cloi|gloi|chloi ni|nhw|hi|fo|fi? i? mewn|fewn .
wediu|wedii|wedin|wedi|di eu|ei|ein? cloi|gloi|chloi ni|nhw|hi|fo|fi? yn|mewn y|yr|fy|ei|eu|r? ${stafell}
cloi|gloi nhw|ni|fi|hi|fo|@ yn|mewn y|yr|fy|ei|eu|r? ${stafell}
ynghlwm|sownd|glwm wrth y|r? gwely|wely|gadair|cadair|rheiddiadur
sownd|gaeth yn|mewn y|yr|fy|ei|r? ${stafell}
ddim|gwrthod|wrthod|gwrthododd yn|n|am|eisiau|isio|moyn? fodlon? gadael|gadal|gadel|adael .
ddim|gwrthod|wrthod|gwrthododd yn|n|am|eisiau|isio|moyn? fodlon? gadael|gadal|gadel|adael y|r|fy|ein? ty|nhy|fflat|cartref
malu|falu|malur|malurio|chwalu|chwalur|racsio|racsior|dinistrio popeth|bopeth|y|r|pob|bob ty|fflat|lle|dim|peth|dodrefn|stafell
malu|falu|torri|dorri|chwalu|dinistrio popeth|bopeth|popath|bopath
malur|chwalur|racsior|dinistrior ty|fflat|lle|dodrefn|stafell|gegin|car
${pwy} yn|n? ymladd|cwffio|cwffo|ffeitio|ffeito|ffitio .
${pwy} yn|n? ymladd|cwffio|cwffo|ffeitio|ffeito|ffitio eto|yn|tu|ar ${stafell}|y|allan|stryd
meddwi ac yn? ymladd
${pwy} yn? fygythiol|bygythiol
arogli|arogl|aroglau|ogla|oglau|hogla|gwynt|drewi|clywed|sawr o? nwy|gas
nwy|nwyn|gas yn|n? gollwng|dianc
gollyngiad nwy
ty|tyn|fflat|lle|llen|stafell|llofft|gegin|simnai|ysgol yn|n? llosgi|losgi
mwg yn|n? dod|llenwi|dew|arllwys
mwg ym? mhob man
llawn mwg
petrol|betrol|paraffin trwy|drwy|dros|drwyr|trwyr|ar|hyd
tan mawr? yn|mewn y|r|ein|fy? ${stafell}|ysgol|gwely|bin
cynnau|gynnau tan
datgelu|ddatgelu|datgelodd|ddatgelodd|datgeliad|ddatgeliad|datgeliadau e|o|fe|fo|hi|@|am|bod? o? cam|gam|cham|camdriniaeth|gamdriniaeth|chamdriniaeth|trais|drais|esgeulustod|niwed
plentyn|@|hi|e|o|fe|fo wedi|di datgelu|ddatgelu .
plentyn|@|hi|e|o|fe|fo wedi|di datgelu|ddatgelu rhywbeth|rywbeth|heddiw|wrth|i
help|cymorth ar|yn frys|unwaith|syth
help|gymorth brys
^ brys|frys .
`),
};
