import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { playgroundTenant } from '../config';
import { guestName, isDemoGuest, objectIdOf, type Row, rows, userIdOf } from './demo/demoAccounts';
import { custodiansGroup } from './demo/demoCast';

/**
 * Writes .m365agentsplayground.yml from the demo caseload: the members of one group who are in Teams, with the current user
 * being the one in the role asked for (`--as co-ordinator | chair | member | parent | foster-carer | manager | senior-manager |
 * conference-chair | custodian`), into the folder `--into`. `--group` is another group than the usual one; a foster carer's is
 * the one that has a foster carer, of a child whose address is confidential; the custodian's is one with a removal to check. `--as guest` is a practitioner of the group whose
 * account nobody has confirmed yet: a guest of the council's tenant. `--as stranger` is somebody whom the demo does not know.
 */
/** The Playground takes exactly this many besides the current user. */
const othersInThePlayground = 5;
const cast = [
  'co-ordinator',
  'chair',
  'member',
  'parent',
  'foster-carer',
  'manager',
  'senior-manager',
  'conference-chair',
  'custodian',
  'guest',
  'stranger',
] as const;
type Part = (typeof cast)[number];
const stranger: Row = { name: 'Gethin Dieithr', email: 'gethin.dieithr@elsewhere.example' };

function main(): void {
  const part = cast.find((each) => each === option('--as')) ?? 'co-ordinator';
  const [members, meetings, staff, children] = [rows('members'), rows('meetings'), rows('staff'), rows('children')];
  const group = option('--group') ?? usualGroup(part, members, meetings, children);
  const inGroup = members.filter((row) => row['core_group_ref'] === group && row['to'] === '' && row['in_teams'] === 'Y');
  const overseers = rows('core-groups').find((row) => row['core_group_ref'] === group);
  const oversees = [overseers?.['senior_manager_email'], overseers?.['conference_chair_email']];
  const people = [...inGroup, ...staff.filter(({ role, email }) => role === 'custodian' || oversees.includes(email))];
  const chair = nextMeeting(meetings, group)?.['chair_email'];
  const guest = part === 'guest' ? people.findLast((row) => isPart(row, 'member', chair)) : undefined;
  const current = part === 'stranger' ? stranger : (guest ?? people.find((row) => isPart(row, part, chair)));
  if (current === undefined) throw new Error(`Nobody in ${group} of the demo is ${part}.`);
  writeFileSync(join(option('--into') ?? '.', '.m365agentsplayground.yml'), playgroundFile(current, people, guest));
  console.log(`You are ${current['name'] ?? ''}: ${part === 'stranger' ? 'nobody whom the demo knows' : `the ${part} of ${group}`}.`);
}

function usualGroup(part: Part, members: readonly Row[], meetings: readonly Row[], children: readonly Row[]): string {
  if (part === 'foster-carer') return carersGroup(members);
  if (part === 'custodian') return custodiansGroup(members, rows('conferences'), children);
  return demoGroup(members, meetings, children);
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
}

function carersGroup(members: readonly Row[]): string {
  const carer = members.find((row) => row['role'] === 'foster-carer' && row['in_teams'] === 'Y' && row['to'] === '');
  if (carer?.['core_group_ref'] === undefined) throw new Error('No group of the demo has a foster carer.');
  return carer['core_group_ref'];
}

/** The first group with two children on the register, a co-ordinator, two other practitioners, and two parents of whom one is in Teams. */
function demoGroup(members: readonly Row[], meetings: readonly Row[], children: readonly Row[]): string {
  const refs = [...new Set(members.map((row) => row['core_group_ref'] ?? ''))];
  const fits = (ref: string): boolean => {
    const mine = members.filter((row) => row['core_group_ref'] === ref && row['to'] === '');
    const chair = mine.find(({ email }) => email === nextMeeting(meetings, ref)?.['chair_email']);
    const parents = mine.filter(({ role }) => role === 'parent');
    const registered = children.filter((row) => row['core_group_ref'] === ref && row['status'] === 'registered');
    const others = mine.filter((row) => row['role'] === 'member' && row['in_teams'] === 'Y');
    return (
      chair !== undefined &&
      mine.some(({ role }) => role === 'co-ordinator') &&
      others.length > 1 &&
      parents.length > 1 &&
      parents.some((row) => row['in_teams'] === 'Y') &&
      registered.length > 1
    );
  };
  const found = refs.find(fits);
  if (found === undefined) throw new Error('No group of the demo has all the parts.');
  return found;
}

function nextMeeting(meetings: readonly Row[], ref: string): Row | undefined {
  return meetings.find((row) => row['core_group_ref'] === ref && row['held_on'] === '' && row['cancelled'] === 'N');
}

function isPart(row: Row, part: Part, chair: string | undefined): boolean {
  if (part === 'chair') return row['email'] === chair;
  return row['role'] === part;
}

function playgroundFile(current: Row, people: readonly Row[], guest?: Row): string {
  const person = (row: Row, indent: string): string => {
    const { name = '', email = '' } = row;
    const words = name.split(' ');
    return [
      `id: ${JSON.stringify(userIdOf(email))}`,
      `name: ${JSON.stringify(name)}`,
      `userPrincipleName: ${JSON.stringify(isDemoGuest(row) || row === guest ? guestName(email) : email)}`,
      `aadObjectId: ${JSON.stringify(objectIdOf(email))}`,
      `givenName: ${JSON.stringify(words[0] ?? '')}`,
      `surname: ${JSON.stringify(words.slice(1).join(' '))}`,
      `email: ${JSON.stringify(email)}`,
    ].join(`\n${indent}`);
  };
  const others = people.filter((row) => row !== current).slice(0, othersInThePlayground);
  return `# Written by npm start from the demo people. Change who you are with: npm start -- --as chair
version: "0.1.1"
tenantId: "${playgroundTenant}"
bot:
  id: "00000000-0000-0000-0000-00000000000011"
  name: Craidd
currentUser:
  ${person(current, '  ')}
users:
${others.map((row) => `  - ${person(row, '    ')}`).join('\n')}
personalChat:
  id: personal-${objectIdOf(current['email'] ?? '').slice(0, 8)}
groupChat:
  id: demo-group-chat
  name: Group chat
team:
  id: demo-team
  name: Team
  aadGroupId: 00000000-0000-0000-0000-000000000031
  channels:
    - id: demo-channel
      name: Channel
`;
}

main();
