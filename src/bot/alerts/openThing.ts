import { z } from 'zod';
import type { About } from '../../core/about';
import { mayOpenAlerts, mayOpenAlertsBoard } from '../../core/alerts/alertPermissions';
import type { GlancedMember } from '../../core/lists/glance';
import { noticeKinds, opensOf } from '../../core/notices/noticeKinds';
import { mayListAccounts } from '../../core/people/accountPermissions';
import { noticeMarkOnCard } from '../inputs';
import { pickedFrom } from '../readPress';
import { deniedCard } from '../refused';
import type { Verb } from '../verbs';

/** What opens the thing itself that a notice is about, and which one of its kind; `opens` null: this reader has no way to it. */
export type Thing = {
  readonly opens: string | null;
  readonly memberId: string;
  readonly meetingId: string;
  readonly version: number;
  readonly childId: string;
  readonly conferenceId: string;
  readonly requestId: string;
  readonly exclusionId: string;
};

export function thingOf(about: About, actor: GlancedMember): Thing {
  const { verb, data: which } = opensOf(about, 'somebody');
  const opens = opensFor(about, actor);
  const id = (name: string) => (opens === verb ? String(which[name] ?? '') : '');
  return {
    opens,
    memberId: id('memberId'),
    meetingId: id('meetingId'),
    version: Number(id('version')),
    childId: id('childId'),
    conferenceId: id('conferenceId'),
    requestId: id('requestId'),
    exclusionId: id('exclusionId'),
  };
}

function opensFor(about: About, actor: GlancedMember): string | null {
  if (about.kind === 'unreached' && !mayOpenAlertsBoard({ actor }).ok) return null;
  // Whoever was asked may look at it, whatever their role.
  const isAsked = about.kind === 'account' && about.news === 'asks';
  if (about.kind === 'account' && about.memberId !== null && !isAsked && !mayListAccounts({ actor }).ok) return null;
  return noticeKinds[about.kind].listOpens ?? opensOf(about, 'somebody').verb;
}

/** What a list must say of which one, by what opens it; `id` of that name. */
const named = {
  'accounts.member': 'memberId',
  'record.read': 'meetingId',
  'record.releases': 'meetingId',
  'children.changes': 'childId',
  'review.one': 'childId',
  'children.one': 'childId',
  'members.filling': 'memberId',
  'review.sitting': 'conferenceId',
  'review.myView': 'conferenceId',
  'review.silent': 'conferenceId',
  'review.request': 'requestId',
  'exclusions.one': 'exclusionId',
} as const;
type Named = keyof typeof named;

/** The same as one id, for a row that opens things of every kind. */
export function idOfThing({ memberId, meetingId, childId, conferenceId, requestId, exclusionId }: Thing): string {
  return [memberId, meetingId, childId, conferenceId, requestId, exclusionId].find((id) => id !== '') ?? '';
}

const data = z.strictObject({
  ...{ g: z.string(), n: noticeMarkOnCard, opens: z.string().max(100) },
  ...{ id: z.string().max(200), version: z.number().int() },
});

/**
 * What a row of the list over all groups opens: the thing itself, in one press. The press goes on as one of that thing's own button,
 * with its own permission; a card can name no other than what the lists open.
 */
export function openThingVerb(verbs: readonly Verb[]): Verb {
  const opened = new Set([
    ...Object.values(noticeKinds).flatMap(({ listOpens }) => listOpens ?? []),
    ...Object.keys(named),
    'accounts.mine',
  ]);
  const things = verbs.filter(({ verb }) => opened.has(verb));
  return {
    verb: 'alerts.thing',
    kind: 'view',
    data,
    inputs: z.strictObject({}),
    may: mayOpenAlerts,
    async handle(turn, pressed) {
      const read = data.safeParse(pickedFrom(pressed, Object.keys(data.shape)));
      const thing = read.success ? things.find(({ verb }) => verb === read.data.opens) : undefined;
      if (!read.success || thing === undefined) return deniedCard(turn, 'not-my-card', 'alerts.thing', pressed);
      const { opens, id, version, ...about } = read.data;
      const which = isNamed(opens) ? { [named[opens]]: id } : {};
      return thing.handle(turn, { ...about, ...which, ...(opens === 'record.read' ? { version } : {}), k: pressed['k'] });
    },
  };
}

export function isNamed(opens: string): opens is Named {
  return opens in named;
}
