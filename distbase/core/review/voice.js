"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.advocacySteps = exports.voiceMethods = void 0;
exports.voiceDocumentId = voiceDocumentId;
exports.recordVoice = recordVoice;
exports.lastSpokeOn = lastSpokeOn;
exports.isVoiceMissing = isVoiceMissing;
const child_1 = require("../child");
const result_1 = require("../result");
/** How the child said or showed it (DOMAIN 1.16). */
exports.voiceMethods = ['talk', 'drawing', 'play', 'observation', 'other'];
exports.advocacySteps = ['offered', 'accepted', 'declined', 'revisited'];
/** As many as one page of a card shows; the others stay in their documents. */
const mostMarks = 7;
function voiceDocumentId(voiceId) {
    return `voice:${voiceId}`;
}
/** Records it, never over an earlier one. Each answer to the offer of an advocate counts as the offer made again (D24). */
function recordVoice(group, given, by) {
    const child = group.children.find(({ childId }) => childId === given.childId);
    if (child === undefined)
        return (0, result_1.refuse)({ kind: 'gone' });
    if (child.frozen !== undefined)
        return (0, result_1.refuse)({ kind: 'child-frozen' });
    const wrong = problemsOf(child, given, by.today);
    if (wrong !== null)
        return (0, result_1.refuse)({ kind: 'check-fields', fields: wrong });
    const voiceId = by.newId();
    const { actor, now, language } = by;
    const voice = {
        id: voiceDocumentId(voiceId),
        type: 'voice',
        schemaVersion: 1,
        coreGroupId: group.coreGroupId,
        voiceId,
        childId: child.childId,
        on: given.on,
        method: given.method,
        words: given.words === ''
            ? null
            : { text: given.words, by: actor.memberId, at: now, language, audience: { kind: 'child-confidential', childId: child.childId } },
        advocacy: given.advocacy,
        by: actor.memberId,
        byPersonId: actor.personId,
        enteredAt: now,
    };
    const heard = withVoice(child, voice);
    return (0, result_1.allow)({ group: { ...group, children: group.children.map((each) => (each === child ? heard : each)) }, voice });
}
/** The day on which the child last said something that was written down; null: never. */
function lastSpokeOn(child) {
    return (child.voices ?? []).findLast(({ spoke }) => spoke)?.on ?? null;
}
/** Whether nobody has written down what the child says since the group last met (DOMAIN 1.16). */
function isVoiceMissing(group, child) {
    if ((child.dateOfBirth === null && !(0, child_1.isBirthUnknown)(child)) || child.status === 'de-registered')
        return false;
    const lastMet = group.meetings.reduce((latest, { heldOn, cancelled }) => (heldOn !== null && !cancelled && heldOn > latest ? heldOn : latest), '');
    const spokeOn = lastSpokeOn(child);
    return spokeOn === null || spokeOn < lastMet;
}
function withVoice(child, { voiceId, on, words, advocacy }) {
    const mark = { voiceId, on, spoke: words !== null };
    const voices = [...(child.voices ?? []), mark]
        .sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
        .slice(-mostMarks);
    if (advocacy === null)
        return { ...child, voices };
    const offered = new Set([...(child.advocacyOfferedOn ?? []), on]);
    return { ...child, voices, advocacyOfferedOn: [...offered].sort() };
}
function problemsOf(child, { on, words, advocacy }, today) {
    if (on > today)
        return { on: 'in-the-future' };
    if (!(0, child_1.isBornBy)(child, on))
        return { on: 'not-born' };
    if (on < child.registeredOn)
        return { on: 'before-registration' };
    if (child.status === 'de-registered' && (child.deregisteredOn === null || on > child.deregisteredOn))
        return { on: 'off-register' };
    return words === '' && advocacy === null ? { said: 'required' } : null;
}
//# sourceMappingURL=voice.js.map