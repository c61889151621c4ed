import { withActionsIn } from '../../core/actions/actions';
import { listingNotices, nextLookOn } from '../../core/alerts/lookAtGroup';
import { appendAudit } from '../../core/audit/auditChain';
import { type CoreGroup, memberFor } from '../../core/coreGroup';
import type { AuditEntry, GroupDocument, PressMark } from '../../core/documents';
import type { Member } from '../../core/member';
import type { Permit } from '../../core/permissions/groups';
import type { Rules } from '../../core/policy';
import type { Denial, Refusal } from '../../core/refusals';
import type { Result } from '../../core/result';
import type { CalendarDate, Instant } from '../../core/time/day';
import type { Language } from '../../core/typedText';
import type { CommitOutcome, LoadedGroup } from '../../ports/coreGroupStore';
import type { Deps } from './deps';
import { sha256 } from './sha256';

/** The group as read, and the documents the deed asked for, by id. */
export type State = { readonly group: CoreGroup; readonly documents: ReadonlyMap<string, unknown> };

/** Who does it, when, and with which new ids: all that a pure decision may need of the world. */
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

/** What a decision changes: the head where its facts change (what it keeps of a plan follows by itself), whole documents, and what the audit is to say (ids and codes only). */
export type Change = {
  readonly group?: CoreGroup;
  readonly put?: readonly GroupDocument[];
  readonly create?: readonly GroupDocument[];
  readonly about: AuditEntry['about'];
};

/** One thing people do, from permission to decision. `may` and `decide` are the pure rules in core. */
export type Deed<Data, Typed> = {
  /** 'feature.deed', as in verbs and in the audit. */
  readonly name: string;
  /** Ids of the documents beside the head that it reads. `Data` is what the card says it is about. */
  readonly reads: (data: Data) => readonly string[];
  /** Documents of which only the head tells, read with it a second time where there are any. */
  readonly readsKnowing?: (group: CoreGroup, data: Data) => readonly string[];
  readonly may: (state: State, data: Data, doing: Doing) => Permit;
  /** `Typed` is what the person entered, already of the right form. */
  readonly decide: (state: State, data: Data, typed: Typed, doing: Doing) => Result<Change, Refusal>;
};

/** `state` is the group as it is now, after the deed where it was done, so that the card needs no second read. */
export type Outcome =
  | { readonly kind: 'done' | 'repeated'; readonly state: State; readonly actor: Member }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly state: State; readonly actor: Member }
  | { readonly kind: 'denied'; readonly denial: Denial };

export type Press = {
  readonly personId: string;
  readonly coreGroupId: string;
  readonly language: Language;
  /** Equal for the same press sent twice; null where doing it again is meant (imports, jobs). */
  readonly pressKey: string | null;
};

const mostTries = 5;

/**
 * Load → permit → decide → commit. All of the change, its audit entry and the mark of the press land together or
 * not at all; a press that lost a race is decided again on what is there now. What was typed in the wrong form
 * (`typed` refused) is told only to somebody who may do the deed. Throws only StoreFault: not saved.
 */
export function performDeed<Data, Typed>(
  deps: Deps,
  deed: Deed<Data, Typed>,
  press: Press,
  data: Data,
  typed: Result<Typed, Refusal>,
): Promise<Outcome> {
  return deps.oneAtATime(press.coreGroupId, async () => {
    for (let tries = 1; ; tries += 1) {
      const loaded = await loadFor(deps, deed, press.coreGroupId, data);
      const today = deps.clock.today();
      const actor = loaded && memberFor(loaded.head.document, press.personId, today);
      if (!loaded || !actor) return deny(deps, deed.name, press, 'not-a-member');
      const state: State = { group: loaded.head.document, documents: loaded.documents };
      const { rules, newId, keyed } = deps;
      const doing: Doing = { actor, now: deps.clock.now(), today, rules, language: press.language, newId, keyed };
      const permit = deed.may(state, data, doing);
      if (!permit.ok) return deny(deps, deed.name, press, permit.refusal);
      const decision = typed.ok ? deed.decide(state, data, typed.value, doing) : typed;
      if (!decision.ok) {
        // A version that this very press has changed must not make its repetition a refusal. What cannot be read was never done.
        return typed.ok && (await wasDone(deps, press))
          ? { kind: 'repeated', state, actor }
          : { kind: 'refused', refusal: decision.refusal, state, actor };
      }
      const { outcome, after } = await commit(deps, deed.name, press, loaded, decision.value, doing);
      if (outcome === 'saved') return { kind: 'done', state: after, actor };
      if (outcome === 'already-there') return { kind: 'repeated', state: await reload(deps, deed.reads(data), press, state), actor };
      if (tries === mostTries) return { kind: 'refused', refusal: { kind: 'changed-meanwhile' }, state, actor };
    }
  });
}

/** Head and documents of one moment, also where the head had to say which. */
async function loadFor<Data, Typed>(deps: Deps, deed: Deed<Data, Typed>, coreGroupId: string, data: Data): Promise<LoadedGroup | null> {
  const ids = deed.reads(data);
  const loaded = await deps.store.load(coreGroupId, ids);
  const more = loaded === null ? [] : (deed.readsKnowing?.(loaded.head.document, data) ?? []);
  return more.length === 0 ? loaded : deps.store.load(coreGroupId, [...new Set([...ids, ...more])]);
}

async function wasDone(deps: Deps, press: Press): Promise<boolean> {
  const mark = pressMarkId(press);
  return mark !== null && ((await deps.store.load(press.coreGroupId, [mark]))?.documents.has(mark) ?? false);
}

async function deny(deps: Deps, deed: string, press: Press, denial: Denial): Promise<Outcome> {
  await deps.access.denied(press.coreGroupId, press.personId, deed, denial);
  return { kind: 'denied', denial };
}

async function reload(deps: Deps, ids: readonly string[], press: Press, before: State): Promise<State> {
  const loaded = await deps.store.load(press.coreGroupId, ids);
  return loaded ? { group: loaded.head.document, documents: loaded.documents } : before;
}

async function commit(
  deps: Deps,
  deed: string,
  press: Press,
  loaded: LoadedGroup,
  change: Change,
  doing: Doing,
): Promise<{ outcome: CommitOutcome; after: State }> {
  const before = loaded.head.document;
  const put = change.put ?? [];
  const changed = withActionsIn(listingNotices(change.group ?? before, change.create ?? []), put);
  const isNews = change.group !== undefined || changed.actionsDue !== before.actionsDue;
  const audit = appendAudit(changed, [{ deed, by: press.personId, at: doing.now, about: change.about }], sha256);
  const head: CoreGroup = {
    ...changed,
    lastAudit: audit.link,
    nextDueOn: isNews ? nextLookOn(changed, deps.rules, doing.now) : changed.nextDueOn,
  };
  const outcome = await deps.store.commit({
    coreGroupId: press.coreGroupId,
    head,
    etag: loaded.head.etag,
    put,
    create: [...audit.entries, ...(change.create ?? []), ...pressMark(press, doing.now)],
  });
  const documents = new Map(loaded.documents);
  for (const document of [...put, ...(change.create ?? [])]) documents.set(document.id, document);
  return { outcome, after: { group: head, documents } };
}

function pressMark(press: Press, at: Instant): readonly PressMark[] {
  const id = pressMarkId(press);
  return id === null ? [] : [{ id, type: 'press', schemaVersion: 1, coreGroupId: press.coreGroupId, at }];
}

function pressMarkId({ pressKey }: Press): string | null {
  return pressKey === null ? null : `press:${pressKey}`;
}
