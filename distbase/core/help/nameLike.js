"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mayBeName = mayBeName;
const englishWords_1 = require("./englishWords");
const plainWords_1 = require("./plainWords");
const welshWords_1 = require("./welshWords");
/*
 * Which word may be somebody's name. Nobody in danger writes capitals, and somebody who is hurt may be in no group of the writer's or may
 * be called by a pet name: so it is any word that is known to be something else neither as a word of the commands nor as what people
 * at work hit, kick, touch, save or take.
 */
/** Things, and words beside them, that come after the words of harm when nobody is hurt. */
const things = `
  deadline deadlines target targets mark snag snags problem problems wall button buttons traffic roadworks rock bottom reply send refresh enter
  return delete puberty milestone milestones growth limit limits ceiling budget budgets jackpot headline headlines road ground pause play stop record
  base bases feelings feeling pride reputation credibility chances hands hand head heads legs fingers toes
  toast dinner food calories candles rubbish fuel petrol oil wood cds discs disks cakes cake
  legal action court eviction proceedings strike strikes suspension closure redundancy
  drugs alcohol power position trust substances system services service
  video videos film pictures photos photo picture footage hoops email emails message messages text texts note notes
  boundaries boundary button bid bids
  time processes process switch buzz bill project projects
  draft drafts changes change copy copies money space energy paper file files form forms document documents everything work working settings
  password address addresses link links number numbers login app apps teams craidd bot chat group groups card cards screen page pages agenda
  hazard hazards risk risks category categories worker workers training policy policies allegation allegations inquiry enquiry investigation
  history statement statements disclosure disclosures register registers awareness course courses conference conferences leaflet
  off back ahead forward through around over away towards against under onto along across aside past per via like than then once twice
  because although while during within without except though unless yet already almost nearly hard harder badly well really
  things thing stuff stones stone rocks snow bread water milk tea coffee football ball balls goal goals tyres tyre tires wheels engine weeds
  cough phlegm smoke emotion sobs laughter
  one two three four five six seven eight nine ten half both each many much several few lots
  start end middle top side bit
  calendar calls call weather issue issues dispute disputes challenge challenges complaint complaints
  english welsh maths science homework lesson lessons school lunch breakfast bus train taxi car cars cycle
  peoples community confidence morale attendance progress recovery relationships relationship
  keys key phone mobile wallet purse glasses bag bags coat contact interest sleep track touch weight hope
  laptop battery signal wifi internet server website
  clinic clinics unit injury injuries scar ointment
  minutes minute notice advantage pride joy photos turns turn seriously shape steam stock effect offence exception sides sick ill leave ages
  forever responsibility ownership measures steps lead charge place part care over note apart down up out
  desk menu options commands settings contact transport benefits housing claims claim desks guide instructions online support supports needed wanted
  desperately urgently understanding find finding recording filling getting making using writing reading opening completing
`;
const pethau = `
  glaw eira cesair ymlaen golwg targed targedau bargen nodyn heibio amser gwair pel droed drws drysau ffenest llaw dwylo pen coed
  tost bwyd calorïau calonnau teimladau cyfraith cyfreithiol achos streic dirwy trothwy rhwystr rhwystrau problem problemau botwm botymau
  ras gem tim cyfarfod adolygiad adolygiadau dyddiad dyddiadau terfyn agenda cofnod cofnodion pram gadair cadair ffilm fideo lluniau neges
  plu swigen peswch dan fel gan gyda efo trwy drwy tuag tua hyd nes wrth er mai taw mor rhy llawer gormod ychydig pawb neb ddwywaith unwaith
  canu piano gitar drymiau esgid het annwyd ebost ebyst ffon ffonau system grwp grwpiau polisi hyfforddiant hawliad ffurflen ffurflenni
  domestig rhywiol corfforol emosiynol sylweddau alcohol cyffuriau yw ydy ydi sylfaen
  allweddi goriadau allwedd ffon bag cot diddordeb pwysau cyswllt
  glas gwyn coch du byd tir mor awyr llyfr llyfrau gwaith cartref gwersi gwers ysgol llanast wedi eu ei fy dy ein eich iawn dda da drwg
`;
/** Names that are also words of the commands: a name more, here, costs nobody anything. */
const alsoNames = 'will may mark mali rose grace joy hope faith dawn eve april june sky rain iris ivy jack pat ray bill josh sal sali mair may meg';
const known = new Set([...wordsOf(englishWords_1.englishWords), ...wordsOf(welshWords_1.welshWords), ...(0, plainWords_1.plainWords)(things, 'en'), ...(0, plainWords_1.plainWords)(pethau, 'cy')]);
for (const name of alsoNames.split(' '))
    known.delete(name);
function mayBeName(word) {
    return word.length > 1 && /^\p{L}+$/u.test(word) && !known.has(word);
}
function wordsOf(lexicon) {
    return Object.values(lexicon).flatMap((phrases) => [...(0, plainWords_1.plainWords)(phrases, 'en'), ...(0, plainWords_1.plainWords)(phrases, 'cy')]);
}
//# sourceMappingURL=nameLike.js.map