"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.standingItems = void 0;
exports.standingAgenda = standingAgenda;
/** A standing item's code (DOMAIN 6.1); its words are in the texts, so that each reader has their own language. */
exports.standingItems = [
    'introductions',
    'minute-taker',
    'membership',
    'why-now',
    'children',
    'why-registered',
    'visits',
    'agency-updates',
    'family-update',
    'plan-review',
    'plan-update',
    'outline-to-detailed',
    'what-must-change',
    'support-for-family',
    'visiting-arrangements',
    'further-actions',
    'safeguarding',
    'child-voice',
    'denied-access',
    'engagement',
    'life-for-the-child',
    'safe-until-next',
    'view-for-review',
    'disagreements',
    'dates',
    'check-out',
];
/**
 * What each kind of meeting talks about. The initial one makes the outline plan a detailed one: what must change, by
 * whom, by when, and how the family is helped (DOMAIN 1.6, 1.7); there is nothing yet to look back on. Later ones
 * review (DOMAIN 1.9, 6.1). An extraordinary one is about what made it necessary [P].
 */
const itemsOf = {
    initial: [
        'introductions',
        'minute-taker',
        'membership',
        'children',
        'why-registered',
        'life-for-the-child',
        'family-update',
        'agency-updates',
        'outline-to-detailed',
        'what-must-change',
        'support-for-family',
        'visiting-arrangements',
        'safeguarding',
        'child-voice',
        'safe-until-next',
        'disagreements',
        'dates',
        'check-out',
    ],
    subsequent: [
        'introductions',
        'minute-taker',
        'membership',
        'children',
        'visits',
        'agency-updates',
        'family-update',
        'plan-review',
        'plan-update',
        'further-actions',
        'safeguarding',
        'child-voice',
        'denied-access',
        'engagement',
        'life-for-the-child',
        'safe-until-next',
        'view-for-review',
        'disagreements',
        'dates',
        'check-out',
    ],
    extraordinary: [
        'introductions',
        'minute-taker',
        'why-now',
        'safeguarding',
        'family-update',
        'child-voice',
        'denied-access',
        'plan-update',
        'further-actions',
        'safe-until-next',
        'view-for-review',
        'disagreements',
        'dates',
        'check-out',
    ],
};
/** The standing items of a meeting of that kind, all accepted: they are there before anybody proposes. `newId` names each. */
function standingAgenda(newId, kind = 'subsequent') {
    return itemsOf[kind].map((standing) => ({
        itemId: newId(),
        version: 1,
        standing,
        words: null,
        state: 'accepted',
        declinedBecause: null,
        answers: [],
        notes: [],
    }));
}
//# sourceMappingURL=standingAgenda.js.map