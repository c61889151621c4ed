"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.harmPhrases = void 0;
/*
 * What is done to somebody who is called by name, and how it is with them, as in `emergencyPhrases.ts`, a line each; `@` is a word that
 * may be a name (`nameLike.ts`). What is done needs nobody before it: "hit Rhys" is as much a cry as "Huw hit Rhys".
 */
const oneOf = (words) => words.trim().split(/\s+/).join('|');
const linesOf = (text) => text.trim().split('\n');
const harms = oneOf(`
  hit hits hitt hitting hiting hurt hurts hurting slap slapped slaped slaps slapping shook shaken shakes shaking burnt burned burns
  burning kicked kicks kicking touched touches touching threatened threatens threatening abused abuses abusing beat beats beating beaten
  punch punched punches punching smacked smacks smacking spanked spanking thumped thumping whacked whacking belted whipped whipping
  headbutted pushed pushing pushes shoved shoving dragged dragging grabbed grabbing grabs pinched pinching bites biting bitten scratched
  scratching attack attacked attacking attacks assaulted assaulting strangled strangling strangles choked choking smothered smothering
  suffocated suffocating drowned drowning stab stabbed stabbing stabs shot shoot shooting kill kills killed killing raped raping rapes
  rape molested molesting molests groped groping poisoned poisoning scalded scalding injured injuring harmed harming harms starved
  starving drugged drugging tortured torturing murdered murdering murder kidnapped
`);
const small = 'up|our|poor|little|baby|both|on|at|wee';
const bodyParts = 'head|face|mouth|nose|neck|back|arm|leg|hand|stomach|tummy|ribs';
const gone = 'in|inside|up|out|away|outside';
const he = oneOf(`
  he she they i we dad dads mum mums mam stepdad stepmum father mother husband wife partner boyfriend girlfriend ex uncle aunt man
  someone somebody grandad nan @
`);
const cam = oneOf(`
  taro daro tharo nharo trawodd drawodd bwrw fwrw mwrw bwrodd fwrodd brifo frifo mrifo brifodd frifodd slapio slapiodd cicio gicio
  chicio nghicio ciciodd giciodd curo guro churo nghuro curodd gurodd ysgwyd hysgwyd ysgydwodd siglo shiglo llosgi losgi llosgodd
  losgodd anafu hanafu anafodd niweidio niweidiodd bygwth fygwth mygwth bygythiodd fygythiodd lladd ladd lladdodd laddodd tagu dagu
  thagu nhagu tagodd dagodd trywanu drywanu thrywanu trywanodd pwnio bwnio phwnio mhwnio dyrnu ddyrnu nyrnu dyrnodd gwthio wthio ngwthio
  gwthiodd wthiodd saethu saethodd treisio dreisio threisio nhreisio treisiodd crafu grafu chrafu crafodd grafodd cnoi gnoi chnoi brathu
  frathu brathodd pinsio binsio boddi foddi moddi mygu fygu gwenwyno wenwyno ngwenwyno camdrin gamdrin chamdrin ngamdrin wado leinio
  ffustio hitio hitiodd clatsio clatsho poeri
`);
const fo = 'e|o|fe|fo|hi|nhw|dad|mam|i|ni|y|r|ei|eu|ar|at|a|babi|fabi|bach';
const weapons = oneOf(`
  gun guns knife knives blood bleeding choking kill killed killing hit hits hitting hurt hurting dead dying drowning stabbed stab shot
`);
const arfau = oneOf(`
  gwn gynnau cyllell gyllell gwaed waed lladd tagu bwrw taro brifo marw boddi ymosod trais treisio bygwth anafu llosgi cicio curo
`);
exports.harmPhrases = {
    en: linesOf(`
${harms} ${small}? ${small}? @
shook|shake|shaken|shaking|shakes|bit the|my|our|his|her|a baby|child|boy|girl|toddler|son|daughter|kid|kids
shook|shaken|shaking him|her|them
${he} bit|hurt|shot ${small}? @|.
${he} hit|hits|shook|slapped|punched|kicked .
hit|banged|smashed|cracked|split|cut|burnt|burned his|her|my|their|@ ${bodyParts}
laid|lays|lay|put|puts a? hand|hands|finger on @|me|him|her|them
locked|locks|lock|locking|shut|shuts|shutting @ ${gone}
keeps|keeping|kept @ locked
tied|ties|tying @|him|her|me|them up|to
threw|throws|throwing|thrown @ against|across|down|out|around|into|on|at
screaming|shouting|yelling|screamed|shouted|yelled at @
violent|aggressive|cruel to|with|towards @
strangle|smother|suffocate|drown|murder|molest|poison|harm|threaten|burn|kick @
by the throat|neck|hair
fell|fallen|falls|fall|tumbled down the|some|our|his|her? stairs|steps
fell|fallen|falling out of? the|a|his|her? window|bedroom|car|tree
fell|fallen|falling off the|a|of? roof|balcony|bridge|wall|cliff
fell|fallen in|into the|a? river|water|pond|canal|sea|pool|fire|bath
@|he|she|baby|child|son|daughter|boy|girl is|was|got|gets|are|has|been been|badly|really|very? hurt|injured|burnt|burned|scalded|unresponsive
hes|shes|theyre|im badly|really|very? hurt|injured|dying|drowning|dead|unresponsive
@|he|she|baby|child hurt|injured|collapsed|drowning|choking .
@|he|she|baby|child|son|daughter|mum|dad|they|i is|am|are drowning|dying|dead|choking|unconscious
has|just|have|hes|shes collapsed
collapsed .
knocked|knocks|knocking @|him|her|me|them out|unconscious|down|over
run|knocked over by a|the
hit by a|the car|van|lorry|bus|train
save|rescue|protect @ .
save|rescue|protect @ from|please
help @ .
help @ please|now|quick|quickly
someone|somebody help @
^ ${weapons} .
^ a|the? child|kid|baby|sexual|physical abuse|abused|hurt|hit|harmed|beaten|attacked .
^ children|kids abused|hurt|hit .
`),
    cy: linesOf(`
${cam} ${fo}? ${fo}? @
cam|gam|cham drin @
ysgwyd|siglo|shiglo|ysgydwodd|hysgwyd e|o|fe|fo|hi? yr|y|r|ei|fy? babi|baban|mabi|plentyn|plant
ysgwydr|siglor|shiglor babi|baban|plentyn|plant
cyffwrdd|gyffwrdd|chyffwrdd|gyffyrddodd|cyffyrddodd|twtsiad|twtsio|twtsh e|o|fe|fo|hi? a|ag|yn|ym? @
cloi|gloi|chloi|nghloi|cloiodd|glodd e|o|fe|fo|hi? @ i? mewn|fewn|allan|mas|yn
gweiddi|sgrechian|bloeddio ar @
cas|gas|creulon|greulon|ymosodol wrth|efo|gyda|tuag? at? @
ymosod|ymosododd|hymosod e|o|fe|fo|hi? ar @
wedi i? brifo|frifo|hanafu|anafu|losgi|llosgi|fwrw|daro .
gafodd|cafodd|gaeth * ei? frifo|brifo|hanafu|anafu|losgi|fwrw|daro|guro
cwympo|gwympo|syrthio|disgyn|cwympodd|gwympodd|syrthiodd|disgynnodd @|e|o|fe|fo|hi|babi|mabi? i? lawr
cwympo|gwympo|syrthio|disgyn|cwympodd|syrthiodd|disgynnodd @|e|o|fe|fo|hi? i? mewn|ir|or|oddi|allan
yn|n boddi|marw|gwaedu|tagu .
taro|daro|tharo ei|fy? ben|phen|wyneb
achub|achuba|arbed|arbedwch @
achub|achuba y|r|fy|ein plant|mhlant|babi|mabi|mab|merch|plentyn
help|helpa|helpwch|helpu @ .
help|helpa|helpwch @ plis|nawr|rwan
^ ${arfau} .
^ cam|gam drin plant|plentyn|babi .
^ camdrin plant|plentyn .
`),
};
//# sourceMappingURL=harmPhrases.js.map