"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openCast = openCast;
exports.choosesGroup = choosesGroup;
/** Its next meeting is planned, and it has several children, practitioners and parents. */
const busyGroup = 'CG-0003';
/** No next meeting is planned. */
const idleGroup = 'CG-0010';
async function openCast(stage) {
    const busy = membersOf(stage, busyGroup);
    const idle = membersOf(stage, idleGroup);
    const [coordinator, manager, parent] = [busy.one('co-ordinator'), busy.one('manager'), busy.one('parent')];
    const custodian = stage.caseload.people.find(({ post }) => post === 'custodian');
    if (custodian === undefined)
        throw new Error('The demo has no custodian.');
    const [member, chair] = [busy.one('member'), busy.one('member', 1)];
    return {
        busyGroupId: busy.coreGroupId,
        idleGroupId: idle.coreGroupId,
        coordinator: await stage.enter('co-ordinator', coordinator.personId),
        manager: await stage.enter('manager', manager.personId),
        conferenceChair: await stage.enter('conference chair', busy.one('conference-chair').personId),
        custodian: await stage.enter('custodian', custodian.personId),
        custodianEmail: custodian.email,
        chair: await stage.enter('chair', chair.personId),
        chairMemberId: chair.memberId,
        member: await stage.enter('member', member.personId),
        memberMemberId: member.memberId,
        memberPersonId: member.personId,
        parent: await stage.enter('parent', parent.personId),
        idleCoordinator: await stage.enter('co-ordinator', idle.one('co-ordinator').personId),
        newcomer: await stage.enter('newcomer', idle.one('parent').personId, null),
    };
}
async function choosesGroup(reader, coreGroupId) {
    await reader.types('groups');
    for (let page = 2; !reader.offers('groups.choose', { g: coreGroupId }); page += 1)
        await reader.presses('groups.open', { page });
    await reader.presses('groups.choose', { g: coreGroupId });
}
function membersOf({ caseload }, ref) {
    const group = caseload.groups.find((each) => each.group.ref === ref)?.group;
    if (group === undefined)
        throw new Error(`The demo has no ${ref}.`);
    const current = group.members.filter(({ to }) => to === null);
    return {
        coreGroupId: group.coreGroupId,
        one(role, nth = 0) {
            const found = current.filter((member) => member.role === role)[nth];
            if (found === undefined)
                throw new Error(`The demo's ${ref} lacks a ${role}.`);
            return found;
        },
    };
}
//# sourceMappingURL=cardCast.js.map