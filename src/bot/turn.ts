import type { Language } from '../core/coreGroup';
import type { Person } from '../ports/directory';
import type { Texts } from '../text/texts';
import type { Deps } from '../usecases/deeds/deps';

/** Where the activity came from, by the authenticated activity. */
export type Where = {
  readonly kind: 'personal' | 'groupChat' | 'channel';
  readonly conversationId: string;
  readonly tenantId: string;
  readonly serviceUrl: string;
  /** The core group linked to this conversation; always null in a personal chat. */
  readonly coreGroupId: string | null;
};

/** One turn of one known person: everything a handler needs. */
export type Turn = {
  readonly deps: Deps;
  readonly person: Person;
  readonly language: Language;
  readonly texts: Texts;
  readonly where: Where;
};
