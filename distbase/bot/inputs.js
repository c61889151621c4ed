"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.noticeMarkOnCard = exports.noticeOnCard = exports.nobody = exports.coveringPerson = exports.memberOnCardOrNone = exports.memberOnCard = exports.childOnCardOrNone = exports.childOnCard = void 0;
exports.enteredIn = enteredIn;
exports.words = words;
exports.optionalWords = optionalWords;
exports.tooLongIn = tooLongIn;
exports.address = address;
exports.day = day;
exports.optionalDay = optionalDay;
exports.time = time;
exports.optionalTime = optionalTime;
exports.oneOf = oneOf;
exports.several = several;
exports.ownChildren = ownChildren;
exports.ownChildrenOrNone = ownChildrenOrNone;
exports.anyChildren = anyChildren;
exports.knownMembers = knownMembers;
exports.knownMember = knownMember;
exports.anyMember = anyMember;
exports.choicesIn = choicesIn;
exports.ticked = ticked;
const zod_1 = require("zod");
const limits_1 = require("../core/limits");
const oddInputs_1 = require("./oddInputs");
const problem = (kind) => kind;
const longestText = 4000;
/** Two hundred ids joined. */
const longestChoices = 8000;
/**
 * Enough for four thousand Welsh letters, each with its circumflex. A card shows these words with everything else on it and
 * must stay within what Teams takes, which counts bytes.
 */
