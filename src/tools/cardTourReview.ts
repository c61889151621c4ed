import type { Cast } from './cardCast';
import type { Stage } from './cardStage';

const today = '2026-11-20';

/** Review conferences: a child's voice, a request and its answer, the sitting moved to today and held. */
export async function reviews(stage: Stage, { coordinator, member, parent, conferenceChair }: Cast): Promise<void> {
  for (const reader of [member, parent, coordinator]) await reader.types('review');
  await coordinator.presses('review.one');
  await coordinator.presses('review.speaking');
  await coordinator.presses(
    'review.speak',
    {},
    { method: 0, said: stage.say('“Dw i eisiau mynd i’r parc.”', '“I want to go to the park.”') },
  );
  await coordinator.presses('review.one');
  await coordinator.presses('review.voices');
  await parent.presses('review.asking');
  await parent.presses('review.ask', {}, { children: 0, ground: 0, words: '' });
  await parent.presses(
    'review.ask',
    {},
    { children: 0, ground: 0, words: stage.say('Nid yw’r cynllun yn helpu.', 'The plan does not help.') },
  );
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
  await conferenceChair.presses('review.one');
  await conferenceChair.presses('review.attending');
  await conferenceChair.presses('review.attend', {}, { heldOn: today, attended: 0 });
  await conferenceChair.presses('review.attend', {}, { heldOn: today, attended: [0, 4, 5, 6] });
  await conferenceChair.presses('review.decide', {}, { decision: 0, reasons: '' });
  const reasons = stage.say('Mae’r plant yn dal i fod mewn perygl o niwed.', 'The children are still at risk of harm.');
  await conferenceChair.presses('review.decide', {}, { decision: 0, reasons });
}
