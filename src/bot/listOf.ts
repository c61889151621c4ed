import type { CommandName } from '../core/help/commands';

type List = { readonly command: CommandName; readonly verb: string };

const actions: List = { command: 'actions', verb: 'actions.open' };
const agenda: List = { command: 'agenda', verb: 'agenda.open' };
const children: List = { command: 'children', verb: 'children.group' };
const clocks: List = { command: 'clocks', verb: 'clocks.open' };
const exclusions: List = { command: 'exclusions', verb: 'exclusions.open' };
const members: List = { command: 'members', verb: 'members.open' };
const record: List = { command: 'record', verb: 'record.list' };
const review: List = { command: 'review', verb: 'review.open' };
const alerts: List = { command: 'alerts', verb: 'alerts.open' };

/** By the first part of a verb's name. */
const lists: Readonly<Record<string, List>> = {
  ...{ actions, agenda, meeting: agenda, attendance: agenda, children, seen: children, notSeen: children, clocks, steps: clocks },
  ...{ exclusions, members, record, review, alerts },
};

/** The list in which that verb's things are found; null where there is none in a group. */
export function listOf(verb: string): List | null {
  return lists[verb.split('.')[0] ?? ''] ?? null;
}
