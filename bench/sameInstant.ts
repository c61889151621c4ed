import { checkChain } from '../src/core/audit/auditCheck';
import type { CoreGroup } from '../src/core/coreGroup';
import type { GroupDocument } from '../src/core/documents';
import type { Meeting } from '../src/core/meeting/meeting';
import { dayOf } from '../src/core/time/londonTime';
import { sha256 } from '../src/usecases/deeds/sha256';
import { cachedDirectory } from '../src/usecases/people/cachedDirectory';
import { memoryStore } from '../test/support/memoryStore';
import { seededRandom } from '../test/support/seededRandom';
import { type BenchBot, benchBot } from './benchBot';
import { countedGroups, noRequests } from './counted';
import { type Effort, type Figure, spreadOf } from './figure';
import { benchGroup, benchNow, meetingId } from './groups';
import { directoryOf, groupIdOf, pressBy } from './people';

const members = 60;
const seed = 20_261_120;

type Round = {
  readonly agreed: number;
  readonly events: number;
  readonly conflicts: number;
  readonly deliveries: number;
  readonly chainHolds: boolean;
};

/** R2: sixty members press "agree" at one instant, and Teams delivers each press two to five times. */
export async function sameInstant(effort: Effort): Promise<readonly Figure[]> {
  const rounds = effort === 'quick' ? 10 : 200;
  return [await figureFor(1, rounds), await figureFor(2, rounds)];
}

async function figureFor(instances: number, rounds: number): Promise<Figure> {
  const random = seededRandom(seed);
  const done: Round[] = [];
  for (let round = 0; round < rounds; round += 1) done.push(await playedRound(instances, random));
  const conflicts = spreadOf(done.map((each) => each.conflicts));
  const wrong = done.filter(({ agreed, events, chainHolds }) => agreed !== members || events !== members || !chainHolds);
  const deliveries = done.reduce((sum, each) => sum + each.deliveries, 0);
  return {
    id: 'R2',
    what: `${members} members agreeing at the same instant × ${rounds} rounds, ${deliveries} deliveries of ${rounds * members} presses, ${instances === 1 ? 'one instance' : `${instances} instances`}`,
    reach: `${members} of ${members} counted, ≤ ${members} conflicts a round, one event per press, chain verifies`,
    measured: `${rounds - wrong.length} of ${rounds} rounds whole; conflicts a round: median ${conflicts.median}, most ${conflicts.most}`,
    reached: wrong.length === 0 && conflicts.most <= members,
    details: wrong
      .slice(0, 3)
      .map(({ agreed, events, chainHolds }) => `${agreed} counted, ${events} events, chain ${chainHolds ? 'holds' : 'does not hold'}`),
    data: { instances, rounds, deliveries, conflicts, wrong: wrong.length },
  };
}

/** A fresh group; every delivery of every press is under way before the first is answered. Teams may ask either instance. */
async function playedRound(instances: number, random: () => number): Promise<Round> {
  const store = memoryStore();
  const requests = noRequests();
  const groups = countedGroups(store.groups, requests);
  const { head, meeting } = benchGroup(0, { children: 2, members, actions: 0 });
  const everyone = { ...head, members: head.members.map((member) => ({ ...member, role: 'member' as const })) };
  await store.groups.commit({ coreGroupId: head.coreGroupId, head: everyone, etag: null, put: [meeting], create: [] });
  for (let member = 0; member < members; member += 1)
    for (const document of directoryOf(0, member)) await store.directory.write(document, null);
  const clock = { now: () => benchNow, today: () => dayOf(benchNow) };
  const epochMs = () => Date.parse(benchNow);
  const bots = Array.from({ length: instances }, () => benchBot(groups, cachedDirectory(store.directory, epochMs), clock, epochMs));
  const presses = Array.from({ length: members }, (_, member) => {
    const activity = pressBy(0, member, 'agenda.agree', { k: `k${member}`, meetingId, v: meeting.agendaVersion }, `i${member}`);
    return Array.from({ length: 2 + Math.floor(random() * 4) }, () => activity);
  }).flat();
  await Promise.all(presses.map((activity) => botFor(bots, random).press(activity)));
  return {
    deliveries: presses.length,
    conflicts: requests.outcomes.filter((each) => each === 'changed-meanwhile').length,
    ...(await found(store.groups)),
  };
}

function botFor(bots: readonly BenchBot[], random: () => number): BenchBot {
  const bot = bots[Math.floor(random() * bots.length)];
  if (bot === undefined) throw new Error('There is no bot to ask.');
  return bot;
}

/** What the store holds afterwards. */
async function found(groups: ReturnType<typeof memoryStore>['groups']): Promise<Pick<Round, 'agreed' | 'events' | 'chainHolds'>> {
  const documents: GroupDocument[] = [];
  for await (const document of groups.documents(groupIdOf(0))) documents.push(document as GroupDocument);
  const head = documents.find((each): each is CoreGroup => each.type === 'group');
  const meeting = documents.find((each): each is Meeting => each.type === 'meeting');
  const audit = documents.filter(({ type }) => type === 'audit');
  const agreed = new Set(meeting?.agenda[0]?.answers.filter(({ answer }) => answer === 'agreed').map(({ memberId }) => memberId));
  return {
    agreed: agreed.size,
    events: audit.length,
    chainHolds: head !== undefined && checkChain(audit, head.lastAudit, null, sha256).length === 0,
  };
}
