import type { Child } from '../../core/child';
import {
  mayAddToNotSeen,
  mayDecideNotSeen,
  mayOpenChild,
  mayOpenNotSeen,
  mayRecordMissing,
  mayRecordVisit,
  mayTakeOnNotSeen,
} from '../../core/children/childPermissions';

import {
  addDetails,
  type DecisionCode,
  decideNotSeen,
  fewestToJoin,
  type NotSeen,
  notSeenDocumentId,
  reportNotSeen,
  takeOn,
} from '../../core/children/notSeen';
import { childrenToVisit } from '../../core/children/seen';
import { type CoreGroup, memberFor } from '../../core/coreGroup';
import { accessOf } from '../../core/groups/access';
import { childrenNamedIn } from '../../core/help/namedChildren';
import type { Member } from '../../core/member';
import { notSeenNotices } from '../../core/notices/notSeenNotices';
import type { Asker, Permit } from '../../core/permit';
import type { Refusal } from '../../core/refusals';
import { allow, type Result, refuse } from '../../core/result';
import type { CalendarDate } from '../../core/time/day';
import { storedNotSeen } from '../../documents/notSeen';
import type { Person } from '../../ports/directory';
import type { Deps } from '../deeds/deps';
import { noGroup } from '../deeds/noGroup';
import type { View } from '../deeds/openView';
import { type Change, type Deed, type Doing, type Outcome, type Press, performDeed, type State } from '../deeds/performDeed';
import { reportHere } from './stillHere';

export type AboutReport = { readonly dayAgreed: string; readonly danger: 'yes' | 'no' };
type TypedReport = { readonly children: readonly string[]; readonly on: CalendarDate; readonly time: string; readonly place: string };
type TypedDetails = {
  readonly announced: 'yes' | 'no' | '';
  readonly refusedBy: string;
  readonly theirWords: string;
  readonly more: string;
};
export type AboutEntry = { readonly entryId: string };

/** The first card, with the emergency numbers; and the form, after the question whether a child is in danger. */
export const openNotSeen: View<object> = { name: 'notSeen.open', may: mayRecordVisit, reads: () => [] };
export const openReporting: View<object> = { name: 'notSeen.reporting', may: mayRecordVisit, reads: () => [] };

/** The same about a child who was chosen before; none where the form before had none ticked. */
export const openForChild: View<{ readonly childId: string }> = {
  name: 'notSeen.here',
  may: (asker, { childId }) => {
    const permit = mayRecordVisit(asker);
    return permit.ok && childId !== '' ? mayOpenChild(asker, { childId }) : permit;
  },
  reads: () => [],
};

export type ChildNotSeen = { readonly group: CoreGroup; readonly child: Child };

/** Every child, of any group, whom this person could report as not seen: one query for all. */
export async function childrenToReport(
  deps: Deps,
  { personId, coreGroupIds }: Person,
): Promise<{ readonly children: readonly ChildNotSeen[]; readonly unread: number }> {
  await deps.access.viewed(noGroup, personId, 'notSeen.which');
  return reportable(deps, personId, coreGroupIds);
}

/** Where somebody is to be told whom to ring: their groups, and whether there is any child whom they could report as not seen. */
export type WhomToRing = { readonly canReport: boolean; readonly groups: readonly { readonly group: CoreGroup; readonly actor: Member }[] };

/**
 * One query for all their groups. `coreGroupId`: the one that is talked about; else those who answer for a group are named to
 * somebody of a few, and of nobody's where there are so many that nobody finds the right one.
 */
export async function whomToRing(deps: Deps, { personId, coreGroupIds }: Person, coreGroupId: string | null): Promise<WhomToRing> {
  const { groups, children } = await reportable(deps, personId, coreGroupIds);
  const meant = groups.filter(({ group }) => coreGroupId === null || group.coreGroupId === coreGroupId);
  const named = meant.length > mostNamed ? [] : meant;
  await Promise.all(named.map(({ group }) => deps.access.viewed(group.coreGroupId, personId, 'emergency')));
  return { canReport: children.length > 0, groups: named };
}

/** Groups, and of each the children whom somebody has named; null: nobody was. */
export type NamedMissing = readonly { readonly group: CoreGroup; readonly actor: Member; readonly childIds?: readonly string[] | null }[];

/**
 * The children whom a line names, of whom this person may record that they are missing: of the group that is talked about where it has
 * one, else of all their groups.
 */
export async function namedMissing(deps: Deps, { personId, coreGroupIds, currentGroupId }: Person, line: string): Promise<NamedMissing> {
  const { groups } = await reportable(deps, personId, coreGroupIds);
  const named = groups.flatMap(({ group, actor, access }) => {
    if (access !== 'full') return [];
    const open = group.children.filter(({ childId }) => mayRecordMissing({ actor, group }, { childId }).ok);
    const childIds = childrenNamedIn(open, line);
    return childIds.length === 0 ? [] : [{ group, actor, childIds }];
  });
  const here = named.filter(({ group }) => group.coreGroupId === currentGroupId);
  return here.length > 0 ? here : named;
}

const mostNamed = 3;

async function reportable(deps: Deps, personId: string, coreGroupIds: readonly string[]) {
  if (coreGroupIds.length === 0) return { groups: [], children: [], unread: 0 };
  const today = deps.clock.today();
  const { groups: read, damaged } = await deps.store.heads(coreGroupIds);
  const groups = read.flatMap((group) => {
    const actor = memberFor(group, personId, today);
    const access = actor === undefined ? 'none' : accessOf(group, actor, deps.rules, today);
    return actor === undefined || access === 'none' || access === 'over' ? [] : [{ group, actor, access }];
  });
  const children = groups
    .filter(({ actor, access }) => access === 'full' && mayRecordVisit({ actor }).ok)
    .flatMap(({ group, actor }) => childrenToVisit(group, actor, today, deps.rules).map((child) => ({ group, child })));
  return { groups, children, unread: damaged.length };
}

