import { withActionsIn } from '../../core/actions/actions';
import { closingActions } from '../../core/actions/closedActions';
import type { JoinedChild } from '../../core/clocks/keptBreaches';
import { type Choice, mayChoose } from '../../core/confidentiality/chosen';
import type { CoreGroup } from '../../core/coreGroup';
import type { CorrectedFact } from '../../core/corrected';
import type { AuditEntry, GroupDocument } from '../../core/documents';
import { accessOf } from '../../core/groups/access';
import { type Growth, roomFor } from '../../core/limits';
import type { Member } from '../../core/member';
import { membershipsOf } from '../../core/memberships';
import { nextLookOn } from '../../core/notices/lookAtGroup';
import { listingNotices } from '../../core/notices/openNotices';
import { newTelling, splitNotices, withUntold } from '../../core/notices/telling';
import type { Asker, Permit } from '../../core/permit';
import type { Rules } from '../../core/policy';
import { partingVersions } from '../../core/record/pastVersions';
import type { Denial, Refusal } from '../../core/refusals';
import { allow, type Result, refuse } from '../../core/result';
import type { CalendarDate, Instant } from '../../core/time/day';
import type { Language } from '../../core/typedText';
import { closedActionsIn } from '../../documents/closedActions';
import { writtenHead } from '../../documents/headRows';
import type { Loaded } from '../../documents/kind';
import type { LoadedGroup } from '../../ports/coreGroupStore';
import { actingChoosing, refuseNotOffered } from './choosing';
import { commitGroup, type Decision, type Writing } from './commitGroup';
import { withJoinNoted } from './correcting';
import type { Deps } from './deps';
import { faultCode } from './faultCode';
import { seenState } from './keptBack';
import { withBreachesToKeep } from './keptLimits';
import { loadAll } from './loadAll';
import { orClosed } from './orClosed';
import { pressMark, wasDone } from './pressMark';
import { tellTheRest } from './telling';
import { type RoleDenied, roleDenied } from './whoMay';
import { type VisitSpan, withVisits } from './withVisits';

/** The group as read, and the documents the deed asked for, by id. */
export type State = { readonly group: CoreGroup; readonly documents: ReadonlyMap<string, unknown> };

/** Who does it, when, and with which new ids: everything from outside that a pure decision may need. */
export type Doing = {
  readonly actor: Member;
  readonly now: Instant;
  readonly today: CalendarDate;
  readonly rules: Rules;
  /** The language the actor writes in. */
  readonly language: Language;
  readonly newId: () => string;
  readonly keyed: Deps['keyed'];
};

/**
 * What a decision changes: the head where its facts change (what it keeps of a plan is worked out by the commit), whole
 * documents, and what the audit is to say (ids and codes only).
 */
export type Change = {
  readonly group?: CoreGroup;
  readonly put?: readonly GroupDocument[];
  readonly create?: readonly GroupDocument[];
  readonly about: AuditEntry['about'];
  /** Of what it makes one entry of two: which limits move by that is noted, and the co-ordinator is told. */
  readonly joins?: CorrectedFact;
  /** Two entries of a child that it makes one: what either was late with stays. */
  readonly joined?: JoinedChild;
};

/** One thing people do, from permission to decision. `may` and `decide` are the pure rules in core. */
export type Deed<Data, Typed> = {
  /** 'feature.deed', as in verbs and in the audit. */
  readonly name: string;
  /** Ids of the documents beside the head that it reads. `Data` is what the card says it is about. */
  readonly reads: (data: Data) => readonly string[];
  /** Documents of which only the head tells, read with it a second time where there are any. */
  readonly readsKnowing?: (group: CoreGroup, data: Data) => readonly string[];
  /** The same of documents of which only those tell that were read. */
  readonly readsFound?: (found: Loaded, data: Data) => readonly string[];
  /** Which visits it needs that the head may have let go; null: none. */
  readonly readsVisits?: (group: CoreGroup, data: Data) => VisitSpan | null;
  readonly may: (state: State, data: Data, doing: Doing) => Permit;
  /**
   * Why it cannot be done now whatever is entered, such as that the record is signed: said before anybody is asked to mend what they
   * entered. `decide` refuses the same; null: nothing stands in the way.
   */
  readonly closed?: (state: State, data: Data, doing: Doing) => Refusal | null;
  /** Whether it is done also in a group that is over: to take away what somebody could go on reading with, or to go on with the group. */
  readonly whenOver?: true;
  /** `Typed` is what the person entered, already checked for its form. */
  readonly decide: (state: State, data: Data, typed: Typed, doing: Doing) => Result<Change, Refusal>;
};

