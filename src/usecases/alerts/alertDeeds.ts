import { putOffAlert, takeOnAlert } from '../../core/alerts/acknowledge';
import { mayEscalateAlert, mayPutOffAlert, mayRetryAlert, mayTakeOnAlert } from '../../core/alerts/alertPermissions';
import { escalateAlert } from '../../core/alerts/escalate';
import { type Absence, type CoreGroup, currentMembers } from '../../core/coreGroup';
import { retried } from '../../core/delivery/afterTry';
import { isTellable, type Member } from '../../core/member';
import { isUnreached } from '../../core/notices/arrival';
import type { Absences } from '../../core/notices/ladder';
import type { Notice } from '../../core/notices/notice';
import { handledBy, timesHandled } from '../../core/notices/quiet';
import { allow, refuse } from '../../core/result';
import type { CalendarDate } from '../../core/time/day';
import type { TypedText } from '../../core/typedText';
import { salvagedNotice, storedNotice } from '../../documents/notice';
import type { Deps } from '../deeds/deps';
import { type Deed, type Doing, performDeed, type State } from '../deeds/performDeed';
import { personIfReadable } from '../people/linkPerson';
import { type AboutAlert, alertIn, besides } from './alerts';

/** `seen` is how often something had been done with the notice when the card showed it. */
export type AboutSeen = AboutAlert & { readonly seen: number };

export const takeOn: Deed<AboutSeen, { readonly who: string; readonly until: CalendarDate }> = {
  name: 'alerts.take',
  reads: ({ notice }) => [notice],
  may: (state, about, doing) => mayTakeOnAlert(doing, alertIn(state, about)),
  decide: ({ group, ...state }, about, typed, doing) => {
    const notice = unchanged(state, about);
    if (notice === undefined) return refuse({ kind: 'changed-meanwhile' });
    const taken = takeOnAlert(group, notice, typed, doing);
    if (!taken.ok) return taken;
    return allow({ group: taken.value.group, put: [taken.value.notice], about: { notice: notice.id, who: typed.who, until: typed.until } });
  },
};

export const putOff: Deed<AboutSeen, { readonly until: CalendarDate; readonly why: string }> = {
  name: 'alerts.putOff',
  reads: ({ notice }) => [notice],
  may: (state, about, doing) => mayPutOffAlert(doing, alertIn(state, about)),
  decide: ({ group, ...state }, about, { until, why }, doing) => {
    const notice = unchanged(state, about);
    if (notice === undefined) return refuse({ kind: 'changed-meanwhile' });
    const later = putOffAlert(group, notice, { until, why: reasonOf(why, doing) }, doing);
    if (!later.ok) return later;
    return allow({ group: later.value.group, put: [later.value.notice], about: { notice: notice.id, until } });
  },
};

type EscalateDeed = Deed<AboutSeen, { readonly why: string }>;

/** The deed as the verb's table needs it; a press goes through `performEscalate`, which reads who of those above is on leave. */
export const escalate: EscalateDeed = escalateKnowing(new Map());

/** The most notices in one commit; where there are more, another press tries the rest. */
const mostAtOnce = 80;

/** "Try again": everything that did not get to the recipient of that notice. */
export const retry: Deed<AboutAlert, object> = {
  name: 'alerts.retry',
  reads: ({ notice }) => [notice],
  may: (_state, _about, doing) => mayRetryAlert(doing),
  decide: ({ documents }, about, _typed, { actor, now }) => {
    const stored = documents.get(about.notice);
    const first = storedNotice.ifReadable(stored) ?? salvagedNotice(stored, now);
    if (first === null) return refuse({ kind: 'nothing-to-retry' });
    const theirs = [...storedNotice.among(documents).values()]
      .filter((notice) => isUnreached(notice) && notice.recipientPersonId === first.recipientPersonId)
      .slice(0, mostAtOnce);
    const isDamaged = storedNotice.ifReadable(stored) === null;
    const again = [...theirs, ...(isDamaged ? [first] : [])].map((notice): Notice => {
      return { ...retried(notice, now), ...handledBy(notice, { what: 'tried-again', by: actor.memberId, at: now }) };
    });
    if (again.length === 0) return refuse({ kind: 'nothing-to-retry' });
    return allow({ put: again, about: { notice: about.notice, notices: again.length } });
  },
};

/** The same deed with the other notices about the same limit beside it, so that the card can say who else was told. */
export const performBesideOthers: typeof performDeed = reading((group, about) => besides(group, about));
/** The same with every open notice of the group. */
export const performAmongAll: typeof performDeed = reading(({ openNotices = [] }) => openNotices);

/** Sends an alert up, past those above who are away. */
export const performEscalate: typeof performDeed<AboutSeen, { readonly why: string }> = async (deps, _deed, press, about, typed) => {
  const loaded = await deps.store.load(press.coreGroupId, []);
  const group = loaded?.head.document;
  const absences = group === undefined ? new Map() : await absencesOf(deps, currentMembers(group, deps.clock.today()).filter(isTellable));
  const more = group === undefined ? [] : besides(group, about);
  const deed = escalateKnowing(absences);
  return performDeed(deps, { ...deed, reads: (data) => [...deed.reads(data), ...more] }, press, about, typed);
};

function unchanged(state: Pick<State, 'documents'>, about: AboutSeen): Notice | undefined {
  const notice = alertIn(state, about);
  return notice !== undefined && timesHandled(notice) === about.seen ? notice : undefined;
}

function escalateKnowing(absences: Absences): EscalateDeed {
  return {
    name: 'alerts.escalate',
    reads: ({ notice }) => [notice],
    may: (state, about, doing) => mayEscalateAlert(doing, alertIn(state, about)),
    decide: ({ group, ...state }, about, { why }, doing) => {
      const notice = unchanged(state, about);
      if (notice === undefined) return refuse({ kind: 'changed-meanwhile' });
      const sentUp = escalateAlert(group, notice, reasonOf(why, doing), absences, doing);
      if (!sentUp.ok) return sentUp;
      const { told } = sentUp.value;
      return allow({ put: [sentUp.value.notice], create: told, about: { notice: notice.id, told: told.length } });
    },
  };
}

function reading(more: (group: CoreGroup, about: unknown) => readonly string[]): typeof performDeed {
  return async (deps, deed, press, about, typed) => {
    const loaded = await deps.store.load(press.coreGroupId, []);
    const ids = loaded === null ? [] : more(loaded.head.document, about);
    return performDeed(deps, { ...deed, reads: (data) => [...new Set([...deed.reads(data), ...ids])] }, press, about, typed);
  };
}

async function absencesOf(deps: Deps, members: readonly Member[]): Promise<Absences> {
  const absences = new Map<string, Absence>();
  for (const { personId } of members) {
    const away = (await personIfReadable(deps, personId))?.away ?? null;
    if (away !== null) absences.set(personId, away);
  }
  return absences;
}

/** Why somebody put an alert off or sent it up is for practitioners. */
function reasonOf(text: string, { actor, now, language }: Doing): TypedText {
  return { text, by: actor.memberId, at: now, language, audience: { kind: 'practitioners' } };
}
