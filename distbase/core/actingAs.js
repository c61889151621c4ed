"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.actingAs = actingAs;
/** Refusals that another role of the same person must not get round: somebody else has to do it. */
const forSomebodyElse = [
    'not-for-yourself',
    'asked-yourself',
    'own-report',
    'own-decision',
    'not-second-person',
];
/** The membership that may, else the first; a second pair of eyes stays a second person's. Undefined where there is none. */
function actingAs(memberships, permitOf) {
    const [first, ...others] = memberships;
    if (first === undefined)
        return undefined;
    const permit = permitOf(first);
    if (others.length === 0)
        return { actor: first, permit };
    const tried = [{ actor: first, permit }, ...others.map((actor) => ({ actor, permit: permitOf(actor) }))];
    const barred = tried.find((each) => !each.permit.ok && forSomebodyElse.includes(each.permit.refusal));
    return barred ?? tried.find((each) => each.permit.ok) ?? tried[0];
}
//# sourceMappingURL=actingAs.js.map