/** `state` is the group as it is now, after the deed where it was done, so that the card needs no second read. */
export type Outcome =
  | { readonly kind: 'done' | 'repeated'; readonly state: State; readonly actor: Member }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly state: State; readonly actor: Member }
  | { readonly kind: 'denied'; readonly denial: Denial; readonly roles?: RoleDenied | undefined };

export type Press = {
  readonly personId: string;
  readonly coreGroupId: string;
  readonly language: Language;
  /** Equal for the same press sent twice. Null where doing it twice is meant to have effect twice (imports, jobs). */
  readonly pressKey: string | null;
  /** The children and people that it names, also those that the deed makes no use of. */
  readonly choices?: readonly Choice[];
};

/**
 * Load → permit → decide → commit. All of the change, its audit entry and the mark of the press land together or
 * not at all; a press that lost a race is decided again on what is there now. What was typed in the wrong form
 * (`typed` refused) is told only to somebody who may do the deed. Throws only StoreFault: not saved.
 */
export async function performDeed<Data, Typed>(
  deps: Deps,
  deed: Deed<Data, Typed>,
  press: Press,
  data: Data,
  typed: Result<Typed, Refusal>,
): Promise<Outcome> {
  const outcome = await perform(deps, deed, press, data, typed);
  if (outcome.kind === 'done' && outcome.state.group.untold !== undefined) await tellOthers(deps, press.coreGroupId);
  return outcome;
}

function perform<Data, Typed>(
  deps: Deps,
  deed: Deed<Data, Typed>,
  press: Press,
  data: Data,
  typed: Result<Typed, Refusal>,
): Promise<Outcome> {
  return commitGroup<Outcome>(deps, {
    coreGroupId: press.coreGroupId,
    load: () => loadFor(deps, deed, press.coreGroupId, data),
    async decide(loaded, lost) {
      const today = deps.clock.today();
      const memberships = loaded === null ? [] : membershipsOf(loaded.head.document, press.personId, today);
      if (loaded === null || memberships.length === 0) return deny(deps, deed.name, press, 'not-a-member');
      const state: State = { group: loaded.head.document, documents: loaded.documents };
      const { rules, newId, keyed } = deps;
      const doingAs = (actor: Member): Doing => ({ actor, now: deps.clock.now(), today, rules, language: press.language, newId, keyed });
      const named = press.choices ?? [];
      const acting = actingChoosing(memberships, named, (member, choices) =>
        permitFor(deed, { ...press, choices }, seenState(state, member), data, doingAs(member)),
      );
      if (acting === undefined) return deny(deps, deed.name, press, 'not-a-member');
      const { actor, permit } = acting;
      const seen = seenState(state, actor);
      // The mark of this very press is there already, so it was done; what has been loaded is the state after it.
      if (lost === 'already-there') return stop({ kind: 'repeated', state: seen, actor });
      const doing = doingAs(actor);
      if (!permit.ok) {
        // The press that ended the group, sent twice: it was done, and nobody asks for anything more.
        if (permit.refusal === 'group-over' && (await wasDone(deps, press))) return stop({ kind: 'repeated', state: seen, actor });
        const mayDo = (member: Member) => permitFor(deed, { ...press, choices: [] }, seen, data, doingAs(member));
        return deny(deps, deed.name, press, permit.refusal, roleDenied(permit.refusal, { actor, group: seen.group, today }, mayDo));
      }
      const wrong = refuseNotOffered({ actor, group: seen.group }, named, typed.ok ? {} : typed.refusal);
      const checked = wrong === null ? orClosed(typed, () => deed.closed?.(seen, data, doing) ?? null) : refuse(wrong);
      const decision = checked.ok ? decideOn(deed, { whole: state, seen }, data, checked.value, doing) : checked;
      const planned = decision.ok ? writingOf(deed.name, press, loaded, decision.value, doing) : decision;
      if (!planned.ok) {
        // The press may have been done already: then it names a version that it has changed itself, which must not be refused.
        // A press with something in the wrong form was never done.
        if (typed.ok && (await wasDone(deps, press))) return stop({ kind: 'repeated', state: seen, actor });
        if (wrong !== null) await noteNotOffered(deps, deed.name, press, { actor, group: seen.group });
        return stop({ kind: 'refused', refusal: planned.refusal, state: seen, actor });
      }
      const writing = await keepingBreaches(deps, state, planned.value, decision.ok ? decision.value : null, doing);
      return {
        kind: 'write',
        writing,
        saved: (group) => ({ kind: 'done', state: seenState({ group, documents: after(loaded, writing) }, actor), actor }),
        gaveUp: () => ({ kind: 'refused', refusal: { kind: 'changed-meanwhile' }, state: seen, actor }),
      };
    },
  });
}

