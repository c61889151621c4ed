import type { Language } from '../typedText';

/*
 * How it is with somebody's body: marks and wounds, breath and consciousness, what was swallowed, and wishing to die. As in
 * `emergencyPhrases.ts`, a line each.
 */

const oneOf = (words: string): string => words.trim().split(/\s+/).join('|');
const linesOf = (text: string): readonly string[] => text.trim().split('\n');

const limbs = oneOf('arm arms leg legs wrist wrists ankle finger fingers nose rib ribs skull jaw collarbone bone bones foot toe');
const parts = oneOf(`
  arm arms leg legs face head hand hands back neck chest tummy belly stomach bottom bum ear ears eye eyes lip lips cheek cheeks foot feet
  body thigh thighs wrist wrists knee knees shoulder shoulders skin mouth nose ribs throat
`);
const whose = 'my|his|her|their|our|the|mums|dads|babys|childs';
const person = oneOf(`
  he hes she shes they theyre i im dad dads mum mums mam mams mom baby babys child childs son sons daughter daughters boy girl toddler
  brother sister partner husband someone somebody nan kid kids children
`);
const drugs = 'paracetamol|ibuprofen|heroin|cocaine|ketamine|codeine|diazepam|valium|painkillers';
const poisons = oneOf('bleach antifreeze methadone poison detergent turps disinfectant oramorph');
const medicines = oneOf('pills tablets medication medicine insulin methadone meds calpol drugs alcohol');

const aelodau = oneOf(`
  braich fraich mraich breichiau freichiau mreichiau coes goes nghoes choes coesau goesau choesau nghoesau trwyn drwyn nhrwyn thrwyn
  asgwrn esgyrn bys bysedd arddwrn garddwrn ffer penglog asen asennau
`);
const rhannau = `${aelodau}|${oneOf(`
  gefn cefn chefn nghefn wyneb hwyneb ben phen mhen law llaw dwylo ddwylo gorff chorff nghorff bol fol mol gwddf wddf ngwddf gwddw wddw
  ngwddw llygad lygad boch foch bochau gwefus wefus clust glust chlust clun glun brest frest croen groen
`)}`;
const marciau = oneOf(`
  marc marciau farciau olion briw briwiau friwiau llosg losg llosgiad losgiad llosgiadau losgiadau anaf anafiadau craith graith creithiau
  greithiau crafiadau grafiadau cytiau dolur doluriau
`);
const plant = oneOf('babi babin baban plentyn plant bachgen ferch merch mab mabi mhlentyn mhlant');
const rhai = `${plant}|${oneOf('hi hin e en fe fen o on fo fon nhw nhwn mam mamn dad dadn rhywun i dwi')}`;
const wedi = 'wedi|di|wedii|wediu|dii';
const tabledi = oneOf(
  'tabledi dabledi thabledi moddion foddion pils bils paracetamol baracetamol barasetamol feddyginiaeth gyffuriau inswlin',
);
const isio = 'eisiau|isio|isho|isie|ishe|isia|moyn';

