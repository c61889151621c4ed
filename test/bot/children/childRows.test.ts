import { openTitles } from '../../../src/bot/children/openTitles';
import { glanceWords, nearestInShort, whyNotMoved } from '../../../src/bot/children/visitWords';
import { boardOf } from '../../../src/core/children/childBoard';
import type { VisitFact } from '../../../src/core/facts';
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
  const row = rowOf([], '2026-11-20', { givenName: '', dateOfBirth: null, expectedOn: '2027-01-10' });
  expect(glanceWords(english, row)).toEqual({ shown: false, text: '' });
  expect(nearestInShort(english, row)).toBe('○ Not born yet: there are no visit deadlines.');
});

it.each([
  ['Mali', 'Cai', 'Open Mali', 'More about Mali'],
  ['Mali', 'Mali', 'Open 1', 'More (1)'],
  ['', 'Cai', 'Open 1', 'More (1)'],
  ['Gwenllian Angharad Myfanwy', 'Cai', 'Open 1', 'More (1)'],
])(
  'the presses of %p beside %p say whom they open, and a number where the name does not tell or does not fit',
  (name, other, open, title) => {
    const rows = [
      { childId: 'child-1', givenName: name },
      { childId: 'child-2', givenName: other },
    ];
    const [first] = rows;
    expect(first && openTitles(english, rows)(first, 1)).toEqual({ open, more: { id: 'more-1', title } });
  },
);
