"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const config_1 = require("../config");
const demoAccounts_1 = require("./demo/demoAccounts");
const demoCast_1 = require("./demo/demoCast");
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
];
const stranger = { name: 'Gethin Dieithr', email: 'gethin.dieithr@elsewhere.example' };
function main() {
    const part = cast.find((each) => each === option('--as')) ?? 'co-ordinator';
    const [members, meetings, staff, children] = [(0, demoAccounts_1.rows)('members'), (0, demoAccounts_1.rows)('meetings'), (0, demoAccounts_1.rows)('staff'), (0, demoAccounts_1.rows)('children')];
    const group = option('--group') ?? usualGroup(part, members, meetings, children);
    const inGroup = members.filter((row) => row['core_group_ref'] === group && row['to'] === '' && row['in_teams'] === 'Y');
    const overseers = (0, demoAccounts_1.rows)('core-groups').find((row) => row['core_group_ref'] === group);
    const oversees = [overseers?.['senior_manager_email'], overseers?.['conference_chair_email']];
    const people = [...inGroup, ...staff.filter(({ role, email }) => role === 'custodian' || oversees.includes(email))];
    const chair = nextMeeting(meetings, group)?.['chair_email'];
    const guest = part === 'guest' ? people.findLast((row) => isPart(row, 'member', chair)) : undefined;
    const current = part === 'stranger' ? stranger : (guest ?? people.find((row) => isPart(row, part, chair)));
    if (current === undefined)
        throw new Error(`Nobody in ${group} of the demo is ${part}.`);
    (0, node_fs_1.writeFileSync)((0, node_path_1.join)(option('--into') ?? '.', '.m365agentsplayground.yml'), playgroundFile(current, people, guest));
    console.log(`You are ${current['name'] ?? ''}: ${part === 'stranger' ? 'nobody whom the demo knows' : `the ${part} of ${group}`}.`);
}
function usualGroup(part, members, meetings, children) {
    if (part === 'foster-carer')
        return carersGroup(members);
    if (part === 'custodian')
        return (0, demoCast_1.custodiansGroup)(members, (0, demoAccounts_1.rows)('conferences'), children);
    return demoGroup(members, meetings, children);
}
function option(name) {
    const at = process.argv.indexOf(name);
    return at === -1 ? undefined : process.argv[at + 1];
}
function carersGroup(members) {
    const carer = members.find((row) => row['role'] === 'foster-carer' && row['in_teams'] === 'Y' && row['to'] === '');
    if (carer?.['core_group_ref'] === undefined)
        throw new Error('No group of the demo has a foster carer.');
    return carer['core_group_ref'];
}
/** The first group with two children on the register, a co-ordinator, two other practitioners, and two parents of whom one is in Teams. */
function demoGroup(members, meetings, children) {
    const refs = [...new Set(members.map((row) => row['core_group_ref'] ?? ''))];
    const fits = (ref) => {
        const mine = members.filter((row) => row['core_group_ref'] === ref && row['to'] === '');
        const chair = mine.find(({ email }) => email === nextMeeting(meetings, ref)?.['chair_email']);
        const parents = mine.filter(({ role }) => role === 'parent');
        const registered = children.filter((row) => row['core_group_ref'] === ref && row['status'] === 'registered');
        const others = mine.filter((row) => row['role'] === 'member' && row['in_teams'] === 'Y');
        return (chair !== undefined &&
            mine.some(({ role }) => role === 'co-ordinator') &&
            others.length > 1 &&
            parents.length > 1 &&
            parents.some((row) => row['in_teams'] === 'Y') &&
            registered.length > 1);
    };
    const found = refs.find(fits);
    if (found === undefined)
        throw new Error('No group of the demo has all the parts.');
    return found;
}
function nextMeeting(meetings, ref) {
    return meetings.find((row) => row['core_group_ref'] === ref && row['held_on'] === '' && row['cancelled'] === 'N');
}
function isPart(row, part, chair) {
    if (part === 'chair')
        return row['email'] === chair;
    return row['role'] === part;
}
function playgroundFile(current, people, guest) {
    const person = (row, indent) => {
        const { name = '', email = '' } = row;
        const words = name.split(' ');
        return [
            `id: ${JSON.stringify((0, demoAccounts_1.userIdOf)(email))}`,
            `name: ${JSON.stringify(name)}`,
            `userPrincipleName: ${JSON.stringify((0, demoAccounts_1.isDemoGuest)(row) || row === guest ? (0, demoAccounts_1.guestName)(email) : email)}`,
            `aadObjectId: ${JSON.stringify((0, demoAccounts_1.objectIdOf)(email))}`,
            `givenName: ${JSON.stringify(words[0] ?? '')}`,
            `surname: ${JSON.stringify(words.slice(1).join(' '))}`,
            `email: ${JSON.stringify(email)}`,
        ].join(`\n${indent}`);
    };
    const others = people.filter((row) => row !== current).slice(0, othersInThePlayground);
    return `# Written by npm start from the demo people. Change who you are with: npm start -- --as chair
version: "0.1.1"
tenantId: "${config_1.playgroundTenant}"
bot:
  id: "00000000-0000-0000-0000-00000000000011"
  name: Craidd
currentUser:
  ${person(current, '  ')}
users:
${others.map((row) => `  - ${person(row, '    ')}`).join('\n')}
personalChat:
  id: personal-${(0, demoAccounts_1.objectIdOf)(current['email'] ?? '').slice(0, 8)}
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
//# sourceMappingURL=playgroundPeople.js.map