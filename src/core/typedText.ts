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

export type Audience =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'practitioners' }
  | { readonly kind: 'named'; readonly memberIds: readonly string[] }
  | { readonly kind: 'child-confidential'; readonly childId: string }
  | { readonly kind: 'one-parent'; readonly memberId: string }
  | { readonly kind: 'third-party' };
