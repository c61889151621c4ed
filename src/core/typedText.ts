import type { Instant } from './time/day';

export type Language = 'cy' | 'en';

/** What a person wrote, kept with who, when, in which language and for whose eyes (DESIGN 4, DOMAIN 5.6). */
export type TypedText = {
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
  readonly language: Language;
  readonly audience: Audience;
};

/** The author of words that came with an export of a case system. */
export const importer = 'system:import';

export type Audience =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'practitioners' }
  | { readonly kind: 'named'; readonly memberIds: readonly string[] }
  | { readonly kind: 'child-confidential'; readonly childId: string }
  | { readonly kind: 'one-parent'; readonly memberId: string }
  | { readonly kind: 'third-party' };
