"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.offers = offers;
exports.offersDeed = offersDeed;
const actingAs_1 = require("../core/actingAs");
const access_1 = require("../core/groups/access");
const memberships_1 = require("../core/memberships");
const result_1 = require("../core/result");
/**
 * Whether a card offers something: by the rule that the press itself asks, for all the roles in which its reader acts in this group.
 * The card is drawn for one of them, and whoever is the manager too would look for a button in vain.
 */
function offers({ deps }, { state: { group }, actor }, rule) {
    const today = deps.clock.today();
    const memberships = (0, memberships_1.membershipsOf)(group, actor.personId, today);
    const acting = (0, actingAs_1.actingAs)(memberships.length === 0 ? [actor] : memberships, (member) => rule({ actor: member, group, today }));
    return acting?.permit.ok === true;
}
/** The same of something that is saved: whoever may only read here would be refused. */
function offersDeed(turn, shown, rule) {
    const { rules } = turn.deps;
    return offers(turn, shown, (asker) => (0, access_1.accessOf)(asker.group, asker.actor, rules, asker.today) === 'full' ? rule(asker) : (0, result_1.refuse)('only-reads'));
}
//# sourceMappingURL=offers.js.map