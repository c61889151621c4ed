import { z } from 'zod';
import { charactersOf } from '../core/characters';
import type { Choice, Offered } from '../core/confidentiality/chosen';
import { utf8Length } from '../core/limits';
import type { Problem, TypedLength } from '../core/refusals';
import { dayIn, choicesIn as joined, tickIn, timeIn, trimmed, twoDaysIn } from './oddInputs';

const problem = (kind: Problem): Problem => kind;
const longestText = 4000;
/** Two hundred ids joined. */
const longestChoices = 8000;
/**
 * Enough for four thousand Welsh letters, each with its circumflex. A card shows these words with everything else on it and
 * must stay within what Teams takes, which counts bytes.
 */
const mostBytes = 8100;
const fits = (text: string) => utf8Length(JSON.stringify(text)) <= mostBytes;

/** Controls and direction overrides carry no words and can disguise others; everything else stays as typed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;
/** Every way to begin a line: also Word's own (U+000B) and a page's (U+000C), which pasted text brings along. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what lines are told by
const newLine = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const cleaned = z.string().transform((text) => text.replace(newLine, '\n').replace(unseen, '').trim());

/** How what odd clients send for an input is read; `joins`: several choices may come as a list. */
type Reading = { readonly read: (typed: string) => string; readonly joins?: true };
const readings = z.registry<Reading>();

function readingOf(part: unknown): Reading {
  const own = readings.get(part as z.ZodType);
  if (own !== undefined) return own;
  if (part instanceof z.ZodDefault) return readingOf(part.def.innerType);
  return part instanceof z.ZodPipe ? readingOf(part.def.in) : { read: (typed) => typed };
}

/** What was typed, by the inputs that a press asks for; `unread` are those that came in a form in which nobody can type. */
export type Entered = { readonly entered: Readonly<Record<string, string>>; readonly unread: readonly string[] };

/** `null` is an input left empty; a number or a yes is its text. */
export function enteredIn(inputs: z.ZodObject, pressed: Readonly<Record<string, unknown>>): Entered {
  const entered: [string, string][] = [];
  const unread: string[] = [];
  for (const [name, part] of Object.entries(inputs.shape)) {
    const value = Object.hasOwn(pressed, name) ? (pressed[name] ?? undefined) : undefined;
    if (value === undefined) continue;
    const { read, joins = false } = readingOf(part);
    const texts = joins && Array.isArray(value) ? value.map(textOf) : [textOf(value)];
    if (texts.every((text) => text !== null)) entered.push([name, read(texts.join(','))]);
    else unread.push(name);
  }
  return { entered: Object.fromEntries(entered), unread };
}

/** With what was left empty as empty, so that a form that is given back does not show what stood there before it was emptied. */
export function allEntered(inputs: z.ZodObject, entered: Entered['entered']): Entered['entered'] {
  return { ...Object.fromEntries(Object.keys(inputs.shape).map((name) => [name, ''])), ...entered };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/**
 * How many characters an input takes. No input of a card says so itself: Adaptive Cards' `maxLength` cuts what is pasted, without a
 * word, and whoever pasted it saves half of what they meant.
 */
const longestOf = z.registry<{ readonly longest: number }>();

/** Words that must be there, up to `longest` characters. */
export function words(longest = longestText) {
  const typed = z.string().min(1, problem('required')).max(longest, problem('too-long')).refine(fits, problem('too-long'));
  return cleaned.pipe(typed.register(longestOf, { longest }));
}

/** Words that may be left out: then empty. */
export function optionalWords(longest = longestText) {
  const typed = z.string().max(longest, problem('too-long')).refine(fits, problem('too-long'));
  return cleaned.pipe(typed.register(longestOf, { longest }));
}

/** Of the inputs in which there is more than they take, how much; counted in what would be stored. */
export function tooLongIn(inputs: z.ZodObject, entered: Readonly<Record<string, string>>): Readonly<Record<string, TypedLength>> {
  const found = Object.entries(inputs.shape).flatMap(([name, part]): readonly [string, TypedLength][] => {
    const longest = longestIn(part);
    const { data: text = '' } = cleaned.safeParse(entered[name] ?? '');
    if (longest === null || (text.length <= longest && fits(text))) return [];
    const takenInBytes = Math.floor((text.length * mostBytes) / utf8Length(JSON.stringify(text)));
    const have = charactersOf(text);
    return [[name, { have, most: Math.floor((have * Math.min(longest, takenInBytes)) / text.length) }]];
  });
  return Object.fromEntries(found);
}

function longestIn(part: unknown): number | null {
  const own = longestOf.get(part as z.ZodType)?.longest;
  if (own !== undefined) return own;
  if (part instanceof z.ZodDefault) return longestIn(part.def.innerType);
  return part instanceof z.ZodPipe ? (longestIn(part.def.out) ?? longestIn(part.def.in)) : null;
}

const needs = z.registry<{ readonly other: string; readonly is: string }>();

/** An input that may be left empty unless another has that value: then it is said at both at once what is missing. */
export function neededIf<Part extends z.ZodType>(part: Part, other: string, is: string): Part {
  needs.add(part, { other, is });
  return part;
}

/** The inputs that are empty and that another answer of the same form needs. */
export function neededIn(inputs: z.ZodObject, entered: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(inputs.shape).flatMap(([name, part]) => {
    const need = needs.get(part as z.ZodType);
    return need !== undefined && entered[need.other] === need.is && (entered[name] ?? '').trim() === '' ? [name] : [];
  });
}

/** An e-mail address, in lower case: the directory knows them in no other. */
export function address() {
  return words(320).pipe(
    z
      .string()
      .regex(/^[^\s@]+@[^\s@]+$/, problem('not-an-address'))
      .transform((typed) => typed.toLowerCase()),
  );
}

/** A day that is in the calendar, 'YYYY-MM-DD' as Input.Date gives it. */
export function day() {
  return z
    .string()
    .min(1, problem('required'))
    .refine((typed) => twoDaysIn(typed) === null, { error: problem('two-days'), abort: true })
    .pipe(z.iso.date(problem('not-a-day')))
    .register(readings, { read: dayIn });
}

/** A day that may be left out: then empty. */
export function optionalDay() {
  return z
    .string()
    .refine((typed) => twoDaysIn(typed) === null, { error: problem('two-days'), abort: true })
    .pipe(z.union([z.literal(''), z.iso.date(problem('not-a-day'))], problem('not-a-day')))
    .register(readings, { read: dayIn });
}

/** 'HH:mm' as Input.Time gives it. */
export function time() {
  return z
    .string()
    .min(1, problem('required'))
    .pipe(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, problem('not-a-time')))
    .register(readings, { read: timeIn });
}

