"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.memberVerbs = exports.openMembersVerb = void 0;
exports.listFor = listFor;
const zod_1 = require("zod");
const members_1 = require("../../cards/members");
const away_1 = require("../../core/groups/away");
const groupPermissions_1 = require("../../core/groups/groupPermissions");
const groups_1 = require("../../core/groups/groups");
const memberViews_1 = require("../../core/groups/memberViews");
const member_1 = require("../../core/member");
const members_2 = require("../../usecases/groups/members");
const actionWords_1 = require("../actions/actionWords");
const inputs_1 = require("../inputs");
const numbered_1 = require("../numbered");
const paging_1 = require("../paging");
const personWords_1 = require("../personWords");
const steps_1 = require("../steps");
const verbs_1 = require("../verbs");
const awayWords_1 = require("./awayWords");
const memberCard_1 = require("./memberCard");
const listData = { page: zod_1.z.number().int().min(1).default(1), ended: zod_1.z.boolean().default(false) };
/** A title is chosen in the same list as the roles: it stands for the role of whoever has it. */
const works = [...member_1.roles, ...member_1.titles];
const role = (0, inputs_1.oneOf)(works);
const speech = ['cy', 'en', 'both', 'unknown'];
/** Null: nobody has asked yet (DOMAIN 4.2). */
const spoken = () => (0, inputs_1.oneOf)(speech).transform((chosen) => (chosen === 'unknown' ? null : chosen));
const optionalAddress = () => (0, inputs_1.optionalWords)(320).pipe(zod_1.z.union([zod_1.z.literal(''), (0, inputs_1.address)()], 'not-an-address'));
const whoInputs = {
    name: (0, inputs_1.optionalWords)(200),
    email: optionalAddress(),
    role,
    agency: (0, inputs_1.optionalWords)(200),
};
exports.openMembersVerb = (0, verbs_1.viewVerb)(members_2.openMembers, listData, (turn, shown) => listFor(turn, shown, ''));
exports.memberVerbs = [
    exports.openMembersVerb,
    (0, verbs_1.viewVerb)({ ...members_2.openMembers, name: 'members.adding', may: groupPermissions_1.mayRunGroup }, {
        name: zod_1.z.string().default(''),
        email: zod_1.z.string().default(''),
        role: zod_1.z.string().default('member'),
        agency: zod_1.z.string().default(''),
    }, (turn, shown) => whoFormFor(turn, { ...shown, entered: shown.data })),
    (0, steps_1.stepVerb)({ ...members_2.openMembers, name: 'members.addHow', may: groupPermissions_1.mayRunGroup }, {}, whoInputs, {
        check: ({ deps, person }, { state }, who) => (0, members_2.nameKnown)(deps, { by: person.personId, partition: state.group.coreGroupId }, who),
        again: whoFormFor,
        next: (turn, shown, who) => howFormFor(turn, { ...shown, data: who }),
    }),
    (0, verbs_1.deedVerb)(members_2.add, whoInputs, { childIds: (0, inputs_1.anyChildren)(), spoken: spoken(), meeting: spoken(), record: spoken() }, afterAdding, members_2.performAdd),
];
/** A problem with the person is shown on the first step, any other on the second. */
function afterAdding(turn, shown) {
    const { result, state } = shown;
    if (result.kind !== 'refused')
        return (0, memberCard_1.memberCardFor)(turn, shown, state.group.members.at(-1)?.memberId ?? '', turn.texts.words.members.added);
    const aboutPerson = result.refusal.kind !== 'check-fields' || result.refusal.fields?.['role'] !== undefined;
    return aboutPerson ? whoFormFor(turn, { ...shown, entered: { ...shown.data } }) : howFormFor(turn, shown);
}
/** The list of who is in the group now, or, where `ended` is asked for, of who was. */
function listFor(turn, shown, done) {
    const { texts } = turn;
    const words = texts.words.members;
    const { group } = shown.state;
    const seen = (0, memberViews_1.membersFor)(group, shown.actor, turn.deps.clock.today());
    const ended = shown.data.ended;
    const all = ended ? seen.ended : seen.current;
    const { rows, pages } = (0, paging_1.pageOf)(texts, all, shown.data.page);
    const mayRun = (0, member_1.runsGroup)(shown.actor);
    return members_1.membersCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, ended ? words.endedTitle : words.title, done),
        empty: { shown: rows.length === 0, text: words.none },
        rows: rows.map((member) => {
            const { number, titled } = (0, numbered_1.numberedRow)(texts, all.indexOf(member) + 1);
            const row = rowFor(turn, member, mayRun, mayRun ? notesOn(turn, group, member.memberId) : []);
            return { ...row, number, look: titled(words.look) };
        }),
        ended,
        pages,
        mayAdd: mayRun && !ended,
        mayStep: mayRun && (group.coordinatorChanges ?? []).length > 0,
        hasEnded: seen.ended.length > 0 && !ended,
    });
}
/** Notes to those who run the group: a member is away, or will be; nobody has said for which children they are here. */
function notesOn({ texts, deps }, group, memberId) {
    const found = group.members.find((member) => member.memberId === memberId);
    const leave = (0, away_1.leaveOf)(group, found?.personId ?? '', deps.clock.today());
    const unsaid = found !== undefined && (0, member_1.isNotSaid)(found) ? [texts.words.members.childrenNotSaid] : [];
    return [...unsaid, ...(leave === null ? [] : [(0, awayWords_1.awayWords)(texts, leave)])];
}
function rowFor(turn, member, mayRun, notes) {
    const { memberId, safeContact, endReason, to } = member;
    const until = to === null ? [] : [turn.texts.say('members.ended', { day: turn.texts.shortDay(to) })];
    return {
        memberId,
        name: (0, personWords_1.personWords)(turn.texts, member),
        hasPhone: member.phone !== '',
        phone: member.phone,
        about: ` · ${[(0, personWords_1.jobWords)(turn.texts, member), member.agency, ...until, ...notes].filter((part) => part !== '').join(' · ')}`,
        hasContact: safeContact !== '',
        safeContact,
        hasReason: endReason !== '',
        reason: endReason,
        mayLook: mayRun,
    };
}
function whoFormFor(turn, shown) {
    return members_1.memberAddCard.render(turn.texts, (0, verbs_1.stampFor)(turn, shown.state.group), {
        ...(0, verbs_1.headFor)(turn, shown, turn.texts.words.members.addTitle, ''),
        name: (0, verbs_1.fieldFor)(turn, shown, 'name'),
        email: (0, verbs_1.fieldFor)(turn, shown, 'email'),
        role: (0, verbs_1.fieldFor)(turn, shown, 'role', 'member'),
        agency: (0, verbs_1.fieldFor)(turn, shown, 'agency'),
        choices: works.map((value) => ({ title: (0, personWords_1.jobWords)(turn.texts, (0, members_2.workOf)(value)), value })),
    });
}
function howFormFor(turn, shown) {
    const { texts } = turn;
    const { group } = shown.state;
    const { name, email, agency } = shown.data;
    const work = (0, members_2.workOf)(shown.data.role);
    const mustBeSaid = (0, member_1.isAboutCertainChildren)(work) && group.children.length > 1;
    return members_1.memberAddHowCard.render(texts, (0, verbs_1.stampFor)(turn, group), {
        ...(0, verbs_1.headFor)(turn, shown, texts.words.members.howTitle, ''),
        who: { name, email, role: shown.data.role, agency },
        roleWord: (0, personWords_1.jobWords)(texts, work),
        hasChildren: group.children.length > 0,
        childIds: (0, verbs_1.fieldFor)(turn, shown, 'childIds'),
        childrenLabel: mustBeSaid ? texts.words.members.childrenNeeded : texts.words.members.children,
        children: (0, groups_1.childrenOf)(group, shown.actor).map((child) => ({ title: (0, actionWords_1.givenNameWords)(texts, child, group), value: child.childId })),
        spoken: (0, verbs_1.fieldFor)(turn, shown, 'spoken', 'unknown'),
        meeting: (0, verbs_1.fieldFor)(turn, shown, 'meeting', 'unknown'),
        record: (0, verbs_1.fieldFor)(turn, shown, 'record', 'unknown'),
        speech: speech.map((value) => ({ title: texts.words.members.speech[value], value })),
    });
}
//# sourceMappingURL=members.js.map