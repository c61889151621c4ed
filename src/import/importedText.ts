import type { Instant } from '../core/time/day';
import type { Audience, TypedText } from '../core/typedText';

/**
 * Words from the case system, exactly as they stand there. Its export does not say in which language they were
 * written: English is a guess, so nothing may rest on it but how a screen reader speaks.
 */
export function importedText(text: string, by: string, at: Instant, audience: Audience = { kind: 'everyone' }): TypedText {
  return { text, by, at, language: 'en', audience };
}

/** As above; an empty cell is nothing written. */
export function importedTextOrNone(text: string, by: string, at: Instant, audience?: Audience): TypedText | null {
  return text.trim() === '' ? null : importedText(text, by, at, audience);
}
