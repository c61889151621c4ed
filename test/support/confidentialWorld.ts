import type { Plan } from '../../src/core/actions/actions';
import type { CoreGroup } from '../../src/core/coreGroup';
import type { Meeting } from '../../src/core/meeting/meeting';
import type { Member } from '../../src/core/member';
import type { Language } from '../../src/core/typedText';
import { personKey } from '../../src/usecases/people/directoryKeys';
import { anEveryoneWorld, at, canary, canaryText, type EveryoneWorld, insiders, type WorldState } from './everyoneWorld';
import { anAction, anAttendee } from './recordWorld';

/** Everybody in `theirs` is here for these children, wherever the plain world has them. */
export type Siblings = Readonly<Record<string, readonly string[]>>;

/**
 * The world of everybody with a foster carer and a school of child-2 in every place where somebody's name stands: at the
 * meeting, on its agenda, as owner and helper of actions, and somebody outside the group who has one. The record is sent
 * to all before anybody knows that an address is to be confidential, so that what was sent is looked at too.
 */
export async function aWorldWithCarer(state: WorldState, theirs: Siblings, language: Language = 'en'): Promise<EveryoneWorld> {
  const world = await anEveryoneWorld(state === 'circulated' ? 'closed' : state);
  await plant(world, theirs, language);
  if (language === 'cy') for (const who of Object.keys(insiders)) await speaks(world, who, language);
  if (state !== 'circulated') return world;
  await world.presses('sian', 'record.draft', { meetingId: 'meeting-1' });
  await world.presses('ioan', 'record.sign', { meetingId: 'meeting-1', v: (await world.meeting()).version });
  await world.presses('mair', 'record.circulate', { meetingId: 'meeting-1', version: 1 });
  return world;
}

/** Somebody who runs the group records it on the child's card. */
export async function hideAddress(world: EveryoneWorld, childId: string): Promise<void> {
  await world.presses('sian', 'children.change', { childId, what: 'address-confidential', agreed: false, on: '2026-11-20' });
  const child = (await world.head()).children.find((each) => each.childId === childId);
  if (child?.confidentialAddress !== true) throw new Error('The address is not confidential.');
}

async function plant({ deps }: EveryoneWorld, theirs: Siblings, language: Language): Promise<void> {
  const loaded = await deps.store.load('group-1', ['meeting:meeting-1', 'plan']);
  if (loaded === null) throw new Error('There is no group.');
  const meeting = loaded.documents.get('meeting:meeting-1') as Meeting;
  const plan = loaded.documents.get('plan') as Plan;
  await deps.store.commit({
    coreGroupId: 'group-1',
    head: withSiblings(loaded.head.document, theirs, language),
    etag: loaded.head.etag,
    put: [withCarerAtMeeting(meeting), withCarersActions(plan)],
    create: [],
  });
}

function withSiblings(group: CoreGroup, theirs: Siblings, language: Language): CoreGroup {
  const members = group.members.map(
    (member): Member => ({
      ...member,
      childIds: theirs[member.memberId] ?? member.childIds,
      ...(language === 'cy' && { languages: { spoken: 'cy', meeting: 'cy', record: 'both' } }),
    }),
  );
  return { ...group, members };
}

function withCarerAtMeeting(meeting: Meeting): Meeting {
  const isPlanned = meeting.state === 'planned' || meeting.state === 'cancelled';
  const change = canaryText('Change-gwen-', { by: 'gwen' });
  const answer = { memberId: 'gwen', version: 1, answer: 'change-asked' as const, change, at };
  const [first, ...rest] = meeting.agenda.map((item) =>
    item.itemId === 'item-own' ? { ...item, answers: [...item.answers, answer] } : item,
  );
  const proposed = first && {
    ...first,
    itemId: 'item-gwen',
    standing: null,
    words: canaryText('Item-item-gwen-', { by: 'gwen' }),
    state: 'accepted' as const,
  };
  return {
    ...meeting,
    ...(meeting.state === 'planned' && { chairMemberId: 'noor' }),
    agenda: [...(first ? [first] : []), ...rest, ...(proposed ? [proposed] : [])],
    attendees: [...meeting.attendees, anAttendee('gwen', isPlanned ? { presence: null, mode: null } : { mode: 'phone' })],
  };
}

function withCarersActions(plan: Plan): Plan {
  const about = { childIds: ['child-2'] };
  const words = (actionId: string) => canaryText(`Action-${actionId}-`);
  return {
    ...plan,
    actions: [
      ...plan.actions,
      anAction('act-gwen', { ...about, words: words('act-gwen'), owner: { kind: 'member', memberId: 'gwen' } }),
      anAction('act-helped', {
        ...about,
        words: words('act-helped'),
        owner: { kind: 'member', memberId: 'sian' },
        coOwnerMemberIds: ['gwen', 'noor'],
      }),
      anAction('act-outside', { ...about, words: words('act-outside'), owner: { kind: 'outside', name: canaryText('Outsider') } }),
      anAction('act-family', { childIds: [], words: words('act-family'), owner: { kind: 'member', memberId: 'sian' } }),
    ],
  };
}

/** Beside what the plain world presses on: what was planted. */
export const planted: readonly Readonly<Record<string, unknown>>[] = [
  ...['act-gwen', 'act-helped', 'act-outside', 'act-family'].map((actionId) => ({ actionId })),
  { itemId: 'item-gwen', chosen: 'item-gwen' },
  { memberId: 'gwen' },
];

export const tokens = { carer: canary('Name-gwen-'), carersAgency: canary('Agency-gwen-'), outsider: canary('Outsider') } as const;

async function speaks({ deps }: EveryoneWorld, who: string, interfaceLanguage: Language): Promise<void> {
  const found = await deps.directory.read(personKey(`person-${who}`));
  if (found?.document.type !== 'person') throw new Error(`There is no ${who}.`);
  await deps.directory.write({ ...found.document, interfaceLanguage }, found.etag);
}
