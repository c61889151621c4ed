import type { AdaptiveCard } from '../../cards/defineCard';
import { groupCard } from '../../cards/groups';
import { caseQuestions } from '../../core/caseload/caseQuestions';
import { withMark } from '../../core/children/childMark';
import { mayOpenBoard } from '../../core/children/childPermissions';
import { missingIn } from '../../core/children/missing';
import { worriesIn } from '../../core/children/worries';
import { mayOpenClocks } from '../../core/clocks/clockPermissions';
import { standingClocks } from '../../core/clocks/clocksOf';
import { lateCareVisits } from '../../core/clocks/otherRegimes';
import type { CoreGroup } from '../../core/coreGroup';
import { mayRunGroup, maySeeMembers } from '../../core/groups/groupPermissions';
import { type GroupForMember, type GroupLine, groupForMember } from '../../core/groups/groups';
import { importedState } from '../../core/lists/glance';
import { mayOpenExclusions, reviewsDue } from '../../core/meeting/exclusionPermissions';
import { isOwnChild, type Member } from '../../core/member';
import { voicesAsked } from '../../core/notices/voiceNotices';
import { mayOpenReviews } from '../../core/review/reviewPermissions';
import { openView, type Viewed } from '../../usecases/deeds/openView';
import { openGroup } from '../../usecases/groups/groups';
import { visitableIn } from '../children/visitable';
import { offers, offersDeed } from '../offers';
import { lookDeniedCard } from '../refused';
import { headOfNone, type Shown, stampFor } from '../shown';
import { type Turn, viewerOf } from '../turn';

/** The group whose own conversation this is, for the person who opened it. */
export async function linkedGroupCard(turn: Turn, coreGroupId: string): Promise<AdaptiveCard> {
  return viewedGroupCard(turn, await openView(turn.deps, openGroup, viewerOf(turn, coreGroupId), {}), '');
}

/** What came of opening a group; `done` says what the press has done besides. */
export function viewedGroupCard(turn: Turn, viewed: Viewed, done: string): AdaptiveCard {
  if (viewed.kind === 'denied') return lookDeniedCard(turn, viewed);
  const { state, actor } = viewed;
  return groupCardFor(turn, { state, actor, data: {}, result: { kind: done === '' ? 'viewed' : 'done' }, entered: {} }, done);
}

/** One group with all that its reader may open. Outside their own chat the reference is left out. */
export function groupCardFor(turn: Turn, shown: Shown<object>, done: string): AdaptiveCard {
  const { texts } = turn;
  const words = texts.words.groups;
  const { actor, state } = shown;
  const ownChat = turn.where.kind === 'personal';
  const group = asSeen(turn, state.group, shown);
  const runs = offersDeed(turn, shown, mayRunGroup);
  const { ended } = state.group;
  const mayEver = offers(turn, shown, mayRunGroup);
  const linked = state.group.conversation !== null;
  const mayRecord = visitableIn(turn, shown).size > 0;
  return groupCard.render(texts, stampFor(turn, state.group), {
    ...headOfNone(turn, shown, words.titleOne, done),
    ...namesOf(turn, ownChat ? group : { ...group, ref: '' }),
    missing: missingWords(turn, group),
    line:
      ended === undefined
        ? lineOf(turn, ownChat ? group : { ...group, reported: null })
        : texts.say(`groups.overWhy.${ended.because}`, { day: texts.day(ended.on) }),
    nextDateMissing: group.isNextDateMissing,
    asks: runs && caseQuestions(state.group, turn.deps.clock.today()).length > 0,
    voicesMissing: runs && voicesAsked(state.group, turn.deps.rules, turn.deps.clock.today()).some((child) => isOwnChild(actor, child)),
    conversation: linked ? words.linked : words.notLinked,
    mayRecord,
    agendaStyle: mayRecord ? 'default' : 'positive',
    opensAll: offers(turn, shown, maySeeMembers),
    opensChildren: offers(turn, shown, mayOpenBoard),
    opensClocks: offers(turn, shown, mayOpenClocks),
    opensReview: offers(turn, shown, mayOpenReviews),
    opensExclusions: ownChat && offers(turn, shown, mayOpenExclusions),
    exclusionDue: exclusionDueFor(turn, ownChat, state.group, actor),
    runs,
    mayReopen: mayEver && ended !== undefined,
    mayUnlink: mayEver && linked,
    ownChat,
  });
}

