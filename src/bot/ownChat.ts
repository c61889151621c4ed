import { mayUseChat } from '../core/people/accounts';
import type { Person } from '../ports/directory';
import type { Conversation, Messenger } from '../ports/messenger';
import { sayBoth } from '../text/texts';
import type { Deps } from '../usecases/deeds/deps';
import { accountsIfReadable } from '../usecases/people/accountDocuments';
import type { ToOwnChat, Where } from './turn';

/**
 * Sends cards to somebody's own chat while they wait for an answer: the chat they press in, where it is their own, else the one in
 * which they write to us, while its account is theirs. Nothing of a card stands in the notification. Throws StoreFault.
 */
export function makeToOwnChat(deps: Deps, messenger: Messenger, person: Person, where: Where): ToOwnChat {
  return async (cards) => {
    const chat = where.kind === 'personal' ? where : await chatOf(deps, person);
    if (chat === null) return false;
    for (const card of cards) {
      const sent = await messenger.send(chat, { summary: sayBoth('neutral'), text: null, card });
      if (!sent.ok) return false;
    }
    return true;
  };
}

async function chatOf(deps: Deps, { personId, personalConversation }: Person): Promise<Conversation | null> {
  const accounts = await accountsIfReadable(deps, personId);
  return personalConversation !== null && accounts !== null && mayUseChat(accounts, personalConversation) ? personalConversation : null;
}
