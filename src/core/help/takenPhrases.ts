import type { Language } from '../typedText';

/** Who has gone off with a child, or does not bring them back: the child is missing. As in `emergencyPhrases.ts`, a line each. */

const linesOf = (text: string): readonly string[] => text.trim().split('\n');

const them = 'him|her|them|baby|kids|kid|children|child|son|daughter|boy|girl|toddler|brother|sister|twins|@';
const the = 'the|my|our|a|her|his|their';
const plant = 'babi|baban|plant|plentyn|bachgen|ferch|merch|mab|mabi|mhlant|mhlentyn|efeilliaid|@';
const gyda = 'efo|hefo|gyda|da|a|ag|ar|gydar|efor|hefor';

export const takenPhrases: Readonly<Record<Language, readonly string[]>> = {
  en: linesOf(`
run|ran|runs|running|gone|went|drove|driven|made|makes|walked off|away with ${the}? ${them}
disappeared|vanished|runner|fled|absconded with ${the}? ${them}
wont|not|refuses|refusing|refused|isnt|doesnt|never|hasnt|didnt to? give|giving|gave|bring|bringing|brought|return|returning|returned|hand|handing|send|sending ${the}? ${them} back|home|over
trying|tried|threatening|threatened|threatens to? take|taking|move|fly ${the}? ${them} abroad|overseas
trying|tried|threatening|threatened|threatens to? take|taking|move|fly ${the}? ${them} out of the country
snatched|snatch|snatches|grabbed ${the}? ${them} from|off|and|.
picked|took|taken|collected ${the}? ${them} up? from school|nursery|placement|nans and|without|but * isnt|not|allowed|permission
`),
  cy: linesOf(`
rhedeg|rhedodd|redodd|redeg|dreifio|ddreifio|gyrru|yrru|gyrrodd|dreifiodd|mynd|fynd|aeth e|o|fe|fo|hi|dad|mam? i? ffwrdd|bant ${gyda} y|yr|fy|ei|r? ${plant}
diflannu|ddiflannu|dianc|ddianc|diflannodd|ffoi ${gyda} y|yr|fy|ei|r? ${plant}
aeth|es|aethon e|o|fe|fo|hi|dad|mam|nhw ${gyda} y|yr|fy|ei|r? ${plant} .
ddim|gwrthod|wrthod|gwrthododd yn|am|n? rhoir|roir|rhoi|roi|dychwelyd|danfon|dod|ddod a|ar|y|yr|fy|r? ${plant}|nhw|hi|fo yn? ol|nol|adre|adref
mynd|fynd ${gyda} y|yr|fy|r? ${plant} a|ac|ond ddim|heb am|isio|eisiau|moyn|yn|wedi ddod|dod yn? ol|nol
trio|treio|treial|ceisio|bygwth mynd|fynd|cymryd|gymryd a|ag|ar|y|r? fy|y? ${plant} dramor|ir|o|allan
`),
};
