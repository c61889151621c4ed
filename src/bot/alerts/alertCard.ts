import { alertCard } from '../../cards/alerts';
import type { AdaptiveCard } from '../../cards/defineCard';
import { messageCard } from '../../cards/message';
import { mayOpenActions } from '../../core/actions/actionPermissions';
import { canBePutOff } from '../../core/alerts/acknowledge';
import { mayEscalateAlert, mayOpenAlertsBoard, mayPutOffAlert, mayRetryAlert, mayTakeOnAlert } from '../../core/alerts/alertPermissions';
import { mayRecordVisit, readsVisits } from '../../core/children/childPermissions';
import type { Workplace } from '../../core/clockRule';
import type { Clock } from '../../core/clocks/clock';
import { mayOpenClocks } from '../../core/clocks/clockPermissions';
import { mayOpenSteps } from '../../core/clocks/stepPermissions';
import { recordsStepOf } from '../../core/clocks/steps';
import { traitsOf } from '../../core/clockTable';
import { maySeeMembers } from '../../core/groups/groupPermissions';
import { maySeeMeeting } from '../../core/meeting/meetingPermissions';
import { reportOf } from '../../core/notices/aboutNotice';
import { isUnreached } from '../../core/notices/arrival';
import { openDutyOf } from '../../core/notices/duties';
import type { Notice } from '../../core/notices/notice';
import { limitKey, opensOf } from '../../core/notices/noticeKinds';
import { mayLookAtAccounts } from '../../core/people/accountPermissions';
import type { Asker, Permit } from '../../core/permit';
import { mayOpenRecords } from '../../core/record/recordPermissions';
import { mayOpenReviews } from '../../core/review/reviewPermissions';
import { storedNotice } from '../../documents/notice';
import { type AboutAlert, alertIn, noteOpened, openAlert, pointedAt } from '../../usecases/alerts/alerts';
import { explainFrom } from '../clocks/breaches';
import { becauseWords, sourceWords } from '../clocks/clockWords';
import { noticeMarkOnCard, noticeOnCard } from '../inputs';
import { loadingVerb } from '../loadingVerb';
import { askerOf } from '../meeting/agendaShown';
import { offers, offersTo } from '../offers';
import { refusalCard } from '../refused';
import { headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { ofMissing } from './alertOfMissing';
import { aboutNotice, lastStepWords, ledgerLines, progressWords, recipientWords } from './alertWords';

const mostLines = 7;

/** One alert; the first time its recipient opens it, that is noted before it is shown. */
export const openAlertVerb = loadingVerb(
  openAlert,
  { notice: noticeOnCard.optional(), n: noticeMarkOnCard.optional() },
  async ({ deps, person }, { state, data }) => {
    const notice = alertIn(state, { notice: pointedAt(state.group, data) ?? '' });
    if (notice === undefined || notice.openedAt !== null || notice.recipientPersonId !== person.personId) return null;
    // A press on a neutral card has noted the opening already, as every press on one does.
    if (data.n === undefined) await noteOpened(deps, state.group.coreGroupId, person.personId, notice.id);
    return deps.clock.now();
  },
  (turn, shown, openedAt) => {
    const id = pointedAt(shown.state.group, shown.data);
    if (id === null) return overCard(turn, shown);
    const data = { notice: id };
    const notice = alertIn(shown.state, data);
    if (notice === undefined || openedAt === null) return alertCardFor(turn, { ...shown, data });
    const documents = new Map([...shown.state.documents, [id, { ...notice, openedAt }]]);
    return alertCardFor(turn, { ...shown, data, state: { ...shown.state, documents } });
  },
);

/** A card in the chat whose notice is settled and off the list. */
function overCard(turn: Turn, shown: Shown<object>): AdaptiveCard {
  const { oneTitle, overState } = turn.texts.words.alerts;
  return messageCard.render(turn.texts, stampFor(turn, shown.state.group), { ...headFor(turn, shown, oneTitle, ''), text: overState });
}

/** How it stands now; `done` is what the press has done. */
export function alertCardFor(turn: Turn, shown: Shown<AboutAlert>, done = ''): AdaptiveCard {
  const { texts, deps } = turn;
  const asker = askerOf(turn, shown);
  const { group, actor, today } = asker;
  const notice = alertIn(shown.state, shown.data);
  if (notice === undefined) return refusalCard(turn, 'gone');
  const { about, names, state, clock } = aboutNotice(turn, group, actor, notice, shown.state.documents);
  const duty = openDutyOf(group, notice.about, deps.rules, today);
  const isOpen = duty !== undefined;
  const { name, role } = recipientWords(turn, group, actor, notice.recipientPersonId);
  const does = clock === null ? null : leadsTo(clock.clock, asker, duty?.childIds ?? []);
  const entryId = reportOf(notice.about) ?? '';
  const accountMemberId = notice.about.kind === 'account' ? (notice.about.memberId ?? '') : '';
  const isOwnAccount = notice.about.kind === 'account' && notice.recipientPersonId === actor.personId && accountMemberId === '';
  return alertCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.alerts.oneTitle, done),
    ...ofMissing(turn, notice.about, asker),
    notice: notice.id,
    about,
    names,
    state,
    explained: clock !== null,
    because: clock === null ? '' : becauseWords(texts, clock, deps.rules),
    source: clock === null ? '' : sourceWords(texts, clock),
    recipient: `${name}${role}`,
    latest: lastStepWords(turn, group, actor, notice),
    ledger: newest(turn, ledgerLines(turn, group, actor, notice), notice.handledBefore),
    told: newest(turn, othersTold(turn, shown, notice)),
    explain: explainFrom(asker, clock, duty?.childIds ?? []),
    mayTake: isOpen && offers(turn, shown, (each) => mayTakeOnAlert(each, notice)),
    mayDo: does !== null || isOwnAccount,
    doTitle: isOwnAccount ? texts.words.accounts.mineTitle : does === null ? '' : texts.words.alerts.do[does],
    doVerb: isOwnAccount ? opensOf(notice.about, notice.recipientPersonId).verb : does === null ? '' : `${does}.open`,
    doMeetingId: does === 'record' && clock !== null ? meetingOf(clock, asker) : '',
    hasReport: entryId !== '' && readsVisits(actor),
    entryId,
    hasAction: notice.about.kind === 'action' && offers(turn, shown, (each) => mayOpenActions(each)),
    actionId: notice.about.kind === 'action' ? notice.about.actionId : '',
    hasAccount: accountMemberId !== '' && offers(turn, shown, (each) => mayLookAtAccounts(each, accountMemberId)),
    accountMemberId,
    mayPutOff: isOpen && canBePutOff(duty, today, deps.rules) && offers(turn, shown, (each) => mayPutOffAlert(each, notice)),
    mayEscalate: isOpen && offers(turn, shown, (each) => mayEscalateAlert(each, notice)),
    mayRetry: isUnreached(notice) && offers(turn, shown, (each) => mayRetryAlert(each)),
    mayBoard: offers(turn, shown, (each) => mayOpenAlertsBoard(each)),
  });
}

