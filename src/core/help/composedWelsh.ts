import { mutated, mutatedVerb } from './mutated';

/*
 * As `composedEnglish.ts`: somebody, what they do, to whom, put together from classes of words. Words stand here as in a dictionary; in
 * which forms they stand in a line, `mutated.ts` says.
 */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
const oneOf = (text: string): string => [...new Set(words(text))].join('|');
const anyForm = (text: string): string => [...new Set(words(text).flatMap(mutated))].join('|');
const anyFormOf = (verbs: string): string => [...new Set(words(verbs).flatMap(mutatedVerb))].join('|');
const linesOf = (text: string): readonly string[] => text.trim().split('\n');

const fe = oneOf(`
  e o fe fo hi nhw er or for fer hir nhwr en on fon fen hin nhwn ${anyForm(`
  dad dadi tad mam mami llystad llysfam llysdad cariad gwr gwraig partner ewythr wncwl yncl modryb anti brawd chwaer cefnder dyn dynion taid tadcu
  nain mamgu ffrind ffrindiau athro hyfforddwr cymydog boi bachan bois criw gang rhywun pobl gofalwr bachgen cynbartner
  `)} ex dadn mamn llystadn rhywunn stepdad
`);
const fi = oneOf(`
  fi i ni fy ein ei eu hi nhw fo fe mi y r arna arnai arnaf arnon arnom wrtha wrthai wrthaf wrthon wrthom ata atai ataf aton atom ynof ynddo ynddi
  ohonof ohona ohonon ${anyForm(`
  mam babi baban plentyn plant merch merched mab bachgen brawd chwaer nain mamgu bechgyn crwt crwtyn hogyn hogan bychan rhoces disgybl cryts`)} babir plantr plentynn crwtyn hogia mabi mrawd
`);

const hits = [
  anyFormOf(`
  bwrw taro curo brifo slapio cicio pwnio dyrnu colbio waldio leinio clatsio ffustio chwipio hitio hitsho pwno cledro whado wado cosbi
  gwthio tynnu llusgo gwasgu ysgwyd siglo hyrddio pinsio crafu brathu cnoi poeri
  tagu mygu boddi llosgi sgaldio trywanu saethu lladd llofruddio anafu niweidio gwenwyno llwgu cloi clymu
  ymosod treisio cyffwrdd twtsiad twtsio twtsho cusanu mwytho gorfodi bygwth dychryn bwlio rheoli erlid stelcian stelcio stalkio dilyn hambygio
  camdrin cipio blacmelio esgeuluso poenydio harasio gropio molestu`),
  oneOf(`trawodd drawodd taro daro brathodd cnodd trawyd drawyd bwriodd fwriodd cyffyrddodd gyffyrddodd teimlo deimlo trywanodd hala`),
].join('|');
const gorfodi = [
  anyFormOf('gorfodi'),
  oneOf(
    'gwneud gneud neud wneud wneith gwneith neith nath wnaeth eisiau isio moyn isie ishe gofyn ofyn gofynnodd dweud ddeud deud gweud weud gorffod',
  ),
].join('|');
const noeth = anyForm(
  'noeth noethlymun noethlun nudes porn rhyw rhywiol secs dillad preifat bronnau pidyn fagina nicyrs trowsus pants lluniau',
);
const stafell = anyForm('stafell ystafell llofft gwely cawod bath baddon dillad tybach toiled pyjamas');
const dod = oneOf(`
  dod ddod dwad ddwad dwd dad daeth ddaeth ddoth doth dath ddath mynd fynd aeth sleifio dringo ddringo cropian gropian cerdded gerdded gorwedd orwedd
  cysgu gysgu eistedd stopio
`);
const ofn = oneOf('ofn ofan ofon hofn nofn ofnus dychryn ddychryn');
const saff = oneOf('saff saf diogel ddiogel');
const nid = oneOf('sa sai sain so sor son soi sim smo smai ddim nid nad nag dyw dydi dydy dydw dwim nagw smor dydyr dywr sdim');
const gadael = anyFormOf('gadael gadel');
const marw = oneOf('marw farw farwn marwn diflannu ddiflannu');
const hun = oneOf('hun hunan hunain hunen nhunan');
const eisiau = oneOf('eisiau isio isie ishe moyn mon ishio eise eishe am gwell dymuno');
const neb = oneOf('neb nep');
const cyffuriau = anyForm('cyffuriau cyffur arian pecynnau pecyn cyllell cyllyll gwn canabis cocen heroin');