export const openEntry = viewOfEntry('notSeen.one', mayOpenNotSeen);
export const openDetailing = viewOfEntry('notSeen.detailing', mayAddToNotSeen);
export const openDeciding = viewOfEntry('notSeen.deciding', mayDecideNotSeen);

/** The report and all who must know of it, in one commit. */
export const report: Deed<AboutReport, TypedReport> = {
  name: 'notSeen.report',
  reads: () => [],
  readsKnowing: ({ notSeenAwaiting = [] }) =>
    notSeenAwaiting.length < fewestToJoin ? [] : notSeenAwaiting.map(({ entryId }) => notSeenDocumentId(entryId)),
  may: (_state, _about, doing) => mayRecordVisit(doing),
  decide: (state, { dayAgreed, danger }, { children, ...typed }, doing) => {
    const { group } = state;
    const waiting = (group.notSeenAwaiting ?? []).flatMap(({ entryId }) => storedNotSeen.in(state, entryId) ?? []);
    const reported = reportNotSeen(group, { ...typed, childIds: children, dayAgreed, danger: danger === 'yes' }, doing, waiting);
    if (!reported.ok) return reported;
    const { entry, visits } = reported.value;
    if (waiting.some(({ entryId }) => entryId === entry.entryId)) {
      const about = { entryId: entry.entryId, again: entry.again?.times ?? 0 };
      return allow({ group: reported.value.group, put: [entry], create: visits, about });
    }
    const notices = notSeenNotices(group, entry, doing.rules, doing.today);
    return allow({
      group: reported.value.group,
      create: [entry, ...visits, ...notices],
      about: { entryId: entry.entryId, told: notices.length },
    });
  },
};

/** Reports; of a press that came twice, with the report that the first has made, so that both show the same. */
export async function performReport(
  deps: Deps,
  _deed: unknown,
  press: Press,
  about: AboutReport,
  typed: Result<TypedReport, Refusal>,
): Promise<Outcome> {
  const outcome = await performDeed(deps, report, press, about, typed);
  if (outcome.kind !== 'repeated' || !typed.ok) return outcome;
  const { group } = outcome.state;
  const ids = (group.notSeenAwaiting ?? []).map(({ entryId }) => notSeenDocumentId(entryId));
  const loaded = await deps.store.load(group.coreGroupId, ids);
  const { on, time } = typed.value;
  const theirs = [...storedNotSeen.among(loaded?.documents ?? new Map())].filter(
    ([, entry]) => entry.reportedByPersonId === press.personId && entry.on === on && entry.time === time,
  );
  return { ...outcome, state: { group, documents: new Map(theirs) } };
}

export const detail = deedOnEntry<AboutEntry, TypedDetails>('notSeen.detail', mayAddToNotSeen, (_state, entry, _about, typed, doing) => {
  const words = { 'refused-by': typed.refusedBy, 'their-words': typed.theirWords, more: typed.more };
  const added = addDetails(entry, { announced: typed.announced, words }, doing);
  return added.ok ? allow({ put: [added.value], about: { entryId: entry.entryId } }) : added;
});

/** "I've got this." */
export const acknowledge = deedOnEntry<AboutEntry, object>(
  'notSeen.acknowledge',
  mayTakeOnNotSeen,
  (_state, entry, _about, _typed, doing) => allow({ put: [takeOn(entry, doing)], about: { entryId: entry.entryId } }),
);

/** `v` is the version of the report that the card showed. */
export const decide = deedOnEntry<AboutEntry & { readonly v: number }, { readonly code: DecisionCode; readonly why: string }>(
  'notSeen.decide',
  mayDecideNotSeen,
  ({ group }, entry, { v }, { code, why }, doing) => {
    const decided = decideNotSeen(group, entry, { code, words: why, seen: v }, doing);
    if (!decided.ok) return decided;
    return allow({ group: decided.value.group, put: [decided.value.entry], about: { entryId: entry.entryId, code } });
  },
);

type MayOnEntry = (asker: Pick<Asker, 'actor'>, entry: NotSeen | undefined) => Permit;

function viewOfEntry(name: string, may: MayOnEntry): View<AboutEntry> {
  return {
    name,
    // Who may see a report depends on the report itself, which is not read yet.
    may: (asker) => (mayRecordVisit(asker).ok || asker.actor.role === 'conference-chair' ? allow(true as const) : refuse('role-may-not')),
    mayKnowing: (asker, state, { entryId }) => may(asker, reportHere(state, entryId)),
    reads: (_group, { entryId }) => [notSeenDocumentId(entryId)],
  };
}

function deedOnEntry<Data extends AboutEntry, Typed>(
  name: string,
  may: MayOnEntry,
  change: (state: State, entry: NotSeen, about: Data, typed: Typed, doing: Doing) => Result<Change, Refusal>,
): Deed<Data, Typed> {
  return {
    name,
    reads: ({ entryId }) => [notSeenDocumentId(entryId)],
    may: (state, { entryId }, doing) => may(doing, reportHere(state, entryId)),
    decide: (state, about, typed, doing) => {
      const entry = storedNotSeen.in(state, about.entryId);
      return entry === undefined ? refuse({ kind: 'gone' }) : change(state, entry, about, typed, doing);
    },
  };
}