/** That the review of an exclusion is near or late, for those who may know that there is one, in their own chat (DOMAIN 1.14). */
function exclusionDueFor({ texts, deps }: Turn, ownChat: boolean, group: CoreGroup, actor: Member): { shown: boolean; text: string } {
  const today = deps.clock.today();
  const [first] = ownChat ? reviewsDue({ actor, group, today }, deps.rules) : [];
  if (first === undefined) return { shown: false, text: '' };
  const day = texts.day(first);
  return { shown: true, text: first < today ? texts.say('exclusion.lineLate', { day }) : texts.say('exclusion.line', { day }) };
}

function asSeen(turn: Turn, group: CoreGroup, { actor }: Shown<object>): GroupForMember {
  const { rules, clock } = turn.deps;
  const today = clock.today();
  const limits = [...standingClocks(group, rules, today), ...lateCareVisits(group, rules, today)];
  return groupForMember(
    { ...group, missing: missingIn(group, today), worries: worriesIn(group), ...importedState(group, today) },
    actor,
    limits,
    today,
  );
}

/** What a group is called for its reader: by the name that it has chosen, its reference and children, their own children, or nothing. */
export function namesOf(
  turn: Turn,
  { ref, shortName, names: children, unnamed, isEmptied, asFamily }: GroupForMember,
): { label: string; names: string } {
  const words = turn.texts.words.groups;
  const names = children.map(({ givenName, mark }) => withMark(givenName === '' ? words.unborn : givenName, mark)).join(', ');
  if (shortName !== '') {
    const rest = [ref, names].filter((part) => part !== '').join(' · ');
    return { label: shortName, names: rest === '' ? '' : ` · ${rest}` };
  }
  if (asFamily) return names === '' ? { label: words.noNames, names: '' } : { label: words.groupFor, names };
  const none = isEmptied ? words.noChildLeft : words.noChild;
  const count = unnamed === 0 ? none : turn.texts.say('groups.childCount', { count: unnamed });
  if (ref !== '') return { label: ref, names: ` · ${names === '' ? count : names}` };
  return { label: names === '' ? words.noNames : names, names: '' };
}

/** Who is missing, by symbol and word: before everything else that is said of a group. */
export function missingWords(turn: Turn, { missing }: GroupForMember): { shown: boolean; text: string; names: string } {
  const { missing: named, childMissing } = turn.texts.words.groups;
  const names = missing.filter(({ givenName }) => givenName !== '').map(({ givenName, mark }) => withMark(givenName, mark));
  return {
    shown: missing.length > 0,
    text: names.length > 0 ? named : childMissing,
    names: names.length > 0 ? ` ${names.join(', ')}` : '',
  };
}

/** How the group stands, by symbol and words (DESIGN 8.5): what was reported of a child, and what stands worse than its line, come before it. */
export function lineOf(turn: Turn, { line, worse, reported, asFamily }: GroupForMember): string {
  if (asFamily && line.kind === 'none') return turn.texts.words.groups.line.familyNone;
  const first = reported === null ? [] : [turn.texts.words.groups.reported[reported]];
  return [...first, ...(worse === null ? [] : [wordsOf(turn, worse)]), wordsOf(turn, line)].join(' · ');
}

function wordsOf({ texts }: Turn, line: GroupLine): string {
  if (line.kind === 'none') return texts.words.groups.line.none;
  if (line.kind === 'meeting') return texts.say('groups.line.meeting', { day: texts.day(line.on) });
  const { state, limit, workingDaysLate } = line;
  const clock = texts.words.clock.name[line.clock];
  return state === 'late'
    ? texts.say('groups.line.late', { clock, days: workingDaysLate })
    : texts.say(`groups.line.${state}`, { clock, day: texts.day(limit) });
}
