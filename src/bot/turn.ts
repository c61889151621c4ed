import type { AdaptiveCard } from '../cards/defineCard';
import type { Choice } from '../core/confidentiality/chosen';
import type { CoreGroup } from '../core/coreGroup';
import type { Language } from '../core/typedText';
import type { Person } from '../ports/directory';
import type { Texts } from '../text/texts';
import type { Deps } from '../usecases/deeds/deps';
import type { Viewer } from '../usecases/deeds/openView';

/** Where the activity came from, by the authenticated activity. */
export type Where = {
  readonly kind: 'personal' | 'groupChat' | 'channel';
  readonly conversationId: string;
  readonly tenantId: string;
  readonly serviceUrl: string;
  /** The core group linked to this conversation; always null in a personal chat. */
  readonly coreGroupId: string | null;
  /** That group, as it was read for this very activity. */
  readonly group?: CoreGroup;
};

/** One turn of one known person: everything a handler needs. */
export type Turn = {
  readonly deps: Deps;
  readonly person: Person;
  readonly language: Language;
  /** The language of the command that was typed, where it is one of one language only. */
  readonly typedIn?: Language | null;
  /** The language that they were spoken to in before this very line changed it. */
  readonly spokenBefore?: Language;
  /** The children of the group that opens whom the typed line names: a form begins with these. */
  readonly named?: readonly string[];
  /** The typed line names another group than the one that was talked about: from now on it is about that. */
  readonly groupChosen?: true;
  readonly texts: Texts;
  /** They leave the form that is sent, with something in it that is not saved: it is shown again, and nothing is done. */
  readonly leaves?: true;
  readonly where: Where;
  /** What was pressed on a card of which group; a card that has nothing to show any more offers that group's list instead. */
  readonly asked?: { readonly coreGroupId: string; readonly verb: string };
  /** Sends cards to the person's own chat, one after the other; absent where nothing can be sent. */
  readonly toOwnChat?: ToOwnChat;
};

/** False as soon as one of them could not be sent. */
export type ToOwnChat = (cards: readonly AdaptiveCard[]) => Promise<boolean>;

/** Who looks at that group, and whom the press names. The group of this conversation has been read already and comes with it. */
export function viewerOf({ person, where }: Turn, coreGroupId: string, choices: readonly Choice[] = []): Viewer {
  const read = where.group?.coreGroupId === coreGroupId ? where.group : undefined;
  return { personId: person.personId, coreGroupId, read, choices };
}