export const bodyPhrases: Readonly<Record<Language, readonly string[]>> = {
  en: linesOf(`
bruise|bruises|bruised|bruising|bruses
black|blackened eye|eyes
split|fat|bleeding lip
broke|broken|breaks|breaking|fractured|snapped ${whose}|@? ${limbs}
broken|fractured ${limbs}
${limbs} is|are|was? broken|fractured
mark|marks|burn|burns|burned|burnt|scald|scalds|cut|cuts|gash|wound|wounds|welt|welts|scratches|lump|handprint all? on|over|to|across|round|around ${whose} ${parts}
has|have|got|with|is a|an|some|bad|nasty|new? burn|burns|scald|scalds|wound|wounds|injury|injuries .
injury|injuries on|to ${whose} ${parts}
unexplained|new|serious injury|injuries|mark|marks
cigarette burn|burns
scald|scalded|scalding|burned|burnt me|us|him|her|them|@
baby|babys|child|toddler|infant|newborn has|have|is|was|being? been? shaken
is|are|gone|went|all|very|really|feels|looks|hes|shes|babys|baby|and|so floppy|limp|lifeless .
floppy|limp|lifeless and
is|hes|shes|babys|baby floppy|lifeless
lips|face|hands|baby|babys|hes|shes|he|she is|are|has|have|was? gone|going|went|turned|turning|all? blue|grey|purple .
lips|face|hands is|are|has|have? gone|going|turned|turning? blue|grey|purple
drowned|drowning
nearly|almost drown|drowned
swallowed|swallows|swallowing a|an|some|something|the|${poisons}|${drugs}|coins?|magnets?|batteries|battery
face down in|on
gasping for? breath|air|.
struggling|fighting|cant|trying to? for? breathe|breath
convulsing|convulsion|convulsions
having|had|has|have an? convulsions|convulsion
is|hes|shes|keeps|started fitting .
having|having a|an heart|asthma|stroke|anaphylactic|allergic attack|reaction|shock|.
heart attack
heart has|is? stopped .
no|cant find|feel a|any? pulse
fainted
${person} has|have|is|are|just? passed out
${person} has|have|is|are|just? blacked out
passed out .
passed out drunk|cold|and|on
out cold
${person} has|have|is|are? been|got? knocked|out out|cold
drank|drunk|drinking|ate|eaten|eating|swallowed some|the|a|mums|dads|my|her|his? bottle? of? ${poisons}
ate|eaten|swallowed my|mums|dads|nans|her|his|the|some? ${medicines}
^ od .
has|hes|shes|just|might|think|have od|ods|oded|odd|odded .
over dose|dosed|doses|dosing
too|so much|many ${medicines}|${drugs}
took|taken|takes|swallowed|had * ${drugs}
swallowed|took|taken|drank|had a|the|whole|his|her|my? whole? bottle|packet|pack|box|handful|load of ${medicines}|${drugs}
empty pill|pills|tablet|medicine|paracetamol? packet|packets|bottle|bottles|blister
${person} has|have|just? taken|took something .
has|have|hes|shes injected|injecting|taken heroin|drugs|crack|something .
has|have taken|took drugs|heroin|crack|cocaine and
i cant go on .
cant|cannot go|carry on anymore|any|like|living
cant|cannot cope anymore|any
going|gonna|want|wants|wanna to? end it .
going|gonna|want|wants|wanna to? end it now|tonight|all
end|ending|ended her|his|my|their own? life|lives
kill|killing my|him|her self .
jump|jumping|jumped off|from|out of? the|a? bridge|roof|window|cliff|balcony|building|flats
going|gonna|hell|shell|ill|theyll|will|wants to? jump .
rope|noose|cord round|around
noose
better off dead
tried|trying|attempted|try to? hang|kill himself|herself|themselves|myself
has|have|is|just|hes|shes|theyre|someone|somebody|baby died|dead .
found a|the? dead? body
`),
  cy: linesOf(`
clais|cleisiau|gleisiau|chleisiau|nghleisiau|glais|chlais|cleisia|gleisia|cleisie|gleisie
llygad|lygad|llygaid du|ddu|las
torri|dorri|thorri|torrodd|dorrodd|torrwyd e|o|fe|fo|hi|dad|mam? fy|ei|eu|yr|y? ${aelodau}
${aelodau} hi|o|e|fo|fe|i|@|y|babi? ${wedi} torri|thorri|dorri
${marciau} dros|ar ei|fy|eu|i ${rhannau}
${marciau} dros|ar ei|fy|eu|i gorff|chorff|hyd
${marciau} ar y|r|fy? ${plant}
llosgiad|llosgiadau|losgiadau|llosg sigaret|sigarets
${rhai}|@ wedii|wediu|dii ysgwyd|hysgwyd|losgi|llosgi|frifo|brifo|anafu|sgaldio
${wedi} cael|gael|chael ei|eu ysgwyd|hysgwyd|losgi|llosgi|sgaldio|anafu|hanafu
${wedi} sgaldio
${rhai}|gwefusau|wefusau|wyneb|gwefus yn? ${wedi}? mynd|troi? yn? las|llipa|lipa|piws
yn|n llipa|lipa .
anymwybodol|hanymwybodol|annymwybodol
colli|golli ymwybyddiaeth
llewygu|lewygu|llewygodd|lewygodd
pasio|basio allan .
pasio|basio allan ar|ac|a
${wedi}|bron|maer boddi|foddi|boddodd
${rhai} wedi? boddi|foddi
boddi|foddi|boddodd yn|mewn y|r? bath|afon|mor|pwll|dwr|llyn
llyncu|lyncu|llyncodd|lyncodd rhywbeth|rywbeth|rhywbath|batri|fatri|batris|darn|tegan|magnet|bleach|cannydd|potel|botel|llwyth|lot|${tabledi}
methu|alla|allaf|fedra|galla|gallu|gallaf i? ddim? deffro|dihuno|ddeffro|ddihuno
cael|gael|chael ffit|ffits|trawiad|harten|stroc
trawiad ar y galon
gorddos|orddos|ngorddos|gorddosio|orddosio|gorddosodd
llwyth|lot|llawer|gormod|potel|botel|paced|bocs|dyrnaid|llond o? ${tabledi}
bwyta|fwyta|byta|fyta ${tabledi}
${tabledi} hi|o|e|fo|fe|i|mam? i gyd
yfed|yfodd|llyncu|lyncu methadon|fethadon|cannydd|bleach|gwenwyn
${wedi} cymryd|gymryd|cymyd cyffuriau|gyffuriau|heroin|cocen|rhywbeth .
${wedi} cymryd|gymryd|cymyd cyffuriau|gyffuriau|heroin ac|a|efo|ond
crogi|grogi|chrogi|nghrogi ei|fy|eu|yn|i hun|hunan
alla|fedra|galla|allaf|gallaf i? ddim mynd ymlaen|mlaen|mlan .
dwim|sain|sai|fim|dim|ddim ${isio} byw .
dwim|sain|sai|fim|dim|ddim ${isio} bod|fod yma|ma .
dwim|sain|sai|fim|dim|ddim ${isio} bod|fod yma|ma ddim|mwy|rhagor|bellach
${isio} marw
hunanladdol|hunanleiddiol
neidio off|o|or|oddi|odd|allan ar|or|o|trwy? y|r? bont|pont|to|ffenest|ffenestr|clogwyn|balconi
mynd i neidio .
am neidio .
lladd|ladd yn|fy|ei|eu|i hun|hunan|hunain
niweidio|torri|anafu|brifo ei|fy|eu|yn hun|hunan|hunain
${wedi} marw .
bu farw *? .
ffeindio|darganfod|dod corff|gorff .
`),
};