/**
 * What somebody excluded could not do with what they know is refused as it would be if the rest had never been (DOMAIN 1.14); what they can
 * do is decided on all of it, as that is what is saved.
 */
function decideOn<Data, Typed>(
  deed: Deed<Data, Typed>,
  { whole, seen }: { readonly whole: State; readonly seen: State },
  data: Data,
  typed: Typed,
  doing: Doing,
): Result<Change, Refusal> {
  const known = deed.decide(seen, data, typed, doing);
  return seen === whole || !known.ok ? known : deed.decide(whole, data, typed, doing);
}

/** The deed's own rule, and that the press names only what it could have been offered. */
export function permitFor<Data>(
  deed: Pick<Deed<Data, never>, 'may' | 'whenOver'>,
  { choices = [] }: Press,
  state: State,
  data: Data,
  doing: Doing,
): Permit {
  const access = accessOf(state.group, doing.actor, doing.rules, doing.today);
  if (state.group.ended !== undefined && !(access === 'over' && deed.whenOver === true)) return refuse('group-over');
  if (access !== 'full' && access !== 'over')
    return refuse(({ none: 'registration-over', reads: 'only-reads', frozen: 'case-frozen' } as const)[access]);
  const permit = deed.may(state, data, doing);
  return permit.ok ? mayChoose({ actor: doing.actor, group: state.group }, choices) : permit;
}

function stop(answer: Outcome): Decision<Outcome> {
  return { kind: 'stop', answer };
}

/** Head and documents as they were at one moment, also where the head had to be read first to know which documents. */
async function loadFor<Data, Typed>(deps: Deps, deed: Deed<Data, Typed>, coreGroupId: string, data: Data): Promise<LoadedGroup | null> {
  const loaded = await loadAll(deps.store, coreGroupId, deed.reads(data), (loaded) => [
    ...(deed.readsKnowing?.(loaded.head.document, data) ?? []),
    ...(deed.readsFound?.(loaded, data) ?? []),
  ]);
  return withVisits(deps.store, loaded, (loaded && deed.readsVisits?.(loaded.head.document, data)) ?? null);
}

async function deny(deps: Deps, deed: string, press: Press, denial: Denial, roles?: RoleDenied): Promise<Decision<Outcome>> {
  await deps.access.denied(press.coreGroupId, press.personId, deed, denial);
  return stop({ kind: 'denied', denial, roles });
}