export const composedWelsh: readonly string[] = linesOf(`
${fe} *? *? ${hits} *? *? ${fi}
${fy()} ${hits}
yn|n|wedi|di|am|i|nath|wnaeth|maen|man|cael|gael|ges|ces|gafodd|geshi *? *? *? ${hits} *? ${fi}
ges|ces|cael|gael|cafodd|gafodd|geshi|chael|nghael *? *? *? ${hits}
${anyFormOf('bwrw taro curo brifo slapio cicio pwnio dyrnu tagu cyffwrdd treisio bygwth ymosod gwthio brathu pinsio llosgi')} ${fi}
${anyFormOf('taflu lluchio llusgo gwthio hyrddio')} *? ${fi} *? *? i|ir|lawr|yn|allan|mas|ar|draws|erbyn
${anyFormOf('taflu lluchio')} *? *? *? at|ata|atai|aton|atom *? ${fi}
${anyFormOf('tynnu')} *? fy|ei|ein|ngwallt|gwallt *? gwallt|ngwallt|wallt
ngwddw|ngwddf|ngwddwg|nghorn
llaw|law|dwylo|ddwylo|nwylo *? *? *? *? ${stafell}|${noeth}|nghoes|nghoesau|coes|coesau|ngheg|ceg|sgert|sgyrt
${dod} *? *? *? *? fy|ein|ei|in|gwely|ngwely|mi *? ${stafell}
dod|ddod|dwad|ddwad|dring|dringo|cerdded i? lan|lanr|fyny|fynyr y|yr|r? grisiau|grisie|staer|star|llofft|lofft
${fe} ar y|r|ein grisiau|grisie|staer|landin .
${dod} *? *? *? *? nos .
${dod} *? *? *? *? yn|ganol|bob|yng y|r|nos|nghanol *? nos
${anyFormOf('gwylio ffilmio sbio edrych syllu')} *? *? ${fi} *? *? *? ${stafell}|newid|gwisgo|cysgu|noeth|dadwisgo
${gorfodi} *? *? ${fi} *? *? *? *? *? *? ${noeth}|cyffwrdd|gyffwrdd|cusanu|gusanu|priodi|briodi|pethau|bethau|dadwisgo|edrych|wylio|${cyffuriau}
tynnu|dynnu|thynnu *? *? dillad|nillad|ddillad|nhrowsus|throwsus|nicyrs|mhants|trowsus
lluniau|llun|fideo|fideos|luniau *? *? *? noeth|noethlymun|preifat|noethion|rhywiol|ohonof|anweddus
anfon|hanfon|gyrru|ddanfon|danfon|hala *? *? *? *? ${noeth}
cael|gael rhyw|secs
rhyw gyda|efo|da fi|ni|hi|fe|fo|fy|plentyn|plant|merch
rhannau preifat|phreifat
priodas dan|drwy|trwy|orfod|orfodol
priodi|briodi|phriodi *? *? *? erbyn|gorfod|gorfodi|dan|heb|rhywun|dyn
${gorfodi}|gorfod|rhaid *? *? *? *? priodi|briodi
${nid} *? *? *? ${eisiau} *? priodi|briodi
anffurfio|anffurfiad|hanffurfio|enwaedu|henwaedu|fgm
${gorfodi} *? ${fi} *? *? *? gwerthu|werthu|cario|gario|cuddio|guddio|dwyn|ddwyn|delio|ddelio
gwerthu|werthu|cario|gario|delio|ddelio|cuddio|guddio *? *? ${cyffuriau}
llinellau|linellau|lein cyffuriau|sirol|gyffuriau
ddyled|dyled|arna|arnaf *? *? *? cyffuriau|gyffuriau
wedi|di|yn|n *? *? cymryd|gymryd|dwyn|ddwyn|cuddio|guddio|malu|falu|torri|dorri|cadw|gadw *? *? fy|ein|ffon|mhres|arian *? ffon|mhres|arian|allweddi|goriadau|pasbort|mhasbort|moddion|meddyginiaeth|nillad|bwyd
${nid} *? *? *? *? ${gadael} *? *? ${fi} *? *? fynd|mynd|bwyta|fwyta|gadael|adael|siarad|cysgu|gysgu|allan|mas|weld|ffonio|cael|gael|yfed|neud
${nid}|ddim|gwrthod|nacau *? *? rhoi|roi|bwydo|fwydo *? *? bwyd|fwyd|fi|ni|plant|babi|iddo|iddi|iddyn
${anyFormOf('dilyn gwylio stelcian stalkio erlid rheoli tracio')} *? fi|ni|fy|ein|hi|ty|ffon
${anyFormOf('dilyn gwylio rheoli')} *? *? fi|ni|mi|nhy|ffon
${fe} *? *? *? *? gwybod|wybod|ffeindio|ffindo|ffindio|gwbod|wbod *? ble|lle|fi|ni *? *? *? byw|fyw|aros|gweithio|.
dod *? hyd *? i *? fi|ni|mi
torri|dorri|thorri *? *? gorchymyn|orchymyn|mechniaeth|amodau|gwaharddiad|waharddiad
${ofn} *? arna|arnai|arnaf|arnon|arnom
arnai|arnaf|arnon|arnom|gen *? *? ${ofn}
arna i|ni|fi *? ${ofn}
arni|arno|arnyn *? *? ${ofn} dad|mam|llystad|e|o|fe|fo|ei|fy|mynd|fynd|.
dwi|rwy|rwyn|rwyf|wi|win|dw|dwin|in|hin|en|on *? *? *? ${ofn} *? mynd|fynd|bod|adre|adref|gartre|gartref|cysgu|gysgu|dad|mam|llystad|e|o|fe|fo|hi|fy|dod|ddod|siarad|dweud|ddeud|.
rwyn|dwin|rwy|dwi|win|wi|in|ofni|hofni ofni|hofni *? mynd|fynd|cysgu|dad|mam|e|fe|fo|am|dros|fy|.
ofni|hofni *? *? *? *? am|dros *? *? bywyd|mywyd|einioes|diogelwch|niogelwch
${ofn} mynd|fynd|dad|mam|llystad|cysgu|dod|siarad|dweud|bod
${nid} *? *? *? *? ${saff}
mewn perygl|peryg|trafferth|trwbl|trwbwl
${nid}|ddim|im *? *? ${eisiau} *? *? *? *? adre|adref|gartre|gartref|nol|ol|yma
dim|heb|nunlle|unlle|sdim|nagoes|does *? *? *? bwyd|fwyd|bwyta|fwyta|gwres|trydan|drydan *? *? *? ty|ni|fi|plant|babi|.
unman|nunlle|unlle *? *? *? fynd|mynd|cysgu|gysgu|heno|saff
dim|heb|sdim|nagoes|does|ddim *? *? *? bwyd|fwyd|bwyta|fwyta|wedi *? bwyta|fwyta|ers|yn|ar|gyda|i *? *? ty|ni|fi|plant|babi|ddoe|.
llwgu|lwgu|starfo|starvo|llwglyd|newynog|newynu|newyn|clemio
${eisiau}|chwant bwyd
${neb} *? *? *? yma|ma|gofalu|ofalu|edrych
${neb} *? *? *? *? gyda|efo|da ni|fi|nhw|babi|plant
oedolyn|oedolion *? yma|ma|adre|adref|gartre|gartref|gyda|efo|yn
dim|heb|sdim|nagoes|does oedolyn|oedolion
pen|ben|mhen|phen|pennau|bennau|penna|benna|pena *? ein|fy|eu|ei|yn? hun|hunain|hunan|hunen *? *? *? .
ar *? *? pen|ben|mhen|phen|pennau|bennau|penna|pena *? *? ${hun}
${fe} *? *? ${gadael} *? *? ni|fi|babi|plant .
wedi|di|nath|wnaeth|yn *? *? ${gadael} *? ni|fi|babi|plant|mi *? *? *? *? pen|pennau|hunan|.
${fe}|mae|ma|maen *? *? *? *? feddw|meddwi|chwil|caib|meddw|cyffuriau|gyffuriau|dabs|heroin|yfed|drygs
nodwydd|nodwyddau|chwistrell
brifo|frifo|dolurio|ddolurio|loes|lo's|dolur *? *? *? *? pisio|pi-pi|bisio|lawr|pipi|wee|cerdded|gerdded
${eisiau}|byddai|well|gobeithio|bron|cynllunio|meddwl|feddwl|hoffwn|hoffen *? *? *? *? *? ${marw}
${nid}|ddim|im *? *? *? *? ${eisiau} *? byw|fyw|bodoli|deffro|ddeffro|bod|fod *? .
${nid}|ddim|im *? *? *? ${eisiau} *? bod|fod|byw|fyw|deffro *? yma|ma|mwy|mwyach|rhagor|ddim|fory
${neb}|nebn|sneb *? *? *? malio|poeni|becso|hidio|caru|credu|gwrando|fy|ngharu|nghredu|sylwi|helpu
methu|ffaelu|ffili|ffilu|alla|allaf|fedra|fedraf|galla|gallaf|allai|fethu|nallu|gallu *? *? *? *? cymryd|gymryd|dal|ddal|mynd|fynd|diodde|dioddef|ddiodde|ddioddef|ymdopi|copio|gopio|gwneud|neud|cario|gario|wynebu *? *? *? *? rhagor|mwy|mwyach|ymlaen|mlaen|hwn|bellach
dim|sdim|beth|does|ydi|yw|r *? *? pwynt|bwynt|pwrpas *? *? *? byw|fyw|mynd|bod|trio|mwy|mwyach|.
diwedd|ddiwedd|terfyn|derfyn *? *? *? popeth|bopeth|cyfan|mywyd|bywyd|hyn
${anyFormOf('lladd torri brifo niweidio anafu crogi casau llosgi boddi llwgu')} *? fy|ei|hun|eu|yn *? ${hun}
crogi|grogi|nghrogi|hongian *? fy|ei|hun|hunan
casau|gasau|nghasau|chasau|casau *? fy|ei|mywyd|fywyd|bywyd|mod
gwerth|werth *? byw|fyw
n|yn dda i? ddim byd
baich|faich *? *? *? pawb|bawb|ar|i
ffarwelio|ffarwel|hwyl *? *? *? byth|pawb|bawb|am
neidio|nheidio *? *? *? *? oddi|bont|pont|to|clogwyn|tren|ffenest|ffenestr|blaen
lleisiau|leisiau|llais *? *? *? *? dweud|deud|gweud|ddweud|pen|mhen
childline|samariaid|samaritans|nspcc
ffonio|rhif|linell|llinell|cysylltu|siarad *? *? meic
adwaith alergaidd|alergedd
dwr|nwr|dyfroedd *? *? wedi *? torri
esgor|nesgor|hesgor|geni|cyfangiadau
wedi|di *? *? llyncu|lyncu|yfed|bwyta *? *? *? tabledi|dabledi|cannydd|gannydd|batri|fatri|moddion|foddion|bleach|methadon|tabled
cyfrinach|gyfrinach|chyfrinach *? *? *? .
os|pan *? *? dweda|ddweda|dwedaf|ddeuda|deuda|weda|gweda|dweud|ddweud|gweud|weud|deud *? *? wrth|rhywun|neb|mam|unrhyw
paid|peidio|phaid|beidio|ddim|neb|rhaid *? *? dweud|ddweud|deud|ddeud|gweud|weud *? wrth *? neb|mam|dad|rhywun|unrhyw|nhw|yr
dweud|ddweud|deud|ddeud|gweud|weud|bygwth|fygwth|mynd|fynd|am *? *? *? *? lladd|ladd|brifo|frifo|saethu|losgi|drywanu|fwrw|guro *? ${fi}
lladd|ladd *? ${fi}
llygad|lygad|gwefus|wefus|trwyn|drwyn *? du|ddu|wedi|gwaedlyd|chwyddedig
cleisiau|gleisiau|chleisiau|clais|glais|llosg|losg|briwiau|friwiau|marciau|farciau|creithiau|olion|lwmp|briw *? *? *? *? ar|dros|gan|gyda|rownd|hyd
torri|dorri|thorri|torrodd|dorrodd *? *? fy|ei|mraich|ei *? mraich|fraich|nghoes|choes|goes|trwyn|thrwyn|drwyn|asen|asennau|dant|dannedd|nannedd|arddwrn
cysgu|gysgu *? *? *? ar|yn|mewn *? llawr|car|stryd|sied|parc|gar|nghar
cloi|gloi|nghloi|chloi *? *? *? *? *? cwpwrdd|gwpwrdd|seler|sied|stafell|llofft|atig|garej|tywyllwch|allan|mas|mewn|fewn
${anyFormOf('cicio taro bwrw brifo lladd')} *? *? y|r|ein|fy *? ci|gath|cath|nghi|cwn|anifail
cweir|gweir|chweir|crasfa|grasfa|cosfa|gosfa|clatshen|glatshen|clatsien|bonclust|celpen|gelpen|dwrn|ddwrn
towlu|dowlu|taflu|daflu|lluchio|luchio *? *? *? ata|at|ataf|allan|mas|fas *? i|fi|ni|mam|babi|.
taflu|daflu|thaflu|towlu|dowlu|cicio|gicio fi|ni|mi *? mas|allan|fas
pethe|bethe|pethau|bethau|hynny|hyn *? i|ir|efo|gyda|ata *? fi|ni|mi|hi|plant|mab|merch
cuddio|guddio|chuddio|nghuddio *? *? yn|rhag|dan|tu|lan|o|mewn|pan|rhagddo
gwn|ddryll|dryll|shotgun *? *? *? ty|sied|gyda|efo|fe|fo|gan
sigaret|fag|petrol|dwr|ddwr|tegell *? *? *? *? ar|dros *? fi|ni|fy|mraich|fraich|nghoes|babi|plentyn|mhen
n|yn|maen|llawn waed|gwaed i? gyd
nhorri|thorri i? lawr
lot|llawer|lawer|llwyth|gormod|cymaint|gymaint *? *? waed|gwaed
n|yn|maen|llawn waed|gwaed i|ar|drosto|drosti|.
colli|golli|cholli *? babi|mabi|babir|gwaed|waed
nwr|dwr wedi torri
byth|ddim|peidio dihuno|deffro|ddihuno|ddeffro
methu|ffaelu|ffili|alla|fedra *? *? handlo|hacio|diodde|ymdopi|copo|copio
well|gwell|hapusach *? heb|hebdda|hebddai|hebof|tasen|taswn|swn|sen i|fi|.
sefyll|sefyllian|istedd|eistedd *? ar *? bont|pont|to|ymyl|dibyn|clogwyn
casau|gasau|nghasau|chasau *? *? hun|hunan|nhunan|hunain|bywyd|mywyd
maes awyr
dramor|tramor
aeth|mynd|fynd|mynd|ath *? a|ar|ag *? hi|fe|fo|nhw|plant|babi|mab|merch *? *? or|heb|or *? feithrinfa|ysgol|ofyn|ganiatad
gadael|adael|gadel|adel *? yn *? car|gar|crud|gwely|ardd
neb *? *? *? nol|casglu|gasglu|godi *? fi|ni|plant|mi|hi|fe
gyrru|yrru|hala|anfon|hanfon|ddanfon fi|ni|mi|fin|nin *? *? nol|ol|yna|yno|yno|adre
ddim|dim|sai|sain|so|dwim|dwin *? *? licio|lico|hoffi|leicio|hapus|casau|gasau *? *? bod|fod|fe|fo|hi|byw|mynd|beth *? efo|gyda|da|.
cewyn|gewyn|chewyn|clwt|glwt *? *? ers|brwnt|budr|budur|newid
nid|ddim|dydi|dydw|dwim *? *? *? cael *? mynd|fynd|bwyta|fwyta|siarad|defnyddio *? *? toiled|allan|mas|unman|neb|bwyd|.
rhywbeth|rhywbath|rhwbeth|pethau|pethe *? drwg|ofnadwy|erchyll|cas|gwael|od|ddrwg *? *? wedi|di|digwydd|ddigwydd
digwydd|ddigwydd|gwneud|neud|gneud|wneud *? e|o|fe|fo|hynna|hyn? eto
dod|ddod|ddwad|dere|dewch *? nol|ol *? fi|ni|mi
sgrechian|sgrechen|gweiddi|wylo|crio|llefain *? *? bob|trwyr|drwyr|ers|eto|drwy|trwy nos|dydd|amser|oriau|.
sgrechian|gweiddi|bwrw|crio *? drws nesa|nesaf
drws nesa|nesaf *? *? sgrechian|bwrw|crio|gweiddi|taro
arw|garw|gas|cas|creulon|greulon *? *? gyda|efo|wrth|tuag *? fi|ni|fe|fo|hi|mam|plant|babi|nhw
ol|marciau|farciau|olion|siap bysedd|bys|dwylo|llaw|gwregys|dannedd
dwi|rwyn|win|wi|dwin|fin|yn|nin|in ofan|ofon|ofnus|ofni *? *? drwyr|trwyr|bob|amser|o|mynd|.
ofn|ofon|ofan *? e|o|fe|fo|hi|dad|mam|llystad *? arna|arno|arni|arnon|arnynt|arnyn
crynu|grynu *? mewn|gan|o *? ofn|ofan|ofon
trwy|drwy nhin
na|stop|stopio|peidio *? ond|a *? nath|wnaeth|naeth|oedd *? e|o|fe|fo? ddim|yn? *? stopio|gwrando|peidio|dal
nghariad|gariad|cariad|sboner|fo|fe *? yn|n *? 18|19|20|21|22|23|24|25|26|27|28|29|30|35|40
gang|gangs|giang
gwely|ngwely|wely *? ata|atai|ataf|gyda|efo|da
dweda|dweud|deud|weda *? *? *? lladd|brifo
gafael|afael|cydio|gydio|dal|ddal *? *? *? fy|ei|ein|mam|i *? ngwddw|ngwddf|gwddw|wddw|ngwallt|gwallt|ngwddwg|lawr|erbyn|nghyfeiriad|mraich
trydan|drydan|gwres|wres|dwr *? *? oer|babi|ma|yma
gwely|wely *? trwyr|drwyr|trwy|drwy|ddydd|dydd|amser
edrych|gofalu|ofalu *? *? ol|am *? *? plant|mrawd|mrodyr|babi|chwaer *? *? fi|hun
cadw|gadw|rheoli|reoli|cymryd|gymryd|dwyn *? n|ein|fy|yn|nhw|yr *? arian|mhres|pres|cyflog|nghyflog
wedi|di rhedeg|redeg i|bant|o? ffwrdd|cartre|gartref|adre|bant .
ddim|dwim|sai|sain|nid|neb *? *? gwbod|gwybod|wybod|wbod *? ble|lle *? ma|mae|maer|mar *? hogyn|plant|mab|merch|ferch|hogan|babi|hi|fe|fo|crwt
ddim *? yn? *? iawn|ok|oce .
bysedd|fysedd *? *? ynof|ynddi|ynddo|ynddyn
wna|gwneud|neud|wneud i? *? rywbeth|rhywbeth i|ir *? babi|babir|plant|fi|ni
lle|ble *? alla|galla|gallwn|allwn|gawn|ga|fedra i|ni? *? fynd|mynd|gysgu|aros *? *? *? heno|plant|nawr|.
daeth|ddaeth|ddoth|doth *? ${fi} *? *? *? ddim|byth *? *? adre|adref|gartre|gartref|nol|ol
mam|dad *? ddim|byth *? yn? *? codi|deffro|bwydo|gofalu
`);

/** "Fy", as what follows it is done to the writer. */
function fy(): string {
  return 'fy|ein|f';
}
