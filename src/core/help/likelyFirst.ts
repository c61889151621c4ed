import { waitingFor } from '../alerts/waiting';
import { mayRecordVisit } from '../children/childPermissions';
import { nextMeeting } from '../meeting/meeting';
import { isFamily, isPractitioner, type Member } from '../member';
import type { Asker } from '../permit';
import type { Rules } from '../policy';
import { daysBetween } from '../time/calendarDate';
import type { CommandName } from './commands';

/** So near a meeting is what people are busy with. */
const nearMeeting = 3;

const orders = {
  family: ['attendance', 'meeting', 'actions', 'record', 'agenda', 'review', 'children', 'members', 'clocks'],
  visitor: [
    'seen',
    'not seen',
    'children',
    'clocks',
    'overview',
    'actions',
    'meeting',
    'agenda',
    'attendance',
    'record',
    'review',
    'members',
  ],
  overseer: ['overview', 'children', 'clocks', 'meeting', 'attendance', 'record', 'review', 'actions', 'agenda', 'alerts', 'members'],
  other: ['overview', 'meeting', 'attendance', 'agenda', 'record', 'members'],
} as const satisfies Readonly<Record<string, readonly CommandName[]>>;

/**
 * Commands in the order in which this person is likely to want them: what waits for them first, then what a meeting of these days
 * needs, then the daily work of their role. Of somebody in several groups, none of them chosen, only the role is looked at.
 */
export function likelyFirst(names: readonly CommandName[], askers: readonly Asker[], rules: Rules): readonly CommandName[] {
  const [first, ...others] = askers;
  if (first === undefined) return names;
  const now = others.length > 0 ? [] : nowFor(first, rules);
  const wanted = [...now, ...orders[workOf(first.actor)]];
  const place = (name: CommandName) => (wanted.includes(name) ? wanted.indexOf(name) : wanted.length);
  return [...names].sort((one, other) => place(one) - place(other));
}

function workOf(actor: Member): keyof typeof orders {
  if (isFamily(actor)) return 'family';
  if (mayRecordVisit({ actor }).ok) return 'visitor';
  return isPractitioner(actor) ? 'overseer' : 'other';
}

function nowFor({ actor, group, today }: Asker, rules: Rules): readonly CommandName[] {
  const waits: readonly CommandName[] = waitingFor(group, actor, rules, today).some(({ quiet }) => quiet === null) ? ['alerts'] : [];
  const next = nextMeeting(group);
  if (next === undefined) return waits;
  const days = daysBetween(today, next.plannedFor);
  const near: readonly CommandName[] =
    days === 0 ? ['agenda', 'attendance', 'meeting'] : days > 0 && days <= nearMeeting ? ['attendance', 'agenda'] : [];
  return [...waits, ...near];
}
