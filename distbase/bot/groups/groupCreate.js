"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.groupCreateVerbs = void 0;
const zod_1 = require("zod");
const groups_1 = require("../../cards/groups");
const coreGroup_1 = require("../../core/coreGroup");
const facts_1 = require("../../core/facts");
const groupPermissions_1 = require("../../core/groups/groupPermissions");
const groupSetup_1 = require("../../core/groups/groupSetup");
const result_1 = require("../../core/result");
const sha256_1 = require("../../usecases/deeds/sha256");
const groupSetup_2 = require("../../usecases/groups/groupSetup");
const groups_2 = require("../../usecases/groups/groups");
const givenBack_1 = require("../givenBack");
const inputs_1 = require("../inputs");
const steps_1 = require("../steps");
const verbs_1 = require("../verbs");
const groupCard_1 = require("./groupCard");
const noData = zod_1.z.strictObject({});
const groupInputs = zod_1.z.strictObject({ ref: (0, inputs_1.optionalWords)(40), localAuthority: (0, inputs_1.words)(100), team: (0, inputs_1.optionalWords)(100), otherEmail: (0, inputs_1.address)() });
const childInputs = { givenName: (0, inputs_1.optionalWords)(100), familyName: (0, inputs_1.words)(100), bornOrExpectedOn: (0, inputs_1.day)() };
const categoryIds = (0, inputs_1.several)().pipe(zod_1.z.array(zod_1.z.enum(facts_1.categories, 'choose-one')).min(1, 'choose-one'));
exports.groupCreateVerbs = [
    { verb: 'groups.creating', kind: 'view', data: noData, inputs: noData, may: groupPermissions_1.mayCreateGroup, handle: showForm },
    { verb: 'groups.create', kind: 'deed', data: noData, inputs: groupInputs, may: groupPermissions_1.mayCreateGroup, handle: pressCreate },
    (0, verbs_1.viewVerb)({ ...groups_2.openGroup, name: 'groups.child', may: groupPermissions_1.mayRunGroup }, { givenName: zod_1.z.string().optional(), familyName: zod_1.z.string().optional(), bornOrExpectedOn: zod_1.z.string().optional() }, (turn, { data, ...shown }) => childFormFor(turn, { ...shown, data: {}, entered: typedBefore(data) }, '')),
    (0, steps_1.stepVerb)({ ...groups_2.openGroup, name: 'groups.childRegistered', may: groupPermissions_1.mayRunGroup }, {}, childInputs, {
        check: async (turn, _shown, typed) => {
            const fields = (0, groupSetup_1.problemsOfChild)(typed, turn.deps.clock.today());
            return Object.keys(fields).length === 0 ? (0, result_1.allow)(typed) : (0, result_1.refuse)({ kind: 'check-fields', fields });
        },
        again: (turn, shown) => childFormFor(turn, shown, ''),
        next: (turn, shown, about) => registeredFormFor(turn, { ...shown, data: about }),
    }),
    (0, verbs_1.viewVerb)({ ...groups_2.openGroup, name: 'groups.naming', may: groupPermissions_1.mayRunGroup }, {}, nameFormFor),
    (0, verbs_1.deedVerb)(groupSetup_2.nameGroup, {}, { shortName: (0, inputs_1.optionalWords)(30) }, (turn, shown) => shown.result.kind === 'refused' ? nameFormFor(turn, shown) : (0, groupCard_1.groupCardFor)(turn, shown, turn.texts.words.groups.named)),
    (0, verbs_1.deedVerb)(groupSetup_2.addChildToGroup, childInputs, { registeredOn: (0, inputs_1.day)(), categories: categoryIds }, (turn, shown) => shown.result.kind === 'refused' ? registeredFormFor(turn, shown) : (0, groupCard_1.groupCardFor)(turn, shown, turn.texts.words.groups.childAdded)),
];
async function showForm(turn) {
    const permit = (0, groupPermissions_1.mayCreateGroup)(turn.person.post);
    if (!permit.ok)
        return (0, verbs_1.deniedCard)(turn, permit.refusal, 'groups.creating', {});
    if (turn.where.kind !== 'personal')
        return (0, verbs_1.deniedCard)(turn, 'wrong-conversation', 'groups.creating', {});
    return createFormFor(turn, { result: { kind: 'viewed' }, entered: {} });
}
/**
 * A verb that is about no group yet: who may press it depends on their post in the directory, and the audit is in the group
 * that it makes.
 */
