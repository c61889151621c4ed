"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reviews = reviews;
exports.checksReviews = checksReviews;
const cardCast_1 = require("./cardCast");
const today = '2026-11-20';
/** Review conferences: a child's voice, a request and its answer, the sitting moved to today and held. */
async function reviews(stage, cast) {
    const { coordinator, member, parent, conferenceChair } = cast;
    for (const reader of [member, parent, coordinator])
        await reader.types('review');
    await coordinator.presses('review.one');
    await coordinator.presses('review.speaking');
    await coordinator.presses('review.speak', {}, { method: 0, said: stage.say('“Dw i eisiau mynd i’r parc.”', '“I want to go to the park.”') });
    await coordinator.presses('review.one');
    await coordinator.presses('review.voices');
    await parent.presses('review.asking');
    await parent.presses('review.ask', {}, { children: 0, ground: 0, words: '' });
    await parent.presses('review.ask', {}, { children: 0, ground: 0, words: stage.say('Nid yw’r cynllun yn helpu.', 'The plan does not help.') });
    await coordinator.types('review');
    await coordinator.presses('review.request');
    await coordinator.presses('review.answering');
    await coordinator.presses('review.answer', {}, { code: 0, why: stage.say('Cytunwn i siarad.', 'We agree to talk.') });
    await conferenceChair.types('review');
    await conferenceChair.presses('review.planning');
    await conferenceChair.presses('review.plan', {}, { children: 0, plannedOn: '2026-12-03', startsAt: '10:00' });
    await conferenceChair.presses('review.one');
    await conferenceChair.presses('review.moving');
    const reason = stage.say('Mae angen penderfyniad nawr.', 'A decision is needed now.');
    await conferenceChair.presses('review.move', {}, { plannedOn: today, startsAt: '13:00', reason });
    await conferenceChair.presses('review.move', {}, { plannedOn: today, startsAt: '13:00', reason });
    await conferenceChair.presses('review.one');
    await conferenceChair.presses('review.callingOff');
    await conferenceChair.presses('review.open');
    await givesViews(stage, cast);
    await conferenceChair.types('review');
    await conferenceChair.presses('review.one');
    await conferenceChair.presses('review.attending');
    await conferenceChair.presses('review.attend', {}, { heldOn: today, attended: 0 });
    await conferenceChair.presses('review.attend', {}, { heldOn: today, attended: [0, 4, 5, 6] });
    await conferenceChair.presses('review.decide', {}, { decision: 0, reasons: '' });
    const reasons = stage.say('Mae’r plant yn dal i fod mewn perygl o niwed.', 'The children are still at risk of harm.');
    await conferenceChair.presses('review.decide', {}, { decision: 0, reasons });
}
/** Views before the decision: private, changed once, then opened by the chair. */
async function givesViews(stage, { coordinator, member, parent, conferenceChair }) {
    for (const reader of [member, coordinator, parent])
        await reader.types('review');
    await member.presses('review.one');
    await member.presses('review.views');
    await member.presses('review.viewing');
    await member.presses('review.view', {}, { view: 1, words: '' });
    await member.presses('review.view', {}, { view: 0, words: stage.say('Mae’n dal i fynd i’r gwely yn llwglyd.', 'He still goes to bed hungry.') });
    await parent.presses('review.one');
    await parent.presses('review.views');
    await parent.presses('review.viewing');
    await parent.presses('review.view', {}, { view: 2, words: stage.say('Rydym wedi newid llawer.', 'We have changed a lot.') });
    await coordinator.presses('review.one');
    await coordinator.presses('review.views');
    await conferenceChair.presses('review.one');
    await conferenceChair.presses('review.views');
    await conferenceChair.presses('review.reveal');
}
/** A removal recorded wrongly and put right; one that the custodian sends back; and who was there. */
async function checksReviews(stage, cast) {
    const { coordinator, conferenceChair, custodian, custodianEmail } = cast;
    await coordinator.types('members');
    await coordinator.presses('members.adding');
    const newcomer = { name: 'Efa O’Neill', email: custodianEmail, role: 'custodian' };
    await coordinator.presses('members.addHow', {}, { ...newcomer, agency: stage.say('Gwasanaethau Cymdeithasol Aberwern', 'Aberwern Social Services') });
    await coordinator.presses('members.add', {}, { spoken: 'cy', meeting: 'both', record: 'cy' });
    await opensDecided(stage, cast, conferenceChair, 'review.correcting');
    await conferenceChair.presses('review.correcting');
    await conferenceChair.presses('review.correct', {}, { decision: 2, why: '' });
    const reasons = stage.say('Mae bywyd y plant wedi newid.', 'The children’s life has changed.');
    await conferenceChair.presses('review.correct', {}, { decision: 2, reasons, why: stage.say('Cofnodais yr un anghywir.', 'I recorded the wrong one.') });
    await coordinator.types('children');
    await (0, cardCast_1.choosesGroup)(custodian, cast.busyGroupId);
    await opensDecided(stage, cast, custodian, 'review.checking');
    await custodian.presses('review.checking');
    await custodian.presses('review.check', {}, { outcome: 1 });
    const reason = stage.say('Nid yw’r dystiolaeth wedi’i nodi.', 'The evidence is not written down.');
    await custodian.presses('review.check', {}, { outcome: 1, reason });
    await opensDecided(stage, cast, conferenceChair, 'review.reattending');
    await conferenceChair.presses('review.reattending');
    await conferenceChair.presses('review.reattend', {}, { why: '' });
    await conferenceChair.presses('review.reattend', {}, { attended: [0, 1, 4, 5, 6], why: stage.say('Anghofiais un.', 'I forgot one.') });
}
/** The child whose last decision offers that. */
async function opensDecided(stage, { busyGroupId }, reader, verb) {
    const group = stage.caseload.groups.find(({ group: each }) => each.coreGroupId === busyGroupId)?.group;
    for (const { childId } of group?.children ?? []) {
        await reader.types('review');
        if (!reader.offers('review.one', { childId }))
            continue;
        await reader.presses('review.one', { childId });
        if (reader.offers(verb))
            return;
    }
    throw new Error(`No review offers ${verb}.`);
}
//# sourceMappingURL=cardTourReview.js.map