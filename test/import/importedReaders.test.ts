import { shareAction } from '../../src/core/actions/actionChanges';
import { actionsView } from '../../src/core/actions/actionsView';
import { mayReadTextIn } from '../../src/core/confidentiality/words';
import type { RecordLine, RecordVersion } from '../../src/core/meeting/meetingRecord';
import type { Member, Role } from '../../src/core/member';
import { renderVersion } from '../../src/core/record/recordView';
import type { TypedText } from '../../src/core/typedText';
import { parseCaseload } from '../../src/import/caseload';
import { aMember } from '../support/aGroup';
import { filesOf, goodExport, withCells } from '../support/caseloadFiles';
import { defaultRules } from '../support/coreGroups';

const planted = {
  text: 'Unannounced evening visit',
  outcome: 'Planted outcome',
  if_not_done: 'Planted plan if it is not done',
  impact: 'Planted effect',
};
const withActions = withCells(goodExport, 'actions.csv', 0, planted);
const rows = withCells(withActions, 'meetings.csv', 1, { cancelled_reason: 'Planted reason' });

function importedGroup(from: typeof goodExport) {
  const [first] = parseCaseload(filesOf(from), '2026-11-20').groups;
  if (first === undefined) throw new Error('There is no group.');
  return first;
}

/** Every text in what was imported, wherever it stands. */
function textsIn(value: unknown): readonly TypedText[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('audience' in value && 'text' in value) return [value as TypedText];
  return Object.values(value).flatMap(textsIn);
}

const family: readonly Role[] = ['parent', 'young-person', 'advocate', 'interpreter'];
const reader = (role: Role): Member => aMember('reader', role, { childIds: [] });
const day = { today: '2026-11-20', rules: defaultRules };

describe('what was imported', () => {
  const { group, plan, ...rest } = importedGroup(withActions);
  const childIds = group.children.map(({ childId }) => childId);
  const parent = aMember('reader', 'parent', { childIds });
  const practitioner = aMember('worker', 'member', { childIds: [] });

  it.each(family)('is not read by a %s, whichever text it is', (role) => {
    const texts = textsIn([plan, rest]).filter(({ text }) => text !== '');
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(Object.values(planted).slice(0, 3)));
    expect(texts.filter((text) => mayReadTextIn(group, text, reader(role)))).toEqual([]);
  });

  it('is read by practitioners', () => {
    const texts = textsIn(plan);
    expect(texts.filter((text) => !mayReadTextIn(group, text, practitioner))).toEqual([]);
    expect(JSON.stringify(actionsView(plan, group, practitioner, 'all', day))).toContain(planted.if_not_done);
  });

  it('stands in no list of actions of a parent', () => {
    expect(JSON.stringify(actionsView(plan, group, parent, 'all', day))).not.toMatch(/Unannounced|Planted/);
  });

  it('stands in no record of a parent that quotes it, signed before or after', () => {
    const lines = plan.actions.map(
      ({ actionId, words, outcome, ifNotDone, effect, dueOn, state }) =>
        ({
          kind: 'action',
          actionId,
          words,
          owner: { outside: { ...words, by: 'somebody', text: 'Nain' } },
          coOwners: [],
          childIds,
          outcome,
          measure: null,
          ifNotDone,
          effect,
          blocked: null,
          dueOn,
          state,
        }) as unknown as RecordLine,
    );
    const section = { sectionId: 'actions', part: 'actions', itemId: null, heading: null, lines, texts: [], changes: [] };
    const version = { sections: [section] } as unknown as RecordVersion;
    expect(JSON.stringify(renderVersion(version, group, [practitioner]))).toContain('Unannounced');
    expect(JSON.stringify(renderVersion(version, group, [parent]))).not.toMatch(/Unannounced|Planted/);
  });

  it('is not read by a parent who answers for it, but that there is something of theirs', () => {
    const owned = { ...plan, actions: plan.actions.map((each) => ({ ...each, owner: { kind: 'member' as const, memberId: 'reader' } })) };
    const told = { ...group, members: [...group.members, parent] };
    const { rows: theirs } = actionsView(owned, told, parent, 'all', day);
    expect(theirs.map(({ words, mine }) => [words, mine])).toEqual(plan.actions.map(() => ['', true]));
    expect(theirs.length).toBeGreaterThan(0);
    expect(JSON.stringify(theirs)).not.toMatch(/Unannounced|Planted/);
  });

  it('is read by the family once somebody has shared it, who is then its author; what is to follow is not', () => {
    const [first] = plan.actions;
    if (first === undefined) throw new Error('There is no action.');
    const writing = { by: practitioner.memberId, at: '2026-11-20T09:00:00.000Z', language: 'en', today: day.today } as const;
    const shared = shareAction(plan, { actionId: first.actionId, v: first.version }, writing);
    if (!shared.ok) throw new Error('It was not shared.');
    const [now] = shared.value.actions;
    expect(now?.words).toEqual({ ...first.words, by: practitioner.memberId, at: writing.at, audience: { kind: 'everyone' } });
    expect(now?.ifNotDone).toEqual(first.ifNotDone);
    const texts = textsIn(now).filter((text) => mayReadTextIn(group, text, parent));
    expect(texts.map(({ text }) => text)).toEqual([planted.text, planted.outcome]);
    const again = shareAction(shared.value, { actionId: first.actionId, v: now?.version ?? 0 }, writing);
    expect(again).toEqual({ ok: false, refusal: { kind: 'changed-meanwhile' } });
  });

  it('is read by the family where a practitioner has written it for everyone', () => {
    const [action] = plan.actions;
    if (action === undefined) throw new Error('There is no action.');
    expect(mayReadTextIn(group, { ...action.words, by: practitioner.memberId }, parent)).toBe(true);
  });
});

it('a reason for a cancelled meeting is not read by a parent', () => {
  const { group, meetings } = importedGroup(rows);
  const texts = textsIn(meetings);
  expect(texts.map(({ text }) => text)).toContain('Planted reason');
  expect(texts.filter((text) => mayReadTextIn(group, text, reader('parent')))).toEqual([]);
});
