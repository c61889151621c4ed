"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.phrases = exports.beginning = exports.closing = void 0;
/*
 * What somebody in danger might say in several words, without accents and apostrophes and in small letters. `a|b` is either word, `a?`
 * may be left out, `*` is any word, `^` is the beginning of the line and `.` the end of what is said: "he is here", but not "he is here
 * on Monday".
 */
const who = [
    ...['he', 'hes', 'she', 'shes', 'they', 'theyre', 'someone', 'someones', 'somebody', 'dad', 'dads', 'stepdad', 'father', 'mum', 'mam'],
    ...['ex', 'exs', 'partner', 'boyfriend', 'husband', 'uncle', 'man', 'men'],
].join('|');
const pwy = 'e|o|fe|fo|hi|nhw|dad|mam|rhywun|er|or|for|fer|hir';
const kin = 'mum|mam|mom|sister|brother|baby|kids|children|child|son|daughter';
const help = 'help|hlep|hepl|ehlp|hlp|halp|heelp|hellp|helpp|hepp|helo|hel|hrlp|heip|hekp|elp';
const please = 'please|pls|plz|plis|plees';
const weapon = 'gun|shotgun|rifle|machete|axe|weapon|blade|sword|hammer';
/** What may still follow where something is at its end: words that close it, and words that begin another cry. */
exports.closing = new Set([
    ...[
        'now',
        'again',
        'please',
        'pls',
        'plz',
        'anymore',
        'any',
        'more',
        'right',
        'too',
        'nawr',
        'rwan',
        'eto',
        'plis',
        'mwyach',
        'rhagor',
        'bellach',
    ],
]);
exports.beginning = new Set([
    ...['help', 'hes', 'shes', 'im', 'quick', 'quickly', 'omg', 'glou', 'helpwch', 'brysiwch'],
]);
exports.phrases = {
    en: [
        ...[`${help} me|us|now|${please}`, `${please} ${help}`, `need|someone|somebody|anyone ${help}`, `${help} my|her|his|our ${kin}`],
        ...['helpme', 'save me|us', `save my|our ${kin}`, 'hitme', 'hurtme'],
        ...['coming to get me|us', 'coming for|after me|us .', 'following me|us', 'wont go away .', 'wont stop .'],
        // Somebody is there, or gets in.
        ...[`${who} is|are? here|back|outside|inside|coming .`, `${who} is|are? at the|my|our|mums door|window|gate|house .`],
        ...[`${who} is|are? in|inside|outside the|my|our house|flat|room|garden|bedroom|door .`],
        ...[`${who} has|have? found me|us .`, 'found|knows out? where we|i live', 'trying|tries to get|break in .'],
        ...['breaking|broke|break|kicking|kicked|smashing|smashed|banging|bashing on? in? the|my|our door|window|windows'],
        ...[`${who} has|is? broke|broken|breaking in .`, `wont|doesnt|not let me|us|her|them|him leave|go|out .`],
        ...[
            'locked|locks|lock|locking me|us|him|her|them|the|my|our kids|children|baby|son|daughter|boy|girl? in|inside|up',
            'keeps|keeping|kept me|us|him|her|them locked',
            'locked|locks|shut me|us|him|her out .',
            'locked in .',
            'trapped in|inside',
            'cant|cannot get|escape out|away .',
            `got|has|have|with|holding|waving a|an|his ${weapon}`,
        ],
        // What somebody does.
        ...[`${who} is|are? drunk`, 'screaming|shouting|yelling at me|us|mum|mam|her|him|them|my', 'round|around my|her|his|mums neck|throat'],
        ...['by the|my throat|neck|hair', 'threw|throws|throwing me|us|her|him|mum|things|stuff at|against|across|down|out|on|around|into'],
        ...[
            'touched|touching|touches me|us|my|her|him|them',
            'made|makes|making me touch|do',
            'private parts',
            'smashing|trashing|breaking everything|stuff|things',
            'punched|punching a|the hole|wall|walls|door',
            'bit|bites me|us|my|him|her .',
        ],
        ...[
            `has? taken|took|stole|stolen|snatched|grabbed|takes my|our|the|me ${kin}|boy|girl .`,
            'stole|snatched my|our|the son|daughter|baby|kids',
        ],
        ...['get me|us|them out .', 'get me|us|them out of here|there|house|this', 'get|keep|take him|her|them away from|.'],
        ...['make him|her|it|them stop .', `${please} stop him|her|it|this|them .`],
        // How it is with somebody.
        ...['am|im|so|really|very|were|too scared|frightened|terrified|petrified', 'scared|afraid|frightened|terrified of him|her|dad|them'],
        ...[
            'dont|not feel? safe',
            'feel|am|im unsafe',
            'in trouble .',
            'on fire',
            'theres|there is? a fire',
            'blood everywhere',
            'blood all over',
            'covered in blood',
        ],
        ...['cant breathe', 'not|isnt|stopped|stop|wont breathing|breathe', 'wont|doesnt|isnt|cant|not wake|waking up?'],
        ...[
            'not|isnt|stopped moving|responding .',
            `is|hes|shes|${kin} choking`,
            'having a fit|seizure',
            'is|gone|turned|going blue .',
            'to jump .',
        ],
        ...[
            'took|taken|swallowed all|loads|lots of? her|his|my|the|of? pills|tablets|paracetamol|medication',
            'too many pills|tablets|paracetamol',
            'took|taken pills|tablets .',
        ],
        ...['kill|killing|hang|hanging myself|himself|herself|themselves', 'want|wants|wanna to? die', 'end my life', 'end it all'],
        ...[
            'cut|cutting|cuts|harm|harming|hurt|hurting myself|himself|herself',
            'dont|doesnt|not want to live|exist .',
            'dont want to be alive|here .',
        ],
        ...[
            '^ abuse|abused .',
            'been|being touched by',
            'sexually|physically abused|abusing|assaulted|assaulting|touched',
            'self harming|harmed|harms',
            'selfharm|selfharming|selfharmed .',
        ],
        ...[
            '^ self harm .',
            'is|has|started|keeps|doing|to self harm .',
            'cut|cutting|cuts|slit|slitting her|his|my|their wrist|wrists|arm|arms|leg|legs',
        ],
        ...[
            '^ fire .',
            'fire fire',
            'set|sets|setting fire|the|my|our|it? house|flat|it|room? fire|alight to|.',
            'house|flat is? burning',
            'smoke everywhere',
        ],
        ...[
            '^ scared|frightened|terrified|afraid .',
            'ex has|have|just? just? turned|shown|showed up .',
            `${who} has|have|just? just? turned|shown|showed up|here .`,
        ],
        ...[
            `${who} has|have|just? just? turned|shown|showed up at the|my|our door|house|school|flat|gate|drunk`,
            'turned|shown|showed up drunk|shouting',
        ],
        ...[`${who} is|are|keeps? being|getting|so|really? nasty|horrible|violent|aggressive|abusive .`],
        ...[
            `${who} is|are|keeps? being|getting|so|really? nasty|horrible|violent|aggressive|abusive to|with|towards me|us|mum|mam|her|him|them`,
        ],
        // To whom one calls.
        ...[
            `${please} come|hurry .`,
            'come quick|quickly|fast|now .',
            'come quick|quickly|now please',
            `hurry up? ${please}`,
            'send someone|somebody .',
        ],
        ...['nine nine nine', 'nine one one', 'one one two'],
    ],
    cy: [
        ...[`${help}|helpa fi|ni|nawr|rwan|plis`, `angen ${help}`, `plis ${help}`, 'achub|achuba fi|ni', 'drin fi|ni|fy'],
        // Somebody is there, or gets in.
        ...[`${pwy} yma|ma|na .`, `${pwy} wrth y drws|ffenest|giat .`, `${pwy} wrth ddrws|ffenest y|fy|ein ty|nhy .`, `${pwy} tu allan|fas .`],
        ...[`${pwy} tu allan|fas ir|i ty|drws .`, `${pwy} yn y|fy ty|nhy|fflat|stafell|gegin|ardd .`],
        ...[
            `${pwy} wedi dod|cyrraedd nol .`,
            `${pwy} wedi dod yn ol .`,
            'wedi ffeindio|ffindio ni|fi .',
            'dod o hyd i ni|fi .',
            'ble dwi|dw|dan|dyn i? ni? yn? byw .',
        ],
        ...[
            'trio|ceisio|treial dod|torri i? mewn|fewn .',
            'torri i? mewn .',
            'torrir|malur|cicior|dyrnur|taror drws|ffenest',
            'torri|malu|cicio y|fy drws|ffenest|nrws',
        ],
        ...['fy|ein nghloi|cloi', 'cloi ni|fi i? mewn?', 'alla|fedra|galla|allwn|fedrwn i|ni ddim mynd|dod|dianc allan|mas .'],
        ...['gwrthod|nacau gadael fi|ni|i mi? fynd', 'ganddo|gynno|gan|gyda|da fo|fe|e|o|hi? dad? wn .', 'gwn gyda|da|gan|efo fe|fo|e|o|dad'],
        // What somebody does.
        ...['feddw', 'gweiddi|sgrechian|sgrechen|bloeddio arna|arnai|arnaf|arnon|arnom|arnan', 'fy ngwddf|ngwddw|nghorn'],
        ...[
            'cyffwrdd|gyffwrdd|chyffwrdd|twtsh|twtsho|twtshad a? fi|fy|ni',
            'mynd ar babi|plant|bachgen|ferch .',
            'mynd|fynd a fy mhlant|mabi|mab|merch|mrawd|chwaer',
        ],
        ...[
            'dwyn|cipio|gipio y|r|fy|ein plant|babi|mhlant|mabi|mab|merch|bachgen',
            'stopiwch|stopia|stopio|rhwystrwch e|o|fe|fo|hi|nhw .',
            'iddo|iddi stopio',
        ],
        ...['fy|ein lladd', 'lladd fy|ei hun', 'lladd fi|ni'],
        // How it is with somebody.
        ...[
            'eisiau|isio|moyn marw',
            'ddim eisiau|isio|moyn byw .',
            'torri|niweidio|brifo|anafu fy|ei hun|hunan',
            'methu anadlu',
            'ddim yn anadlu',
            'ywn|stopio anadlu',
        ],
        ...[
            'ddim yn|n deffro|dihuno|ymateb|symud',
            'babin|yn tagu',
            'fy nilyn',
            'dod amdana|amdanai|amdanom',
            'cymryd|llyncu tabledi|moddion .',
            'gormod|llawer|lot o dabledi|foddion|barasetamol',
        ],
        ...[
            'ofn arna|arnaf|arnai|arnon|arnom',
            'arnai|arnaf ofn',
            'arna|gen|gyda|da|efo i|fi ofn',
            'dwi ofn',
            'dw i ofn',
            'dwin|in|rwyn|ydwin ofnus',
            'dwi|i|ni|dw wedi dychryn',
            'ofni am fy|ein',
        ],
        ...['ddim yn saff|ddiogel', 'ar dan', 'tan yn y|fy ty|nhy|gegin|llofft', 'gwaed ym? mhobman', 'gwaed dros', 'mewn trwbl .'],
        ...[
            '^ camdrin .',
            '^ cam drin .',
            'cael|gael|chael|nghael fy|ei|eu cham|cam|gam|ngham drin|nrin',
            'cam|gam|cham drin fi|ni|y|fy|ein|hi|fe|fo|nhw|r plant|babi?',
        ],
        ...[
            '^ hunan niweidio .',
            'hin|en|on|fon|fen|wedi|yn|maen|in hunan niweidio',
            'torri|dorri ei|fy|eu breichiau|fraich|freichiau|arddyrnau|harddyrnau',
        ],
        ...[
            '^ tagu .',
            '^ tan .',
            'tan tan .',
            'mwg ym? mhobman',
            'rhoi|roi * ar dan',
            'rhoir ty ar dan',
            '^ ofn|ofnus|dychryn .',
            '^ wedi dychryn .',
        ],
        ...[
            'nghyn|chyn|cyn|gyn|dad|mam|thad|dad|e|o|fe|fo|hi wr|gwr|wraig|bartner|partner|gariad|hi? wedi troi i? lan|fyny .',
            'nghyn wr|gwr|bartner|wraig? wedi troi|dod i? lan|fyny|yma',
        ],
        ...[
            'wedi troi i? lan|fyny wrth|yn y|yr drws|ty|ysgol',
            'wedi cloi|gloi hi|fe|fo|e|o|nhw|r|y|fi|ni plant? i? mewn|fewn',
            'ei|eu gloi|chloi|cloi hi|fe|fo|e|o|nhw|i? i? mewn|fewn|yn',
        ],
        ...[
            'cloir|gloir plant|babi|bachgen|ferch i? mewn|fewn|yn',
            'cyffwrdd|gyffwrdd|twtsh|twtsho|twtshad|twtsiad a|yn|ag? hi|fe|fo|nhw|merch|mhlentyn|mab',
            'cyffwrdd|gyffwrdd ynddi|ynddo|ynof|ynddyn',
        ],
        ...['cyffwrdd|gyffwrdd|twtsiad a|yn|ag fy|ein|y merch|mhlentyn|mab|plant|plentyn|ferch|bachgen'],
        ...[
            'mae|ma dad|mam|llystad|e|o|fe|fo|hi yn gas|greulon|ymosodol',
            'en|on|fon|fen|hin|dadn|mamn gas|greulon|ymosodol wrth|wrtha|wrthai|wrthon|wrthyn|efo|gyda|i? fi|ni|i|hi|.',
        ],
        // To whom one calls.
        ...[
            'dewch|dere|tyrd|tyd yn gyflym|glou .',
            'dewch|dere|tyrd|tyd nawr|rwan|plis .',
            'dewch|dere|tyrd nawr|rwan plis',
            'brysiwch|brysia .',
            'plis dewch|dere|tyrd',
            'naw naw naw',
        ],
    ],
};
//# sourceMappingURL=emergencyPhrases.js.map