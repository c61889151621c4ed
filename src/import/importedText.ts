import type { Instant } from '../core/time/day';
import type { Audience, TypedText } from '../core/typedText';

/**
 * Words from the case system, exactly as they stand there. Its export does not say in which language they were written. English
 * is a guess, so it may be used for nothing but how a screen reader speaks. `everyone` is how such words have always been stored,
 * and the next import compares by it; who reads them, `audienceOfWords` decides by their author: practitioners.
 */
export function importedText(text: string, by: string, at: Instant, audience: Audience = { kind: 'everyone' }): TypedText {
  return { text, by, at, language: 'en', audience };
}

/** The same; null for an empty cell. */
export function importedTextOrNone(text: string, by: string, at: Instant, audience?: Audience): TypedText | null {
  return text.trim() === '' ? null : importedText(text, by, at, audience);
}