/** Who else has been told of the same limit, and how far that has got. */
function othersTold(turn: Turn, { state, actor }: Shown<AboutAlert>, notice: Notice): readonly string[] {
  const { about } = notice;
  if (about.kind !== 'clock') return [];
  const others = [...storedNotice.among(state.documents).values()].filter(
    (other) =>
      other.recipientPersonId !== notice.recipientPersonId && other.about.kind === 'clock' && limitKey(other.about) === limitKey(about),
  );
  if (others.length === 0) return [turn.texts.words.alerts.nobodyElse];
  return others.map((other) => {
    const { name, role } = recipientWords(turn, state.group, actor, other.recipientPersonId);
    return `${name}${role} · ${progressWords(turn, state.group, actor, other)}`;
  });
}

/** The newest lines; how many older ones there are is said, `before` of which are not among these. */
function newest({ texts }: Turn, lines: readonly string[], before = 0): { text: string }[] {
  if (lines.length + before <= mostLines) return lines.map((text) => ({ text }));
  const older = texts.say('alerts.andMore', { count: before + Math.max(0, lines.length - mostLines) });
  return [older, ...lines.slice(-mostLines)].map((text) => ({ text }));
}

const permits: Readonly<Record<Workplace, (asker: Asker) => Permit>> = {
  seen: mayRecordVisit,
  meeting: maySeeMeeting,
  review: mayOpenReviews,
  record: mayOpenRecords,
  members: maySeeMembers,
  steps: mayOpenSteps,
  clocks: mayOpenClocks,
};

/** Where the thing itself is done, if this reader may open it; else the list of limits; else nowhere. */
function leadsTo(clock: Clock['clock'], asker: Asker, childIds: readonly string[]): Workplace | null {
  const wanted = traitsOf(clock).leadsTo;
  // Some who are told of a paper are not those who record it: a list in which they find nothing would be no help.
  const findsIt = wanted !== 'steps' || recordsStepOf(asker.group, asker.actor, clock, childIds);
  if (findsIt && offersTo(asker, permits[wanted])) return wanted;
  return offersTo(asker, mayOpenClocks) ? 'clocks' : null;
}

/** The meeting that the limit of a record runs from: there may be newer ones. */
function meetingOf({ trigger }: Clock, { group: { meetings } }: Asker): string {
  const held = meetings.filter(({ heldOn }) => heldOn === trigger);
  return (held.find(({ recordSentOn }) => recordSentOn === null) ?? held[0])?.meetingId ?? '';
}
