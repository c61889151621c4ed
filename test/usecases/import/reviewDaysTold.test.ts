import { headSeenBy } from '../../../src/core/confidentiality/excluded';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { factsOf } from '../../../src/core/notices/aboutNotice';
import { importedReviewNotices } from '../../../src/core/notices/importedReviews';
import type { Notice } from '../../../src/core/notices/notice';
import { holds } from '../../../src/core/notices/noticeKinds';
import { type ExportRows, withRows } from '../../support/caseloadFiles';
import { bringOn, conference, groupRows, onlyGroup, rules } from '../../support/correctedExport';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';

const parent = {
  ...{ core_group_ref: 'CG-9001', from: '2026-10-05', to: '', language_spoken: 'en', language_written: 'en', role: 'parent', agency: '' },
  ...{ in_teams: 'Y', safe_contact: '' },
};
const caseload = withRows(
  groupRows,
  'members.csv',
  { ...parent, name: 'Gwen Enghraifft', email: 'gwen@mail.example', child_refs: 'CH-90001' },
  { ...parent, name: 'Aled Enghraifft', email: 'aled@mail.example', child_refs: 'CH-90002' },
);
const initial = ['CH-90001', 'CH-90002'].map((child_ref) => ({
  ...conference,
  child_ref,
  planned_for: '2026-10-05',
  held_on: '2026-10-05',
}));

/** The case system's export with reviews planned: the days by child, or held. */
function withReviews(...reviews: readonly (readonly [child: string, planned: string, held?: string])[]): ExportRows {
  const rows = reviews.map(([child_ref, planned_for, held_on = '']) => ({
    ...conference,
    ...{ child_ref, kind: 'review', planned_for, held_on, decision: held_on === '' ? '' : 'remain' },
  }));
  return { ...caseload, 'conferences.csv': [...initial, ...rows] };
}

/** The first child's review planned for that day, as an import has it. */
function withNews(group: CoreGroup, plannedFor: string): CoreGroup {
  const fact = { kind: 'review', plannedFor, heldOn: null, decision: null } as const;
  const [mabli, ...others] = group.children;
  return mabli === undefined ? group : { ...group, children: [{ ...mabli, conferences: [...mabli.conferences, fact] }, ...others] };
}

/** Who is to be told what, in the form "moved 2026-12-16 Gwen". */
async function told(store: MemoryStore): Promise<readonly string[]> {
  const head = await onlyGroup(store);
  const all = (await store.groups.ofType(head.coreGroupId, 'notice', { limit: 200, after: null })) as readonly Notice[];
  const names = new Map(head.members.map(({ personId, name }) => [personId, name.split(/[ .]/)[0]]));
  return all
    .flatMap(({ about, recipientPersonId, state }) =>
      about.kind === 'review-day' ? [[about.news, about.plannedFor, names.get(recipientPersonId ?? ''), state].join(' ')] : [],
    )
    .sort();
}

async function brought(...exports: readonly (readonly [ExportRows, string])[]): Promise<MemoryStore> {
  const store = memoryStore();
  for (const [rows, day] of exports) await bringOn(store, rows, day);
  return store;
}

const everybody = (news: string, ...names: readonly string[]) => names.map((name) => `${news} ${name} planned`).sort();
const practitioners = ['Huw', 'Iona', 'Nest', 'owen'];
const [first, second, third] = ['2026-11-20', '2026-11-23', '2026-11-24'];

describe('a review that an export plans, moves or has no longer', () => {
  it('is told to nobody by the first export of its group', async () => {
    expect(await told(await brought([withReviews(['CH-90001', '2026-12-10']), first]))).toEqual([]);
  });

  it('is told as planned to those whom a review planned here is told to, once, however often the export comes', async () => {
    const planned = withReviews(['CH-90001', '2026-12-10']);
    const store = await brought([caseload, first], [planned, second], [planned, second], [planned, third]);
    expect(await told(store)).toEqual(everybody('planned 2026-12-10', 'Gwen', ...practitioners));
    expect((await onlyGroup(store)).noticesAbout?.filter(({ about }) => about.kind === 'review-day')).toHaveLength(5);
  });

  it('is told as moved for the children whose day is another, and of the others nothing', async () => {
    const before = withReviews(['CH-90001', '2026-12-10'], ['CH-90002', '2026-12-10']);
    const store = await brought([before, first], [withReviews(['CH-90001', '2026-12-10'], ['CH-90002', '2026-12-14']), second]);
    expect(await told(store)).toEqual(everybody('moved 2026-12-14', 'Aled', ...practitioners));
  });

  it('is told as called off once it is gone, and that stands until another is planned', async () => {
    const store = await brought([withReviews(['CH-90001', '2026-12-10']), first], [caseload, second]);
    expect(await told(store)).toEqual(everybody('cancelled 2026-12-10', 'Gwen', ...practitioners));
    const about = (await onlyGroup(store)).noticesAbout?.find((mark) => mark.about.kind === 'review-day')?.about;
    if (about === undefined) throw new Error('Somebody is told.');
    const isNews = async (day: string) => holds(about, factsOf(await onlyGroup(store), rules, day));
    expect([await isNews(second), await isNews('2026-12-11')]).toEqual([true, false]);
    await bringOn(store, withReviews(['CH-90001', '2026-12-18']), third);
    expect(await isNews(third)).toBe(false);
    expect(await told(store)).toEqual(expect.arrayContaining(everybody('planned 2026-12-18', 'Gwen', ...practitioners)));
  });

  it('is told to nobody who is excluded on that day, and is over for whoever is excluded after', async () => {
    const store = await brought([withReviews(['CH-90001', '2026-12-10']), first], [caseload, second]);
    const head = await onlyGroup(store);
    const gwen = head.members.find(({ name }) => name.startsWith('Gwen'));
    if (gwen === undefined) throw new Error('She is there.');
    const about = { exclusionId: 'x1', memberId: gwen.memberId, personId: gwen.personId, askedBy: 'noor', askedByPersonId: 'person-noor' };
    const spans = [{ from: '2026-12-01', to: null, topics: [] }];
    const after: CoreGroup = { ...head, exclusions: [{ ...about, askedOn: second, state: 'in-force', spans, reviewBy: '2026-12-31' }] };
    expect(headSeenBy(after, gwen).noticesAbout?.filter(({ to }) => to === gwen.personId)).toEqual([]);
    const moved = withNews(after, '2026-12-17');
    expect(importedReviewNotices(after, moved, { rules, now: `${third}T08:00:00.000Z`, today: third })).toHaveLength(4);
  });

  it('is no news once it was held, nor where its day is over', async () => {
    const planned = withReviews(['CH-90001', '2026-11-21']);
    expect(await told(await brought([planned, first], [withReviews(['CH-90001', '2026-11-21', '2026-11-21']), second]))).toEqual([]);
    expect(await told(await brought([planned, first], [caseload, second]))).toEqual([]);
    expect(await told(await brought([caseload, first], [withReviews(['CH-90001', '2026-11-18']), second]))).toEqual([]);
  });
});
