"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.custodiansGroup = custodiansGroup;
const agenciesOfAQuorum = 3;
/**
 * The group in which the demo's custodian has a removal to check: the first with a child who has been through two reviews, none
 * being planned, and with the agencies that decide at one.
 */
function custodiansGroup(members, conferences, children) {
    const fits = ({ core_group_ref: ref, child_ref: child, status }) => {
        const reviews = conferences.filter((row) => row['child_ref'] === child && row['kind'] === 'review');
        const mine = members.filter((row) => row['core_group_ref'] === ref && row['to'] === '');
        const deciding = mine.filter(({ role }) => role === 'member' || role === 'co-ordinator');
        const agencies = new Set(deciding.map(({ agency = '' }) => agency));
        const isReviewed = reviews.length >= 2 && reviews.every((row) => row['held_on'] !== '');
        return status === 'registered' && isReviewed && agencies.size >= agenciesOfAQuorum;
    };
    const found = children.find(fits)?.['core_group_ref'];
    if (found === undefined)
        throw new Error('No group of the demo has a child whose name could be removed.');
    return found;
}
//# sourceMappingURL=demoCast.js.map