const mostBytes = 8100;
const fits = (text) => (0, limits_1.utf8Length)(JSON.stringify(text)) <= mostBytes;
/** Controls and direction overrides carry no words and can disguise others; everything else stays as typed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;
const cleaned = zod_1.z.string().transform((text) => text.replace(/\r\n?/g, '\n').replace(unseen, '').trim());
const readings = zod_1.z.registry();
function readingOf(part) {
    const own = readings.get(part);
    if (own !== undefined)
        return own;
    if (part instanceof zod_1.z.ZodDefault)
        return readingOf(part.def.innerType);
    return part instanceof zod_1.z.ZodPipe ? readingOf(part.def.in) : { read: (typed) => typed };
}
/** `null` is an input left empty; a number or a yes is its text. */
function enteredIn(inputs, pressed) {
    const entered = [];
    const unread = [];
    for (const [name, part] of Object.entries(inputs.shape)) {
        const value = Object.hasOwn(pressed, name) ? (pressed[name] ?? undefined) : undefined;
        if (value === undefined)
            continue;
        const { read, joins = false } = readingOf(part);
        const texts = joins && Array.isArray(value) ? value.map(textOf) : [textOf(value)];
        if (texts.every((text) => text !== null))
            entered.push([name, read(texts.join(','))]);
        else
            unread.push(name);
    }
    return { entered: Object.fromEntries(entered), unread };
}
function textOf(value) {
    return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
/**
 * How many characters an input takes. No input of a card says so itself: Adaptive Cards' `maxLength` cuts what is pasted, without a
 * word, and whoever pasted it saves half of what they meant.
 */
const longestOf = zod_1.z.registry();
/** Words that must be there, up to `longest` characters. */
function words(longest = longestText) {
    const typed = zod_1.z.string().min(1, problem('required')).max(longest, problem('too-long')).refine(fits, problem('too-long'));
    return cleaned.pipe(typed.register(longestOf, { longest }));
}
/** Words that may be left out: then empty. */
function optionalWords(longest = longestText) {
    const typed = zod_1.z.string().max(longest, problem('too-long')).refine(fits, problem('too-long'));
    return cleaned.pipe(typed.register(longestOf, { longest }));
}
/** Of the inputs in which there is more than they take, how much; counted in what would be stored. */
function tooLongIn(inputs, entered) {
    const found = Object.entries(inputs.shape).flatMap(([name, part]) => {
        const longest = longestIn(part);
        const { data: text = '' } = cleaned.safeParse(entered[name] ?? '');
        if (longest === null || (text.length <= longest && fits(text)))
            return [];
        const takenInBytes = Math.floor((text.length * mostBytes) / (0, limits_1.utf8Length)(JSON.stringify(text)));
        return [[name, { have: text.length, most: Math.min(longest, takenInBytes) }]];
    });
    return Object.fromEntries(found);
}
function longestIn(part) {
    const own = longestOf.get(part)?.longest;
    if (own !== undefined)
        return own;
    if (part instanceof zod_1.z.ZodDefault)
        return longestIn(part.def.innerType);
    return part instanceof zod_1.z.ZodPipe ? (longestIn(part.def.out) ?? longestIn(part.def.in)) : null;
}
/** An e-mail address, in lower case: the directory knows them in no other. */
function address() {
    return words(320).pipe(zod_1.z
        .string()
        .regex(/^[^\s@]+@[^\s@]+$/, problem('not-an-address'))
        .transform((typed) => typed.toLowerCase()));
}
/** A day that is in the calendar, 'YYYY-MM-DD' as Input.Date gives it. */
function day() {
    return zod_1.z
        .string()
        .min(1, problem('required'))
        .refine((typed) => (0, oddInputs_1.twoDaysIn)(typed) === null, { error: problem('two-days'), abort: true })
        .pipe(zod_1.z.iso.date(problem('not-a-day')))
        .register(readings, { read: oddInputs_1.dayIn });
}
/** A day that may be left out: then empty. */
function optionalDay() {
    return zod_1.z
        .string()
        .refine((typed) => (0, oddInputs_1.twoDaysIn)(typed) === null, { error: problem('two-days'), abort: true })
        .pipe(zod_1.z.union([zod_1.z.literal(''), zod_1.z.iso.date(problem('not-a-day'))], problem('not-a-day')))
        .register(readings, { read: oddInputs_1.dayIn });
}
/** 'HH:mm' as Input.Time gives it. */
function time() {
    return zod_1.z
        .string()
        .min(1, problem('required'))
        .pipe(zod_1.z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, problem('not-a-time')))
        .register(readings, { read: oddInputs_1.timeIn });
}
/** A time that may be left out: then empty. */
function optionalTime() {
    return zod_1.z
        .string()
        .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, problem('not-a-time'))
        .register(readings, { read: oddInputs_1.timeIn });
}
function oneOf(values) {
    return zod_1.z.enum(values, problem('choose-one')).register(readings, { read: oddInputs_1.trimmed });
}
/** Ids of a multi-select Input.ChoiceSet, which come joined by commas; empty when none was chosen. */
function several() {
    return zod_1.z
        .string()
        .max(longestChoices, problem('too-long'))
        .transform((ids) => ids.split(',').filter((id) => id !== ''))
        .register(readings, { read: oddInputs_1.choicesIn, joins: true });
}
/** Which schemas take ids of children and people, and out of which list. */
const offers = zod_1.z.registry();
/** Children whom the presser is here for. */
function ownChildren() {
    return several().register(offers, { offered: 'own-children' });
}
/** The same where a form need not ask for any: then none. */
function ownChildrenOrNone() {
    return several().default([]).register(offers, { offered: 'own-children' });
}
/** Children of the group, for whom somebody else is to be here. */
function anyChildren() {
    return several().register(offers, { offered: 'children' });
}
/** Members whom the presser may know of. */
function knownMembers() {
    return several().register(offers, { offered: 'known-members' });
}
/** One of them; empty where the form allows to choose nobody. */
function knownMember(typed) {
    offers.add(typed, { offered: 'known-members' });
    return typed;
}
/** Any of those who were ever in the group, whether or not the presser may know of them otherwise: the chair sees them all. */
function anyMember(typed) {
    offers.add(typed, { offered: 'members' });
    return typed;
}
/** One child, as a card says which one it is about. */
exports.childOnCard = zod_1.z.string().max(100).register(offers, { offered: 'own-children' });
/** The same where a card need not be about one: then empty. */
exports.childOnCardOrNone = zod_1.z.string().max(100).default('').register(offers, { offered: 'own-children' });
/** One member of whom the presser may know. */
exports.memberOnCard = zod_1.z.string().max(100).register(offers, { offered: 'known-members' });
/** The same where a card need not be about one: then empty. */
exports.memberOnCardOrNone = zod_1.z.string().max(100).default('').register(offers, { offered: 'known-members' });
/** The person who covers for somebody who is away; 'nobody' where nobody does. */
exports.coveringPerson = zod_1.z
    .string()
    .max(100)
    .transform((chosen) => (chosen === exports.nobody ? '' : chosen))
    .register(offers, { offered: 'known-people' });
exports.nobody = 'nobody';
/** The ids that a press names, by what its schema says of each part; also where another part of it has the wrong form. */
function choicesIn(schema, pressed) {
    return Object.entries(schema.shape).flatMap(([name, part]) => {
        const offered = offers.get(part)?.offered;
        const value = pressed[name];
        if (offered === undefined || typeof value !== 'string')
            return [];
        return [{ offered, ids: value.split(',').filter((id) => id !== '' && id !== exports.nobody) }];
    });
}
function ticked() {
    return zod_1.z
        .string()
        .transform((value) => value === 'true')
        .register(readings, { read: oddInputs_1.tickIn });
}
/** The id of a notice as a card carries it. */
exports.noticeOnCard = zod_1.z.string().regex(/^notice:[A-Za-z0-9:._-]{1,240}$/);
/** The mark of a notice, as a neutral card carries it. */
exports.noticeMarkOnCard = zod_1.z.string().regex(/^[0-9a-f]{32}$/);
//# sourceMappingURL=inputs.js.map