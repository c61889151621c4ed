"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const node_util_1 = require("node:util");
const router_1 = require("../bot/router");
const verbTable_1 = require("../bot/verbTable");
const config_1 = require("../config");
const member_1 = require("../core/member");
const review_1 = require("../core/review/review");
const reviewHeld_1 = require("../core/review/reviewHeld");
const londonTime_1 = require("../core/time/londonTime");
const openStore_1 = require("../storage/openStore");
const storeCredential_1 = require("../storeCredential");
const linkPerson_1 = require("../usecases/people/linkPerson");
const people_1 = require("../usecases/people/people");
const demoAccounts_1 = require("./demo/demoAccounts");
const demoCast_1 = require("./demo/demoCast");
const demoDeps_1 = require("./demo/demoDeps");
/**
 * Gives the demo's custodian something to do (`--store SETTING --at TIME`): their group has them added by its co-ordinator, and
 * its conference chair holds a review today that removes a child's name, which waits for the custodian. All by the buttons that
 * people press. Run by npm start on a new store only.
 */
async function main() {
    const { values } = (0, node_util_1.parseArgs)({ options: { store: { type: 'string' }, at: { type: 'string' } } });
    const config = (0, config_1.readConfig)({ ...process.env, STORE: values.store ?? process.env['STORE'], DEV_NOW: values.at ?? process.env['DEV_NOW'] });
    if (!config.ok || config.value.production || config.value.identity !== null) {
        process.stderr.write('This is for the demo alone: without an identity and not in production.\n');
        return 2;
    }
    const store = await (0, openStore_1.openStore)(config.value.store, (0, storeCredential_1.storeCredential)(config.value));
    try {
        return (await removeSomebody((0, demoDeps_1.demoDeps)(config.value, store))) ? 0 : 1;
    }
    finally {
        await store.close();
    }
}
async function removeSomebody(deps) {
    const custodian = (0, demoAccounts_1.rows)('staff').find(({ role }) => role === 'custodian');
    const id = await groupCalled(deps, (0, demoCast_1.custodiansGroup)((0, demoAccounts_1.rows)('members'), (0, demoAccounts_1.rows)('conferences'), (0, demoAccounts_1.rows)('children')));
    if (custodian === undefined || id === null)
        return false;
    const group = await headOf(deps, id);
    const today = deps.clock.today();
    const current = group.members.filter((member) => (0, member_1.isCurrent)(member, today));
    const [coordinator, chair] = [inRole(current, 'co-ordinator'), inRole(current, 'conference-chair')];
    const child = group.children.find((each) => canBeRemoved(deps, group, each));
    const agencies = current.filter(({ role }) => role === 'member' || role === 'co-ordinator');
    if (child === undefined || (0, reviewHeld_1.groupingsOf)(agencies) < reviewHeld_1.quorum)
        return false;
    const { name = '', email = '', agency = '' } = custodian;
    await press(deps, id, coordinator, 'members.add', {
        name,
        email,
        agency,
        role: 'custodian',
        spoken: 'both',
        meeting: 'en',
        record: 'en',
    });
    const { childId } = child;
    await press(deps, id, chair, 'review.plan', {
        children: childId,
        plannedOn: today,
        startsAt: (0, londonTime_1.timeOf)(deps.clock.now()),
        dayAgreed: today,
    });
    const planned = (0, review_1.plannedReview)(childIn(await headOf(deps, id), childId));
    const sitting = { conferenceId: planned?.conferenceId ?? '', heldOn: today };
    const attended = agencies.map(({ memberId }) => memberId).join(',');
    await press(deps, id, chair, 'review.attend', { ...sitting, seen: 1, attended });
    const reasons = 'The plan is done, and the family goes on with support.';
    await press(deps, id, chair, 'review.decide', { ...sitting, childId, removalAgreed: true, decision: 'remove', reasons });
    return childIn(await headOf(deps, id), childId).removal !== undefined;
}
function canBeRemoved(deps, group, child) {
    const clock = (0, review_1.reviewClock)(group, child, deps.rules, deps.clock.today());
    return clock?.clock === 'D10' && clock.limit >= deps.clock.today() && (0, review_1.plannedReview)(child) === null;
}
const router = (0, router_1.makeRouter)(verbTable_1.verbs, verbTable_1.openings);
const ownChat = {
    kind: 'personal',
    conversationId: 'demo',
    tenantId: config_1.playgroundTenant,
    serviceUrl: 'http://127.0.0.1/',
    coreGroupId: null,
};
async function press(deps, g, { personId }, verb, pressed) {
    const person = await (0, linkPerson_1.readPerson)(deps, personId);
    if (person === null)
        throw new Error('Somebody of the demo is not there.');
    // The language of the chat is theirs to choose; here nobody reads what is answered.
    const spoken = { ...person, interfaceLanguage: person.interfaceLanguage ?? 'en' };
    await router.answerPress({ deps, person: spoken, where: ownChat }, verb, { g, k: deps.newId(), ...pressed });
}
async function groupCalled(deps, ref) {
    const email = (0, demoAccounts_1.rows)('core-groups').find((row) => row['core_group_ref'] === ref)?.['coordinator_email'] ?? '';
    const { groups } = await deps.store.heads((await (0, people_1.personAt)(deps, email))?.coreGroupIds ?? []);
    return groups.find((group) => group.ref === ref)?.coreGroupId ?? null;
}
async function headOf(deps, coreGroupId) {
    const loaded = await deps.store.load(coreGroupId, []);
    if (loaded === null)
        throw new Error('A group of the demo is not there.');
    return loaded.head.document;
}
function childIn({ children }, childId) {
    const found = children.find((each) => each.childId === childId);
    if (found === undefined)
        throw new Error('A child of the demo is not there.');
    return found;
}
function inRole(members, role) {
    const found = members.find((member) => member.role === role);
    if (found === undefined)
        throw new Error(`A group of the demo has no ${role}.`);
    return found;
}
main().then((code) => {
    process.exitCode = code;
}, () => {
    process.stderr.write('The work of the demo’s custodian could not be made.\n');
    process.exitCode = 1;
});
//# sourceMappingURL=demoWork.js.map