import type { AdaptiveCard } from '../../cards/defineCard';
import { notSeenEntryCard } from '../../cards/notSeen';
import { mayAddToNotSeen, mayDecideNotSeen, mayTakeOnNotSeen } from '../../core/children/childPermissions';
import { decisionDue, type NotSeen } from '../../core/children/notSeen';
import { isOfficeHours } from '../../core/children/officeHours';
import { visitorName } from '../../core/children/visit';
import { actingMembers } from '../../core/coreGroup';
import { isFor, runsGroup } from '../../core/member';
import { dayOf, timeOf } from '../../core/time/londonTime';
import { storedNotSeen } from '../../documents/notSeen';
import type { Texts } from '../../text/texts';
import { childWords } from '../actions/actionWords';
import { offersDeed } from '../offers';
import { pageOf } from '../paging';
import { memberName, phoneWords } from '../personWords';
import { refusalCard } from '../refused';
import { headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { whenWords } from './visitWords';

type AboutEntry = { readonly entryId: string };
type Part = { readonly label: string; readonly words: string };

/** One report as it stands now, with what its reader can do about it; `done` is what the press has done. */
export function entryFor(turn: Turn, shown: Shown<AboutEntry>, page = 1, done = turn.texts.words.notSeen.saved): AdaptiveCard {
  const { texts, deps, language } = turn;
  const { state, actor } = shown;
  const entry = storedNotSeen.in(state, shown.data.entryId);
  if (entry === undefined) return refusalCard(turn, 'gone');
  const due = decisionDue(entry, deps.clock.today());
  const inDanger = entry.danger && due !== null;
  const outOfHours = due !== null && !isOfficeHours(deps.rules, deps.clock.now());
  const { rows, pages } = pageOf(texts, partsOf(turn, shown, entry), page, ({ words }) => words);
  const mayTakeOn = offersDeed(turn, shown, (asker) => mayTakeOnNotSeen(asker, entry));
  return notSeenEntryCard.render(texts, stampFor(turn, state.group), {
    ...headFor(turn, shown, texts.words.notSeen.entryTitle, done),
    entryId: entry.entryId,
    dutyTeam: deps.rules.policy.choices.emergencyDutyTeam[language],
    showsDutyTeam: inDanger || outOfHours,
    inDanger,
    outOfHours,
    dangerSaid: entry.danger,
    nobodyYet: due !== null && entry.takenOn.length === 0,
    state: texts.words.notSeen.state[due ?? 'decided'],
    when: texts.say('notSeen.when', { day: texts.day(entry.on), time: entry.time }),
    entered: texts.say('notSeen.enteredAt', { day: texts.day(dayOf(entry.enteredAt)), time: timeOf(entry.enteredAt) }),
    parts: [...rows],
    pages,
    mayTakeOn: mayTakeOn && !entry.takenOn.some(({ memberId }) => memberId === actor.memberId),
    mayDecide: offersDeed(turn, shown, (asker) => mayDecideNotSeen(asker, entry)),
    mayAdd: offersDeed(turn, shown, (asker) => mayAddToNotSeen(asker, entry)),
  });
}

/** The children of the report that this reader is here for. */
export function namesIn({ texts }: Turn, { state, actor }: Pick<Shown<unknown>, 'state' | 'actor'>, { childIds }: NotSeen): string {
  return state.group.children
    .filter(({ childId }) => childIds.includes(childId) && isFor(actor, childId))
    .map((child) => childWords(texts, child, state.group))
    .join(', ');
}

/** Decisions come first, as everybody else waits for them. */
function partsOf(turn: Turn, shown: Shown<AboutEntry>, entry: NotSeen): readonly Part[] {
  const { texts } = turn;
  const { label, decision, announcedYes, announcedNo } = texts.words.notSeen;
  const nameOf = (memberId: string): string => memberName(texts, shown.state.group, shown.actor, memberId);
  const phoneOf = (memberId: string): string => phoneWords(texts, shown.state.group, shown.actor, memberId);
  const at = (instant: string): string => whenWords(texts, dayOf(instant), timeOf(instant));
  return [
    ...entry.decisions.map(({ code, words, memberId, at: decidedAt }) => ({
      label: label.decision,
      words: [decision[code], words?.text ?? '', nameOf(memberId), at(decidedAt)].filter((part) => part !== '').join(' · '),
    })),
    { label: label.children, words: namesIn(turn, shown, entry) },
    { label: label.place, words: entry.place.text },
    { label: label.reportedBy, words: `${nameOf(entry.reportedBy)}${phoneOf(entry.reportedBy)}` },
    ...entry.takenOn.map(({ memberId, at: takenAt }) => ({
      label: label.takenOn,
      words: `${nameOf(memberId)}${phoneOf(memberId)} · ${at(takenAt)}`,
    })),
    ...runnersWithPhones(turn, shown).map((words) => ({ label: label.ring, words })),
    ...(entry.again === undefined ? [] : [{ label: label.again, words: againWords(texts, entry.again) }]),
    ...lastSeenParts(turn, shown, entry),
    ...(entry.announced === null ? [] : [{ label: label.announced, words: entry.announced ? announcedYes : announcedNo }]),
    ...entry.details.map(({ about, words }) => ({ label: label[about], words: words.text })),
  ];
}

/** Those who answer for the group and can be rung, for whoever has to make sure that they know. */
function runnersWithPhones({ texts, deps }: Turn, { state: { group }, actor }: Shown<AboutEntry>): readonly string[] {
  return actingMembers(group, deps.clock.today())
    .filter((member) => runsGroup(member) && member.memberId !== actor.memberId)
    .flatMap(({ memberId }) => {
      const phone = phoneWords(texts, group, actor, memberId);
      return phone === '' ? [] : `${memberName(texts, group, actor, memberId)}${phone}`;
    });
}

function againWords(texts: Texts, { times, lastAt }: NonNullable<NotSeen['again']>): string {
  return texts.say('notSeen.again', { times, when: whenWords(texts, dayOf(lastAt), timeOf(lastAt)) });
}

/** When each child was last seen before, and by whom. */
function lastSeenParts({ texts }: Turn, { state, actor }: Shown<AboutEntry>, { lastSeen }: NotSeen): readonly Part[] {
  const { label, never } = texts.words.notSeen;
  return lastSeen
    .filter(({ childId }) => isFor(actor, childId))
    .flatMap(({ childId, on, byPersonId }) => {
      const child = state.group.children.find((each) => each.childId === childId);
      if (child === undefined) return [];
      const who = byPersonId === null ? '' : visitorName(state.group, { byPersonId });
      const when = on === null ? never : texts.day(on);
      return [
        { label: label.lastSeen, words: [childWords(texts, child, state.group), when, who].filter((part) => part !== '').join(' · ') },
      ];
    });
}
