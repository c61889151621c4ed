"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reword = exports.decline = exports.accept = exports.order = exports.withdraw = exports.share = exports.askChange = exports.agree = exports.propose = exports.openAgenda = void 0;
exports.openForChair = openForChair;
const agenda_1 = require("../../core/meeting/agenda");
const agendaChairing_1 = require("../../core/meeting/agendaChairing");
const agendaOwn_1 = require("../../core/meeting/agendaOwn");
const agendaPermissions_1 = require("../../core/meeting/agendaPermissions");
const meeting_1 = require("../../core/meeting/meeting");
const meetingPermissions_1 = require("../../core/meeting/meetingPermissions");
const result_1 = require("../../core/result");
const changeMeeting_1 = require("./changeMeeting");
const readsMeeting = ({ meetingId }) => [(0, meeting_1.meetingDocumentId)(meetingId)];
exports.openAgenda = {
    name: 'agenda.open',
    may: agendaPermissions_1.maySeeAgenda,
    reads: (group) => {
        const next = (0, meeting_1.nextMeeting)(group);
        return next ? [(0, meeting_1.meetingDocumentId)(next.meetingId)] : [];
    },
};
/** The forms in which the chair of the next meeting says no to an item, or words it otherwise. */
function openForChair(name) {
    return {
        ...exports.openAgenda,
        name,
        mayKnowing: (asker, state) => {
            const next = (0, meeting_1.nextMeeting)(state.group);
            return next === undefined ? (0, result_1.allow)(true) : (0, changeMeeting_1.permitFor)(state, next.meetingId, (meeting) => (0, meetingPermissions_1.mayChair)(asker, meeting));
        },
    };
}
const byMember = {
    reads: readsMeeting,
    may: (state, { meetingId }, { actor, today }) => (0, changeMeeting_1.permitFor)(state, meetingId, () => (0, agendaPermissions_1.mayTakePartInAgenda)({ actor, group: state.group, today })),
};
exports.propose = {
    ...byMember,
    name: 'agenda.propose',
    decide: (state, { meetingId }, { words, audience }, doing) => {
        const itemId = doing.newId();
        return (0, changeMeeting_1.changeMeeting)(state, meetingId, { itemId }, (meeting) => (0, agenda_1.proposeItem)(meeting, writing(words, audience, doing), itemId, whenOf(doing)));
    },
};
exports.agree = {
    ...byMember,
    name: 'agenda.agree',
    decide: (state, { meetingId, v }, _typed, doing) => (0, changeMeeting_1.changeMeeting)(state, meetingId, { agendaVersion: v }, (meeting) => (0, agenda_1.agreeAgenda)(meeting, doing.actor, v, doing.now, { ...whenOf(doing), group: state.group })),
};
exports.askChange = {
    ...byMember,
    name: 'agenda.change',
    decide: (state, { meetingId, itemId, seen }, { change, audience }, doing) => (0, changeMeeting_1.changeMeeting)(state, meetingId, { itemId }, (meeting) => (0, agenda_1.askForChange)(meeting, { itemId, seen }, writing(change, audience, doing), { ...whenOf(doing), group: state.group })),
};
/** The writer of an item lets everyone read it. */
exports.share = {
    name: 'agenda.share',
    reads: readsMeeting,
    may: (state, { meetingId, itemId }, { actor, today }) => (0, changeMeeting_1.permitFor)(state, meetingId, (meeting) => (0, agendaPermissions_1.mayShareItem)({ actor, group: state.group, today }, (0, agenda_1.itemOf)(meeting, itemId))),
    decide: (state, { meetingId, itemId, seen }, _typed, { actor }) => (0, changeMeeting_1.changeMeeting)(state, meetingId, { itemId }, (meeting) => (0, agendaOwn_1.shareItem)(meeting, { itemId, seen }, actor)),
};
/** Whoever proposed an item takes it back. */
exports.withdraw = {
    name: 'agenda.withdraw',
    reads: readsMeeting,
    may: (state, { meetingId, itemId }, { actor, today }) => (0, changeMeeting_1.permitFor)(state, meetingId, (meeting) => (0, agendaPermissions_1.mayWithdrawItem)({ actor, group: state.group, today }, (0, agenda_1.itemOf)(meeting, itemId))),
    decide: (state, { meetingId, itemId, seen }, _typed, doing) => (0, changeMeeting_1.changeMeeting)(state, meetingId, { itemId }, (meeting) => (0, agendaOwn_1.withdrawItem)(meeting, { itemId, seen }, { member: doing.actor, at: doing.now, when: whenOf(doing) })),
};
/** What the chair does to it. */
const byChair = {
    reads: readsMeeting,
    may: (state, { meetingId }, { actor, today }) => (0, changeMeeting_1.permitFor)(state, meetingId, (meeting) => (0, meetingPermissions_1.mayChair)({ actor, group: state.group, today }, meeting)),
};
exports.order = {
    ...byChair,
    name: 'agenda.order',
    decide: (state, { meetingId, to, ...about }) => (0, changeMeeting_1.changeMeeting)(state, meetingId, { itemId: about.itemId, to }, (meeting) => (0, agendaChairing_1.orderItem)(meeting, seen(about), to)),
};
exports.accept = {
    ...byChair,
    name: 'agenda.accept',
    decide: (state, { meetingId, ...about }) => (0, changeMeeting_1.changeMeeting)(state, meetingId, { itemId: about.itemId }, (meeting) => (0, agendaChairing_1.acceptItem)(meeting, seen(about))),
};
exports.decline = {
    ...byChair,
    name: 'agenda.decline',
    decide: (state, { meetingId, ...about }, { reason }, doing) => (0, changeMeeting_1.changeMeeting)(state, meetingId, { itemId: about.itemId }, (meeting) => (0, agendaChairing_1.declineItem)(meeting, seen(about), writing(reason, '', doing))),
};
exports.reword = {
    ...byChair,
    name: 'agenda.reword',
    decide: (state, { meetingId, ...about }, { newWords, audience }, doing) => (0, changeMeeting_1.changeMeeting)(state, meetingId, { itemId: about.itemId }, (meeting) => (0, agendaChairing_1.rewordItem)(meeting, seen(about), writing(newWords, audience, doing))),
};
function seen({ itemId, v }) {
    return { itemId, agendaSeen: v };
}
function writing(text, audience, { actor, now, language }) {
    return { text, by: actor, at: now, language, audience };
}
function whenOf({ today, rules }) {
    return { today, calendar: rules.calendar };
}
//# sourceMappingURL=agenda.js.map