/**
 * The commit of a change. It also works out what the head keeps of a plan and of open notices, which done actions the plan lets
 * go, and the day on which to look at the group. Notices beyond what it can carry wait in a telling. Refused where there is no
 * room for what it writes.
 */
function writingOf(deed: string, press: Press, loaded: LoadedGroup, change: Change, doing: Doing): Result<Writing, Refusal> {
  const { now, rules, actor } = doing;
  const before = loaded.head.document;
  const closing = closingActions(change.group ?? before, partingVersions(change.put ?? []), closedActionsIn(loaded), now);
  const put = closing.written;
  const { create, rest } = splitNotices(change.create ?? [], put.length);
  const tellings = rest.length === 0 ? [] : [newTelling(before, doing.newId(), rest)];
  const listed = listingNotices(closing.group, create);
  const untold = [...(before.untold ?? []), ...tellings.map(({ id }) => id)];
  const changed = withActionsIn(rest.length === 0 ? listed : withUntold(listed, untold), put);
  const room = roomFor({ deed, by: actor.memberId, now, written: grown(loaded, changed, [...put, ...create]) });
  if (!room.ok) return room;
  const isNews = change.group !== undefined || changed.actionsDue !== before.actionsDue || rest.length > 0;
  // The head stays the same object where nothing in it changes: then its text and its hash are known.
  const nextDueOn = isNews ? nextLookOn(changed, rules, now) : changed.nextDueOn;
  return allow({
    head: nextDueOn === changed.nextDueOn ? changed : { ...changed, nextDueOn },
    put,
    create: [...create, ...tellings, ...pressMark(press, now)],
    entry: { deed, by: press.personId, at: now, about: change.about },
  });
}

/** Keeps every breach that was shown, whatever is then entered late, corrected or decided (DOMAIN 3). */
async function keepingBreaches(
  { store }: Deps,
  { group }: State,
  writing: Writing,
  change: Change | null,
  { rules, today, now, newId }: Pick<Doing, 'rules' | 'today' | 'now' | 'newId'>,
): Promise<Writing> {
  const { put = [], create = [] } = writing;
  const keeping = await withBreachesToKeep(store, group, writing.head, { rules, today, put, create, joined: change?.joined });
  if (change?.joins === undefined) return keeping === put ? writing : { ...writing, put: keeping };
  const when = { rules, today, at: now, changeId: newId() };
  return { ...writing, ...(await withJoinNoted(store, group, { head: writing.head, put: keeping }, [change.joins], when)) };
}

/** The documents whose size is asked about: not the head where only the end of its audit chain is new. */
function grown({ head, documents }: LoadedGroup, changed: CoreGroup, written: readonly GroupDocument[]): Growth['written'] {
  const group = changed === head.document ? [] : [{ before: writtenHead(head.document), after: writtenHead(changed) }];
  return [...group, ...written.map((after) => ({ before: documents.get(after.id), after }))];
}

/** The deed is saved already. If this fails, the sweep goes on with it. */
async function tellOthers(deps: Deps, coreGroupId: string): Promise<void> {
  try {
    await tellTheRest(deps, coreGroupId);
  } catch (error) {
    if (faultCode(error) === null) throw error;
  }
}

/** Whoever chose what they could not have been offered is denied that, and the denial is kept. */
async function noteNotOffered(deps: Deps, deed: string, press: Press, asker: Pick<Asker, 'actor' | 'group'>): Promise<void> {
  const chosen = mayChoose(asker, press.choices ?? []);
  if (!chosen.ok) await deps.access.denied(press.coreGroupId, press.personId, deed, chosen.refusal);
}

/** The documents that the deed had loaded, as they are once it is saved. */
function after(loaded: LoadedGroup, { put = [], create = [] }: Writing): ReadonlyMap<string, unknown> {
  const written = [...put, ...create.filter(({ type }) => type !== 'press')];
  return new Map([...loaded.documents, ...written.map((document) => [document.id, document] as const)]);
}
