"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.performTwoPeople = exports.performSamePerson = exports.twoPeople = exports.samePerson = void 0;
exports.addressesFor = addressesFor;
exports.addressIn = addressIn;
const zod_1 = require("zod");
const personAnswer_1 = require("../../core/caseload/personAnswer");
const groupPermissions_1 = require("../../core/groups/groupPermissions");
const lookAtGroup_1 = require("../../core/notices/lookAtGroup");
const result_1 = require("../../core/result");
const commitGroup_1 = require("../deeds/commitGroup");
const performDeed_1 = require("../deeds/performDeed");
const linkPerson_1 = require("../people/linkPerson");
const onePerson_1 = require("../people/onePerson");
const people_1 = require("../people/people");
/** Whether the member who is listed no longer is the one who is listed now, under another address. */
exports.samePerson = answering('questions.onePerson', personAnswer_1.joinPeople);
exports.twoPeople = answering('questions.twoPeople', personAnswer_1.keepPeople);
/** The directory is written before the group, which lets no account in: one of the new address has to be confirmed. */
exports.performSamePerson = performing(personAnswer_1.joinPeople, true);
exports.performTwoPeople = performing(personAnswer_1.keepPeople, false);
function answering(name, answer) {
    return {
        name,
        reads: () => [],
        may: (_state, _about, doing) => (0, groupPermissions_1.mayRunGroup)(doing),
        decide: ({ group }, about, _typed, { today }) => {
            const asked = askedIn(group, about, today);
            if (asked === undefined)
                return (0, result_1.refuse)({ kind: 'gone' });
            const { here, there, herePersonId, therePersonId } = asked;
            return (0, result_1.allow)({ group: answer(group, asked, today), about: { here, there, herePersonId, therePersonId } });
        },
    };
}
/** What is answered in one group holds in every group of the two. What breaks off there the next import settles. */
function performing(answer, areOne) {
    return async (deps, deed, press, about, typed) => {
        const head = (await deps.store.load(press.coreGroupId, []))?.head.document;
        const asked = head && askedIn(head, about, deps.clock.today());
        const people = asked === undefined ? [] : await Promise.all([asked.herePersonId, asked.therePersonId].map((id) => (0, linkPerson_1.personIfReadable)(deps, id)));
        const isToBeDone = asked !== undefined && typed.ok && (await (0, people_1.wouldBeDone)(deps, deed, press, about, typed.value));
        if (isToBeDone && areOne)
            await (0, onePerson_1.onePerson)(deps, { partition: press.coreGroupId, by: press.personId, deed: deed.name }, asked);
        const outcome = await (0, performDeed_1.performDeed)(deps, deed, press, about, typed);
        if (asked !== undefined && outcome.kind === 'done') {
            const others = new Set(people.flatMap((person) => person?.coreGroupIds ?? []).filter((id) => id !== press.coreGroupId));
            for (const id of others)
                await answerIn(deps, id, { name: deed.name, by: press.personId, asked, answer });
        }
        return withAddresses(deps, outcome);
    };
}
function answerIn(deps, coreGroupId, { name, by, asked, answer }) {
    const { herePersonId, therePersonId } = asked;
    return (0, commitGroup_1.commitGroup)(deps, {
        coreGroupId,
        load: () => deps.store.load(coreGroupId, []),
        decide(loaded) {
            const nothing = { kind: 'stop', answer: undefined };
            if (loaded === null)
                return nothing;
            const before = loaded.head.document;
            const isOfThem = (before.personsAsked ?? []).some((each) => each.herePersonId === herePersonId && each.therePersonId === therePersonId);
            const isMember = before.members.some(({ personId }) => personId === therePersonId);
            if (!isOfThem && !isMember)
                return nothing;
            const at = deps.clock.now();
            const group = answer(before, asked, deps.clock.today());
            return {
                kind: 'write',
                writing: {
                    head: { ...group, nextDueOn: (0, lookAtGroup_1.nextLookOn)(group, deps.rules, at) },
                    entry: { deed: name, by, at, about: { herePersonId, therePersonId } },
                },
                saved: () => undefined,
                gaveUp: () => undefined,
            };
        },
    });
}
function askedIn(group, { here, there }, today) {
    return (0, personAnswer_1.personsAsked)(group, today).find((asked) => asked.here === here && asked.there === there);
}
const addressesId = 'directory:addresses';
const addressesShape = zod_1.z.record(zod_1.z.string(), zod_1.z.string());
/** The addresses of those whom the first open question is about, by which whoever answers it tells them apart. */
async function addressesFor(deps, group) {
    const [first] = (0, personAnswer_1.personsAsked)(group, deps.clock.today());
    if (first === undefined)
        return new Map();
    const people = await Promise.all([first.herePersonId, first.therePersonId].map((id) => (0, linkPerson_1.personIfReadable)(deps, id)));
    return new Map([
        [addressesId, Object.fromEntries(people.flatMap((person) => (person === null ? [] : [[person.personId, person.email]])))],
    ]);
}
/** The address of a person among those that were read; empty for any other. */
function addressIn({ documents }, personId) {
    return addressesShape.safeParse(documents.get(addressesId)).data?.[personId] ?? '';
}
async function withAddresses(deps, outcome) {
    if (outcome.kind === 'denied')
        return outcome;
    const { group, documents } = outcome.state;
    return { ...outcome, state: { group, documents: new Map([...documents, ...(await addressesFor(deps, group))]) } };
}
//# sourceMappingURL=personQuestions.js.map