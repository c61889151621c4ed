"use strict";
/*
 * What is said at work, and in ordinary times, with words that are a cry for help elsewhere, as in `emergencyPhrases.ts`. It is taken out
 * of a line before the rest is looked at: "the police officer" is no cry, and "the police officer hit me" still is.
 */
Object.defineProperty(exports, "__esModule", { value: true });
exports.ordinary = void 0;
const papers = 'officer|officers|check|checks|report|reports|member|representative|rep|liaison|records|log|information|disclosure|constable';
const work = 'meeting|review|date|conference|visit|deadline|agenda|item|report|appointment|decision';
const of = 'the|a|an|this|that|her|his|their|our|my|its';
exports.ordinary = [
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
    ...['cicio|gicio pel', 'lladd amser|gwair', 'gwthio|gwthior cyfarfod|dyddiad|pram|adolygiad|gadair'],
];
//# sourceMappingURL=ordinaryPhrases.js.map