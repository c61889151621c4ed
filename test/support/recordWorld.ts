import { openRecordVerb, recordVerbs } from '../../src/bot/record/record';
import { makeRouter } from '../../src/bot/router';
import { openings, verbs } from '../../src/bot/verbTable';
import type { AdaptiveCard } from '../../src/cards/defineCard';
import type { AgreedAction, Plan } from '../../src/core/actions/actions';
import type { CoreGroup } from '../../src/core/coreGroup';
import type { Attendee } from '../../src/core/meeting/attendanceList';
import { type Meeting, meetingFact } from '../../src/core/meeting/meeting';
import type { TypedText } from '../../src/core/typedText';
import { personKey } from '../../src/usecases/people/directoryKeys';
import { aGroup, aMeeting, aMember } from './aGroup';
import { aWorld, button, type World } from './world';

/** The day of the meeting, an hour after it began. */
export const meetingTime = '2026-11-20T11:00:00.000Z';

/** Both parents of both children, an interpreter, an advocate and a foster carer of the second child beside aGroup's people. */
export function aRecordGroup(meeting: Meeting): CoreGroup {
  const group = aGroup();
  const members = [
    ...group.members.filter(({ memberId }) => memberId !== 'rhys'),
    aMember('rhys', 'parent', { name: 'Rhys [x](y) Ŵyn', inTeams: false, languages: { spoken: 'en', meeting: 'en', record: 'both' } }),
    aMember('gwen', 'foster-carer', { name: 'Gwen Parri', childIds: ['child-2'] }),
    aMember('ada', 'advocate', { name: 'Ada Lewis' }),
    aMember('ivo', 'interpreter', { name: 'Ivo Novák' }),
    aMember('mair', 'administrator', { name: 'Mair Rees' }),
  ];
  const held = meeting.state === 'closed';
  return { ...group, members, meetings: [meetingFact(meeting, { heldOn: held ? meeting.plannedFor : null, valid: held ? true : null })] };
}

export function anOpenMeeting(more: Partial<Meeting> = {}): Meeting {
  return aMeeting({
    state: 'open',
    plannedFor: '2026-11-20',
    openedAt: '2026-11-20T10:00:00.000Z',
    attendees: [anAttendee('sian'), anAttendee('noor'), anAttendee('elin')],
    ...more,
  });
}

export function aClosedMeeting(more: Partial<Meeting> = {}): Meeting {
  return anOpenMeeting({ state: 'closed', closedAt: '2026-11-20T10:50:00.000Z', ...more });
}

export function anAttendee(memberId: string, more: Partial<Attendee> = {}): Attendee {
  return {
    memberId,
    invitedAt: '2026-11-10T09:00:00.000Z',
    reply: 'coming',
    repliedAt: null,
    deputy: null,
    presence: 'present',
    mode: 'video',
    confirmedBy: 'ioan',
    confirmedAt: '2026-11-20T10:05:00.000Z',
    ...more,
  };
}

export function aText(text: string, more: Partial<TypedText> = {}): TypedText {
  return { text, by: 'sian', at: meetingTime, language: 'en', audience: { kind: 'everyone' }, ...more };
}

export function anAction(actionId: string, more: Partial<AgreedAction> = {}): AgreedAction {
  return {
    actionId,
    ref: '',
    version: 1,
    words: aText(`Words of ${actionId}`),
    owner: { kind: 'member', memberId: 'noor' },
    coOwnerMemberIds: [],
    childIds: [],
    outcome: null,
    measure: null,
    ifNotDone: null,
    setOn: '2026-11-20',
    setAtMeetingId: 'meeting-1',
    dueOn: '2026-12-18',
    state: 'open',
    doneOn: null,
    effect: null,
    blocked: null,
    extensions: [],
    ...more,
  };
}

export function aPlan(actions: readonly AgreedAction[]): Plan {
  return { id: 'plan', type: 'plan', schemaVersion: 1, coreGroupId: 'group-1', version: 1, actions };
}

export type RecordWorld = World & {
  readonly meeting: () => Promise<Meeting>;
  /** Presses the button of that verb or title on a card, with what was typed. */
  readonly tap: (who: string, card: AdaptiveCard, named: string, typed?: Readonly<Record<string, string>>) => Promise<AdaptiveCard>;
};

/** A world in which `record` opens records, whatever else is wired. */
export async function aRecordWorld(meeting: Meeting, plan: Plan = aPlan([]), group = aRecordGroup(meeting)): Promise<RecordWorld> {
  const world = await aWorld({ group, documents: [meeting, plan], now: meetingTime });
  const mine = new Set(recordVerbs.map(({ verb }) => verb));
  const router = makeRouter([...verbs.filter(({ verb }) => !mine.has(verb)), ...recordVerbs], { ...openings, record: openRecordVerb });
  const turnOf = async (who: string) => {
    const found = await world.store.directory.read(personKey(`person-${who}`));
    if (found?.document.type !== 'person') throw new Error(`There is no ${who} in this world.`);
    const where = {
      kind: 'personal',
      conversationId: 'own-chat',
      tenantId: 'tenant-1',
      serviceUrl: 'http://127.0.0.1/',
      coreGroupId: null,
    } as const;
    return { deps: world.deps, person: found.document, where };
  };
  const presses: World['presses'] = async (who, verb, data = {}) =>
    router.answerPress(await turnOf(who), verb, { g: 'group-1', k: world.deps.newId(), ...data });
  return {
    ...world,
    router,
    says: async (who, line) => router.answerMessage(await turnOf(who), line),
    presses,
    meeting: async () => (await world.stored('meeting:meeting-1')) as Meeting,
    tap: async (who, card, named, typed = {}) => {
      const { verb, data } = button(card, named);
      return presses(who, verb, { ...data, ...typed });
    },
  };
}
