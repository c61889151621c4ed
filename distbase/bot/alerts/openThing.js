"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.thingOf = thingOf;
exports.idOfThing = idOfThing;
exports.openThingVerb = openThingVerb;
const zod_1 = require("zod");
const alertPermissions_1 = require("../../core/alerts/alertPermissions");
const noticeKinds_1 = require("../../core/notices/noticeKinds");
const accountPermissions_1 = require("../../core/people/accountPermissions");
const inputs_1 = require("../inputs");
const verbs_1 = require("../verbs");
function thingOf(about, actor) {
    return {
        opens: opensFor(about, actor),
        memberId: about.kind === 'account' ? (about.memberId ?? '') : '',
        meetingId: about.kind === 'record' || about.kind === 'release' ? about.meetingId : '',
        version: about.kind === 'record' ? about.version : 0,
        childId: about.kind === 'address' || about.kind === 'review' ? about.childId : '',
    };
}
function opensFor(about, actor) {
    if (about.kind === 'unreached' && !(0, alertPermissions_1.mayOpenAlertsBoard)({ actor }).ok)
        return null;
    if (about.kind === 'account' && about.memberId !== null && !(0, accountPermissions_1.mayListAccounts)({ actor }).ok)
        return null;
    return noticeKinds_1.noticeKinds[about.kind].listOpens ?? (0, noticeKinds_1.opensOf)(about, 'somebody').verb;
}
/** What a list must say of which one, by what opens it; `id` of that name. */
const named = {
    'accounts.member': 'memberId',
    'record.read': 'meetingId',
    'record.releases': 'meetingId',
    'children.changes': 'childId',
    'review.one': 'childId',
};
/** The same as one id, for a row that opens things of every kind. */
function idOfThing({ memberId, meetingId, childId }) {
    return [memberId, meetingId, childId].find((id) => id !== '') ?? '';
}
const data = zod_1.z.strictObject({
    ...{ g: zod_1.z.string(), n: inputs_1.noticeMarkOnCard, opens: zod_1.z.string().max(100) },
    ...{ id: zod_1.z.string().max(200), version: zod_1.z.number().int() },
});
/**
 * What a row of the list over all groups opens: the thing itself, in one press. The press goes on as one of that thing's own button,
 * with its own permission; a card can name no other than what the lists open.
 */
function openThingVerb(verbs) {
    const opened = new Set([
        ...Object.values(noticeKinds_1.noticeKinds).flatMap(({ listOpens }) => listOpens ?? []),
        ...Object.keys(named),
        'accounts.mine',
    ]);
    const things = verbs.filter(({ verb }) => opened.has(verb));
    return {
        verb: 'alerts.thing',
        kind: 'view',
        data,
        inputs: zod_1.z.strictObject({}),
        may: alertPermissions_1.mayOpenAlerts,
        async handle(turn, pressed) {
            const read = data.safeParse((0, verbs_1.pickedFrom)(pressed, Object.keys(data.shape)));
            const thing = read.success ? things.find(({ verb }) => verb === read.data.opens) : undefined;
            if (!read.success || thing === undefined)
                return (0, verbs_1.deniedCard)(turn, 'not-my-card', 'alerts.thing', pressed);
            const { opens, id, version, ...about } = read.data;
            const which = isNamed(opens) ? { [named[opens]]: id } : {};
            return thing.handle(turn, { ...about, ...which, ...(opens === 'record.read' ? { version } : {}), k: pressed['k'] });
        },
    };
}
function isNamed(opens) {
    return opens in named;
}
//# sourceMappingURL=openThing.js.map