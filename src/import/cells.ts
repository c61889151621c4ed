import { z } from 'zod';
import { isCalendarDate } from '../core/time/calendarDate';
import type { Reason } from './problems';
import { titleNamed } from './work';

/** The kinds of cell in the export. Each issue's message is the code of a reason. */

const mostCharacters = 10_000;

/** The code of a reason in place of zod's sentence; later checks of the same cell are not made. */
function because(reason: Reason): { readonly error: Reason; readonly abort: true } {
  return { error: reason, abort: true };
}

/** What somebody wrote, exactly as it stands. */
export const words = z
  .string()
  .max(mostCharacters, because('too-long'))
  .refine((text) => !text.includes('\0'), because('not-text'));

export const requiredWords = words.refine((text) => text.trim() !== '', because('missing'));

/** As much of a text as can be stored. */
export function kept(text: string): string {
  return text.replaceAll('\0', '').slice(0, mostCharacters);
}

const code = words.trim();
const requiredCode = code.min(1, because('missing'));

const referencePattern = /^[A-Za-z0-9][A-Za-z0-9./_-]{0,63}$/;

export const ref = requiredCode.regex(referencePattern, because('not-a-reference'));
const addressPattern = /^[^@\s,;<>"]+@[^@\s,;<>"]+$/;
export const email = requiredCode.toLowerCase().regex(addressPattern, because('not-an-email'));
/** Somebody, by an address or, where the case system has none, by name. */
export const person = requiredCode.transform((text) => (isAddress(text) ? text.toLowerCase() : text));
export const day = requiredCode
  .regex(/^\d{4}-\d{2}-\d{2}$/, because('not-a-date'))
  .refine(isCalendarDate, because('no-such-day'))
  .refine((date) => date >= '1900-01-01' && date < '2200-01-01', because('unlikely-year'));

/** What somebody is by their work, in English or Welsh. */
export const title = requiredCode.transform((text, context) => {
  const named = titleNamed(text);
  if (named !== null) return named;
  context.addIssue({ code: 'custom', message: 'unknown-title' satisfies Reason });
  return z.NEVER;
});

/** A telephone number as it was typed, without marks that nobody sees; '' for none. */
export const phone = words
  .transform((text) =>
    text
      .replace(/[\s\u00A0]+/g, ' ')
      .replace(/\p{C}/gu, '')
      .trim(),
  )
  .refine((text) => !/^\d+([.,]\d+)?E\+?\d+$/i.test(text), because('phone-rounded'))
  .refine((text) => text.length <= longestPhone, because('phone-too-long'));

/** As much as can be typed here. */
const longestPhone = 60;

/** Local day and time; seconds are allowed and dropped, as nothing counts them. */
export const dayAndTime = requiredCode
  .regex(/^\d{4}-\d{2}-\d{2}[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, because('not-a-date-and-time'))
  .transform((text) => ({ day: text.slice(0, 10), time: text.slice(11, 16) }))
  .refine((at) => isCalendarDate(at.day), because('no-such-day'))
  .refine((at) => at.day >= '1900-01-01' && at.day < '2200-01-01', because('unlikely-year'));

export const yesOrNo = requiredCode.regex(/^[YN]$/i, because('not-yes-or-no')).transform((text) => text.toUpperCase() === 'Y');

export const yesOrEmpty = z.preprocess((text) => (typeof text === 'string' && text.trim() === '' ? 'N' : text), yesOrNo);

export function oneOf<const Value extends string>(values: readonly Value[], reason: Reason): z.ZodType<Value, string> {
  return requiredCode.pipe(z.enum(values, because(reason)));
}

/** An empty cell is null. */
export function orNone<Value>(item: z.ZodType<Value, string>): z.ZodType<Value | null, unknown> {
  return z.preprocess((text) => (typeof text === 'string' && text.trim() === '' ? null : text), item.nullable());
}

/** Whether a text has the form of a reference, so that it may be printed. */
export function isReference(text: string): boolean {
  return referencePattern.test(text);
}

/** Whether a text has the form of an address. */
export function isAddress(text: string): boolean {
  return addressPattern.test(text);
}
