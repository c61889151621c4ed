import { type Cast, choosesGroup, openCast } from './cardCast';
import type { Reader, Stage } from './cardStage';
import { keepsAccounts } from './cardTourAccounts';
import { answersAlerts, goesAway } from './cardTourAlerts';
import { changesForChild } from './cardTourChanges';
import { looksAtChildren, missesChild, seesChild } from './cardTourChildren';
import { excludesParent } from './cardTourExclusion';
import { beginsGroup, changesMembers, linksChat } from './cardTourGroup';
import { answersImport } from './cardTourImport';
import { agreesActions, releasesRecord, writesRecord } from './cardTourPlan';
import { checksReviews, reviews } from './cardTourReview';

const today = '2026-11-20';

/** What several people of the demo see and do, from their first line to a corrected record: each card they get is kept. */
export async function playTour(stage: Stage): Promise<void> {
  const cast = await openCast(stage);
  await looksAround(cast);
  await looksAtChildren(stage, cast);
  await seesChild(stage, cast);
  await missesChild(stage, cast);
  await namesChair(stage, cast);
  await plansNext(cast);
  await agreesAgenda(stage, cast);
  await movesMeeting(stage, cast);
  await answersInvitation(stage, cast);
  await holdsMeeting(cast);
  await agreesActions(stage, cast);
  await writesRecord(stage, cast);
  await releasesRecord(cast);
  await reviews(stage, cast);
  await answersAlerts(stage, cast);
  await goesAway(cast);
  await checksReviews(stage, cast);
  await changesForChild(stage, cast);
  await changesMembers(stage, cast);
  await keepsAccounts(stage, cast);
  await excludesParent(stage, cast);
  await beginsGroup(stage, cast);
  await answersImport(stage, cast);
  await linksChat(cast);
}

async function looksAround(cast: Cast): Promise<void> {
  const { newcomer, coordinator, manager, conferenceChair, chair, member, parent } = cast;
  await newcomer.typesLine('???');
  await newcomer.typesLine('999');
  await coordinator.types('help');
  await coordinator.typesLine('agneda');
  await coordinator.types('not seen');
  for (const reader of [coordinator, manager, conferenceChair, chair, member, parent]) await choosesGroup(reader, cast.busyGroupId);
  await parent.types('help');
  await parent.typesLine('999');
  await parent.types('language');
}

async function namesChair(stage: Stage, { coordinator, member, parent, chairMemberId }: Cast): Promise<void> {
  await coordinator.types('meeting');
  await coordinator.presses('meeting.arranging');
  const needs = stage.say('Mae angen ystafell ar y llawr gwaelod.', 'A room on the ground floor is needed.');
  await coordinator.presses('meeting.arrange', {}, { chair: chairMemberId, needs });
  await member.types('meeting');
  await parent.types('meeting');
}

async function plansNext({ idleCoordinator, idleGroupId }: Cast): Promise<void> {
  await choosesGroup(idleCoordinator, idleGroupId);
  await idleCoordinator.types('agenda');
  await idleCoordinator.types('meeting');
  await idleCoordinator.presses('meeting.planning');
  await idleCoordinator.presses('meeting.plan', { extraordinary: false }, { plannedOn: '2027-02-26', startsAt: '10:00', mode: 'video' });
  await idleCoordinator.presses('meeting.plan', { extraordinary: false }, { plannedOn: '2026-12-01', startsAt: '10:00', mode: 'video' });
}

async function agreesAgenda(stage: Stage, { coordinator, chair, member, parent }: Cast): Promise<void> {
  for (const reader of [coordinator, member, parent]) await reader.types('agenda');
  await parent.presses('agenda.proposing');
  await parent.presses('agenda.propose', {}, { words: '' });
  const pasted = stage.say('Rydw i am siarad am amser gwely. ', 'I want to talk about bedtimes. ').repeat(800);
  await parent.presses('agenda.propose', {}, { words: pasted });
  await parent.presses('agenda.propose', {}, { words: stage.say('Amser gwely gyda Nain', 'Bedtimes at Nain’s house') });
  await chair.types('agenda');
  await opensLastItem(chair);
  await chair.presses('agenda.declining');
  await chair.presses('agenda.item');
  await chair.presses('agenda.rewording');
  await chair.presses(
    'agenda.reword',
    {},
    { newWords: stage.say('Amser gwely gyda Nain ar y penwythnos', 'Weekend bedtimes at Nain’s house') },
  );
  await chair.presses('agenda.accept');
  await member.types('agenda');
  await opensLastItem(member);
  await member.presses('agenda.changing');
  await member.presses('agenda.change', {}, { change: stage.say('Gawn ni drafod hyn yn gynt?', 'May we talk about this earlier?') });
  await coordinator.types('agenda');
  await coordinator.presses('agenda.agree');
  await chair.types('agenda');
  await opensLastItem(chair);
  await chair.presses('agenda.order', { to: 'up' });
}

/** The proposed one, after the twenty standing items. */
async function opensLastItem(reader: Reader): Promise<void> {
  await reader.presses('agenda.choose', {}, { chosen: 20 });
}

async function movesMeeting(stage: Stage, { coordinator }: Cast): Promise<void> {
  await coordinator.types('meeting');
  await coordinator.presses('meeting.cancelling');
  await coordinator.presses('meeting.open');
  await coordinator.presses('meeting.moving');
  await coordinator.presses('meeting.move', {}, { plannedOn: today });
  const reason = stage.say('Mae’r ysgol ar gau ar y diwrnod arall.', 'The school is closed on the other day.');
  await coordinator.presses('meeting.move', {}, { plannedOn: today, startsAt: '10:00', reason });
  await coordinator.presses('meeting.move', {}, { plannedOn: today, startsAt: '10:00', reason });
}

async function answersInvitation(stage: Stage, { coordinator, manager, chair, member, parent }: Cast): Promise<void> {
  for (const reader of [coordinator, manager, parent]) await reader.types('attendance');
  for (const reader of [coordinator, parent]) await reader.presses('attendance.reply', { reply: 'coming' });
  await manager.presses('attendance.reply', { reply: 'apologies' });
  await member.types('attendance');
  await member.presses('attendance.naming');
  await member.presses('attendance.deputy', {}, { deputy: stage.say('Nyrs y safle', 'The site nurse') });
  await chair.types('attendance');
  await chair.presses('attendance.reply', { reply: 'coming' });
}

async function holdsMeeting({ coordinator, chair, member, parent, memberMemberId }: Cast): Promise<void> {
  await chair.types('meeting');
  await chair.presses('meeting.start');
  await chair.types('attendance');
  await chair.presses('attendance.everyone');
  await chair.presses('attendance.sheet');
  await chair.types('attendance');
  await chair.presses('attendance.correcting');
  await chair.presses('attendance.correct', {}, { person: memberMemberId, sighting: 2, mode: 'video' });
  for (const reader of [coordinator, member, parent]) await reader.types('attendance');
}
