"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.makeToOwnChat = makeToOwnChat;
const accounts_1 = require("../core/people/accounts");
const texts_1 = require("../text/texts");
const accountDocuments_1 = require("../usecases/people/accountDocuments");
/**
 * Sends cards to somebody's own chat while they wait for an answer: the chat they press in, where it is their own, else the one in
 * which they write to us, while its account is theirs. Nothing of a card stands in the notification. Throws StoreFault.
 */
function makeToOwnChat(deps, messenger, person, where) {
    return async (cards) => {
        const chat = where.kind === 'personal' ? where : await chatOf(deps, person);
        if (chat === null)
            return false;
        for (const card of cards) {
            const sent = await messenger.send(chat, { summary: (0, texts_1.sayBoth)('neutral'), text: null, card });
            if (!sent.ok)
                return false;
        }
        return true;
    };
}
async function chatOf(deps, { personId, personalConversation }) {
    const accounts = await (0, accountDocuments_1.accountsIfReadable)(deps, personId);
    return personalConversation !== null && accounts !== null && (0, accounts_1.mayUseChat)(accounts, personalConversation) ? personalConversation : null;
}
//# sourceMappingURL=ownChat.js.map