async function pressCreate(turn, pressed) {
    const { k } = pressed;
    const typed = (0, inputs_1.enteredIn)(groupInputs, pressed);
    if (typeof k !== 'string')
        return (0, verbs_1.deniedCard)(turn, 'not-my-card', 'groups.create', {});
    if (turn.where.kind !== 'personal')
        return (0, verbs_1.deniedCard)(turn, 'wrong-conversation', 'groups.create', {});
    const { person, deps } = turn;
    const pressKey = (0, sha256_1.sha256)(JSON.stringify([k, 'groups.create', person.personId, typed.entered])).slice(0, 32);
    const created = await (0, groupSetup_2.createGroup)(deps, person, { pressKey }, (0, verbs_1.readInputs)(groupInputs, typed));
    if (created.kind === 'denied')
        return (0, verbs_1.refusalCard)(turn, created.denial);
    if (created.kind === 'refused')
        return (0, givenBack_1.givenBack)(turn, createFormFor, { result: created, entered: typed.entered });
    const actor = (0, coreGroup_1.memberFor)(created.state.group, person.personId, deps.clock.today());
    if (actor === undefined)
        return (0, verbs_1.deniedCard)(turn, 'not-a-member', 'groups.create', { g: created.state.group.coreGroupId });
    const shown = { state: created.state, actor, data: {}, result: { kind: 'done' }, entered: {} };
    return childFormFor(turn, shown, turn.texts.words.groups.created);
}
function createFormFor(turn, form) {
    const { texts, person } = turn;
    return groups_1.groupCreateCard.render(texts, (0, verbs_1.stampFor)(turn, null), {
        ...(0, verbs_1.headOfNone)(turn, form, texts.words.groups.createTitle, ''),
        ref: (0, verbs_1.fieldFor)(turn, form, 'ref'),
        localAuthority: (0, verbs_1.fieldFor)(turn, form, 'localAuthority'),
        team: (0, verbs_1.fieldFor)(turn, form, 'team'),
        otherEmail: (0, verbs_1.fieldFor)(turn, form, 'otherEmail'),
        otherLabel: person.post === 'manager' ? texts.words.groups.coordinatorEmail : texts.words.groups.managerEmail,
    });
}
function nameFormFor(turn, shown) {
    return groups_1.groupNameCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, turn.texts.words.groups.nameTitle, ''),
        shortName: (0, verbs_1.fieldFor)(turn, shown, 'shortName', shown.state.group.shortName),
    });
}
function childFormFor(turn, shown, done) {
    return groups_1.groupChildCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, turn.texts.words.groups.childTitle, done),
        givenName: (0, verbs_1.fieldFor)(turn, shown, 'givenName'),
        familyName: (0, verbs_1.fieldFor)(turn, shown, 'familyName'),
        bornOrExpectedOn: (0, verbs_1.fieldFor)(turn, shown, 'bornOrExpectedOn'),
    });
}
function registeredFormFor(turn, shown) {
    const { texts } = turn;
    const { givenName, familyName, bornOrExpectedOn } = shown.data;
    return groups_1.groupChildRegisteredCard.render(texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.groups.registeredTitle, ''),
        about: { givenName, familyName, bornOrExpectedOn },
        registeredOn: (0, verbs_1.fieldFor)(turn, shown, 'registeredOn'),
        categories: (0, verbs_1.fieldFor)(turn, shown, 'categories'),
        choices: facts_1.categories.map((value) => ({ title: texts.words.groups.category[value], value })),
    });
}
function typedBefore(data) {
    return Object.fromEntries(Object.entries(data).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
//# sourceMappingURL=groupCreate.js.map