/** A time that may be left out: then empty. */
export function optionalTime() {
  return z
    .string()
    .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, problem('not-a-time'))
    .register(readings, { read: timeIn });
}

export function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.enum(values, problem('choose-one')).register(readings, { read: trimmed });
}

/** Ids of a multi-select Input.ChoiceSet, which come joined by commas; empty when none was chosen. */
export function several() {
  return z
    .string()
    .max(longestChoices, problem('too-long'))
    .transform((ids) => ids.split(',').filter((id) => id !== ''))
    .register(readings, { read: joined, joins: true });
}

/** Which schemas take ids of children and people, and out of which list. */
const offers = z.registry<{ readonly offered: Offered }>();

/** Children whom the presser is here for. */
export function ownChildren() {
  return several().register(offers, { offered: 'own-children' });
}

/** The same where it is for nobody without one: said at the input together with all else that is missing. */
export function someOwnChildren(missing: Problem = 'required') {
  return several().pipe(z.array(z.string()).min(1, missing)).register(offers, { offered: 'own-children' });
}

/** The same where a form need not ask for any: then none. */
export function ownChildrenOrNone() {
  return several().default([]).register(offers, { offered: 'own-children' });
}

/** Children of the group, for whom somebody else is to be here. */
export function anyChildren() {
  return several().register(offers, { offered: 'children' });
}

/** One child of the group; empty where none was chosen. */
export const anyChildOrNone = z.string().max(100).default('').register(offers, { offered: 'children' });

/** Members whom the presser may know of. */
export function knownMembers() {
  return several().register(offers, { offered: 'known-members' });
}

/** One of them; empty where the form allows to choose nobody. */
export function knownMember<Typed extends z.ZodType>(typed: Typed): Typed {
  offers.add(typed, { offered: 'known-members' });
  return typed;
}

/** Any of those who were ever in the group, whether or not the presser may know of them otherwise: the chair sees them all. */
export function anyMember<Typed extends z.ZodType>(typed: Typed): Typed {
  offers.add(typed, { offered: 'members' });
  return typed;
}

/** One child, as a card says which one it is about. */
export const childOnCard = z.string().max(100).register(offers, { offered: 'own-children' });

/** The same of a card that asks about a child who may be in the group no longer. */
export const childEverOnCard = z.string().max(100).register(offers, { offered: 'ever-children' });

/** The same where a card need not be about one: then empty. */
export const childOnCardOrNone = z.string().max(100).default('').register(offers, { offered: 'own-children' });

/** One member of whom the presser may know. */
export const memberOnCard = z.string().max(100).register(offers, { offered: 'known-members' });

/** The same where a card need not be about one: then empty. */
export const memberOnCardOrNone = z.string().max(100).default('').register(offers, { offered: 'known-members' });

/** The person who covers for somebody who is away; 'nobody' where nobody does. */
export const coveringPerson = z
  .string()
  .min(1, problem('choose-one'))
  .max(100)
  .transform((chosen) => (chosen === nobody ? '' : chosen))
  .register(offers, { offered: 'known-people' });

/** One member whom a form cannot do without. */
export function someMember() {
  return knownMember(z.string().min(1, problem('choose-one')).max(100));
}

export const nobody = 'nobody';

/** The ids that were chosen in the inputs of a form, each with its input. */
export function chosenIn(inputs: z.ZodObject, entered: Readonly<Record<string, string>>): readonly Choice[] {
  return namedIn(inputs, entered).map(([input, choice]) => ({ ...choice, input }));
}

/** The ids that a press names, by what its schema says of each part; also where another part of it has the wrong form. */
export function choicesIn(schema: z.ZodObject, pressed: Readonly<Record<string, unknown>>): readonly Choice[] {
  return namedIn(schema, pressed).map(([, choice]) => choice);
}

function namedIn(schema: z.ZodObject, pressed: Readonly<Record<string, unknown>>): readonly (readonly [string, Choice])[] {
  return Object.entries(schema.shape).flatMap(([name, part]) => {
    const offered = offers.get(part as z.ZodType)?.offered;
    const value = pressed[name];
    if (offered === undefined || typeof value !== 'string') return [];
    return [[name, { offered, ids: value.split(',').filter((id) => id !== '' && id !== nobody) }] as const];
  });
}

export function ticked() {
  return z
    .string()
    .transform((value) => value === 'true')
    .register(readings, { read: tickIn });
}

/** The id of a notice as a card carries it. */
export const noticeOnCard = z.string().regex(/^notice:[A-Za-z0-9:._-]{1,240}$/);

/** The mark of a notice, as a neutral card carries it. */
export const noticeMarkOnCard = z.string().regex(/^[0-9a-f]{32}$/);
