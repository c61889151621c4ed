import { parseArgs } from 'node:util';
import { makeRouter } from '../bot/router';
import type { Where } from '../bot/turn';
import { openings, verbs } from '../bot/verbTable';
import { playgroundTenant, readConfig } from '../config';
import type { Child } from '../core/child';
import type { CoreGroup } from '../core/coreGroup';
import { isCurrent, type Member, type Role } from '../core/member';
import { plannedReview, reviewClock } from '../core/review/review';
import { groupingsOf, quorum } from '../core/review/reviewHeld';
import { timeOf } from '../core/time/londonTime';
import { openStore } from '../storage/openStore';
import { storeCredential } from '../storeCredential';
import type { Deps } from '../usecases/deeds/deps';
import { readPerson } from '../usecases/people/linkPerson';
import { personAt } from '../usecases/people/people';
import { rows } from './demo/demoAccounts';
import { custodiansGroup } from './demo/demoCast';
import { demoDeps } from './demo/demoDeps';

/**
 * Gives the demo's custodian something to do (`--store SETTING --at TIME`): their group has them added by its co-ordinator, and
 * its conference chair holds a review today that removes a child's name, which waits for the custodian. All by the buttons that
 * people press. Run by npm start on a new store only.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { store: { type: 'string' }, at: { type: 'string' } } });
  const config = readConfig({ ...process.env, STORE: values.store ?? process.env['STORE'], DEV_NOW: values.at ?? process.env['DEV_NOW'] });
  if (!config.ok || config.value.production || config.value.identity !== null) {
    process.stderr.write('This is for the demo alone: without an identity and not in production.\n');
    return 2;
  }
  const store = await openStore(config.value.store, storeCredential(config.value));
  try {
    return (await removeSomebody(demoDeps(config.value, store))) ? 0 : 1;
  } finally {
    await store.close();
  }
}

async function removeSomebody(deps: Deps): Promise<boolean> {
  const custodian = rows('staff').find(({ role }) => role === 'custodian');
  const id = await groupCalled(deps, custodiansGroup(rows('members'), rows('conferences'), rows('children')));
  if (custodian === undefined || id === null) return false;
  const group = await headOf(deps, id);
  const today = deps.clock.today();
  const current = group.members.filter((member) => isCurrent(member, today));
  const [coordinator, chair] = [inRole(current, 'co-ordinator'), inRole(current, 'conference-chair')];
  const child = group.children.find((each) => canBeRemoved(deps, group, each));
  const agencies = current.filter(({ role }) => role === 'member' || role === 'co-ordinator');
  if (child === undefined || groupingsOf(agencies) < quorum) return false;
  const { name = '', email = '', agency = '' } = custodian;
  await press(deps, id, coordinator, 'members.add', {
    name,
    email,
    agency,
    role: 'custodian',
    spoken: 'both',
    meeting: 'en',
    record: 'en',
  });
  const { childId } = child;
  await press(deps, id, chair, 'review.plan', {
    children: childId,
    plannedOn: today,
    startsAt: timeOf(deps.clock.now()),
    dayAgreed: today,
  });
  const planned = plannedReview(childIn(await headOf(deps, id), childId));
  const sitting = { conferenceId: planned?.conferenceId ?? '', heldOn: today };
  const attended = agencies.map(({ memberId }) => memberId).join(',');
  await press(deps, id, chair, 'review.attend', { ...sitting, seen: 1, attended });
  const reasons = 'The plan is done, and the family goes on with support.';
  await press(deps, id, chair, 'review.decide', { ...sitting, childId, removalAgreed: true, decision: 'remove', reasons });
  return childIn(await headOf(deps, id), childId).removal !== undefined;
}

function canBeRemoved(deps: Deps, group: CoreGroup, child: Child): boolean {
  const clock = reviewClock(group, child, deps.rules, deps.clock.today());
  return clock?.clock === 'D10' && clock.limit >= deps.clock.today() && plannedReview(child) === null;
}

const router = makeRouter(verbs, openings);
const ownChat: Where = {
  kind: 'personal',
  conversationId: 'demo',
  tenantId: playgroundTenant,
  serviceUrl: 'http://127.0.0.1/',
  coreGroupId: null,
};

async function press(deps: Deps, g: string, { personId }: Member, verb: string, pressed: Readonly<Record<string, unknown>>): Promise<void> {
  const person = await readPerson(deps, personId);
  if (person === null) throw new Error('Somebody of the demo is not there.');
  // The language of the chat is theirs to choose; here nobody reads what is answered.
  const spoken = { ...person, interfaceLanguage: person.interfaceLanguage ?? ('en' as const) };
  await router.answerPress({ deps, person: spoken, where: ownChat }, verb, { g, k: deps.newId(), ...pressed });
}

async function groupCalled(deps: Deps, ref: string): Promise<string | null> {
  const email = rows('core-groups').find((row) => row['core_group_ref'] === ref)?.['coordinator_email'] ?? '';
  const { groups } = await deps.store.heads((await personAt(deps, email))?.coreGroupIds ?? []);
  return groups.find((group) => group.ref === ref)?.coreGroupId ?? null;
}

async function headOf(deps: Deps, coreGroupId: string): Promise<CoreGroup> {
  const loaded = await deps.store.load(coreGroupId, []);
  if (loaded === null) throw new Error('A group of the demo is not there.');
  return loaded.head.document;
}

function childIn({ children }: CoreGroup, childId: string): Child {
  const found = children.find((each) => each.childId === childId);
  if (found === undefined) throw new Error('A child of the demo is not there.');
  return found;
}

function inRole(members: readonly Member[], role: Role): Member {
  const found = members.find((member) => member.role === role);
  if (found === undefined) throw new Error(`A group of the demo has no ${role}.`);
  return found;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  () => {
    process.stderr.write('The work of the demo’s custodian could not be made.\n');
    process.exitCode = 1;
  },
);
