import { openTitles } from '../../../src/bot/children/openTitles';
import { glanceWords, lastWords, nearestInShort, nearestWords, whyNotMoved } from '../../../src/bot/children/visitWords';
import { boardOf } from '../../../src/core/children/childBoard';
import type { ConferenceFact, VisitFact } from '../../../src/core/facts';
import { textFor } from '../../../src/text/texts';
import { aChild, aGroup } from '../../support/aGroup';
import { aVisitFact } from '../../support/aVisit';
import { defaultRules } from '../../support/coreGroups';

const english = textFor('en');

function rowOf(visits: readonly VisitFact[], today: string, more: Parameters<typeof aChild>[1] = {}) {
  const group = aGroup({ children: [aChild('child-1', { visits, ...more })] });
  const [sian] = group.members;
  const [row] = sian === undefined ? [] : boardOf(group, sian, defaultRules, today);
  if (row === undefined) throw new Error('Nobody is on the board.');
  return row;
}

const registeredOn = (day: string): ConferenceFact => ({ kind: 'initial', plannedFor: day, heldOn: day, decision: 'register' });
const unborn = { givenName: '', dateOfBirth: null, expectedOn: '2027-01-10' };
const byCoordinator = aVisitFact('2026-11-02');
const bySchool = aVisitFact('2026-11-20', { byRole: 'other', byPersonId: 'person-noor', agency: 'Ysgol y Bryn' });

it('a row says what comes first, how late it is, and when the child was seen and seen alone', () => {
  const row = rowOf([byCoordinator, { ...bySchool, on: '2026-11-17', alone: false }], '2026-11-20');
  expect(nearestInShort(english, row)).toBe('■ Seeing the child alone: 4 working days late');
  expect(glanceWords(english, row)).toEqual({ shown: true, text: 'Seen 3 days ago, alone 18 days ago' });
  expect(glanceWords(english, rowOf([byCoordinator], '2026-11-20')).text).toBe('Seen alone 18 days ago');
  expect(glanceWords(english, rowOf([{ ...byCoordinator, alone: false }], '2026-11-02')).text).toBe('Seen today; not seen alone yet');
  expect(glanceWords(english, rowOf([], '2026-11-20')).text).toBe('No visit has been recorded yet.');
});

it('a row that is late although somebody saw the child today says why; one that is not late needs no reason', () => {
  expect(whyNotMoved(english, rowOf([byCoordinator, bySchool], '2026-11-20'))).toEqual({
    shown: true,
    text: '○ By Ysgol y Bryn: only a visit by the co-ordinator, or by the manager standing in, moves this deadline.',
  });
  expect(whyNotMoved(english, rowOf([byCoordinator], '2026-11-20')).shown).toBe(false);
  expect(whyNotMoved(english, rowOf([byCoordinator, { ...bySchool, on: '2026-11-04' }], '2026-11-04')).shown).toBe(false);
});

it('a child who is not born yet has no line of visits', () => {
  const row = rowOf([], '2026-11-20', { ...unborn, registeredOn: '2026-11-19', conferences: [registeredOn('2026-11-19')] });
  expect(glanceWords(english, row)).toEqual({ shown: false, text: '' });
  expect(nearestInShort(english, row)).toBe('○ Not born yet: there are no visit deadlines.');
});

it.each([
  ['Mali', 'Cai', 'Open Mali', 'More about Mali'],
  ['Mali', 'Mali', 'Open Mali Rees', 'More about Mali Rees'],
  ['Dylan 2010', 'Dylan 2020', 'Open Dylan (2010)', 'More about Dylan (2010)'],
  ['', 'Cai', 'Open 1', 'More (1)'],
  ['Gwenllian Angharad Myfanwy', 'Cai', 'Open 1', 'More (1)'],
])(
  'the presses of %p beside %p say whom they open, and a number where the name does not tell or does not fit',
  (name, other, open, title) => {
    const rowOfName = (childId: string, said: string, surname: string) => {
      const [givenName = '', mark] = said.split(/ (?=\d)/);
      return { childId, givenName, familyName: mark === undefined ? surname : 'Roberts', mark: mark ?? '' };
    };
    const rows = [rowOfName('child-1', name, 'Rees'), rowOfName('child-2', other, 'Price')];
    const [first] = rows;
    expect(first && openTitles(english, rows)(first, 1)).toEqual({ open, more: { id: 'more-1', title } });
  },
);

it('a row and a card begin with what is late, whatever it asks for, and not with a visit in good time', () => {
  const visited = aVisitFact('2026-11-19');
  const missing = rowOf([visited], '2026-11-24', { missingSince: '2026-11-19' });
  expect(nearestInShort(english, missing)).toBe('■ Missing child: telling the co-ordinator and the police: 3 working days late');
  expect(nearestWords(english, missing)).toMatch(/^■ 3 working days late/);
  const lateMeeting = rowOf([visited], '2026-11-20', { registeredOn: '2026-09-01', conferences: [registeredOn('2026-09-01')] });
  expect(nearestInShort(english, lateMeeting)).toMatch(/^■ Initial core group meeting: \d+ working days late$/);
  expect(whyNotMoved(english, lateMeeting).shown).toBe(false);
});

it('a child who was not seen comes before paper and meetings that are late for longer', () => {
  const row = rowOf([byCoordinator], '2026-11-20', { registeredOn: '2026-09-01', conferences: [registeredOn('2026-09-01')] });
  expect(nearestInShort(english, row)).toBe('■ Seeing the child alone: 4 working days late');
});

it('an unborn child of whom something is late says that before there being no visits', () => {
  const row = rowOf([], '2026-11-20', { ...unborn, registeredOn: '2026-09-01', conferences: [registeredOn('2026-09-01')] });
  expect(nearestWords(english, row)).toMatch(/^■ .+ · ○ Not born yet: there are no visit deadlines\.$/);
});

it.each(['2026-11-19', '2026-11-20', '2026-11-24'])('of a child who is missing nothing looks fine, on %s', (today) => {
  const told = { changeId: 'c', what: 'missing', on: '2026-11-19', undone: false, toldOn: '2026-11-19' } as const;
  for (const changes of [[], [told]]) {
    const row = rowOf([aVisitFact('2026-11-19')], today, { missingSince: '2026-11-19', changes });
    const words = [nearestInShort(english, row), nearestWords(english, row), ...Object.values(lastWords(english, row))];
    expect(words.filter((each) => each.includes('●'))).toEqual([]);
  }
});

it('late paper or a late meeting hides no visit that is due, and a visit that is late stands alone', () => {
  const late = { registeredOn: '2026-09-01', conferences: [registeredOn('2026-09-01')] };
  const due = rowOf([aVisitFact('2026-11-09')], '2026-11-20', late);
  expect(nearestInShort(english, due)).toMatch(
    /^■ Initial core group meeting: \d+ working days late · ▲ Seeing the child alone: due by Monday 23 November 2026$/,
  );
  expect(nearestInShort(english, rowOf([aVisitFact('2026-10-01')], '2026-11-20', late))).toMatch(/^■ Seeing the child [^·▲]*$/);
});
