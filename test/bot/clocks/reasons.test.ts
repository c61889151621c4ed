import fc from 'fast-check';
import { becauseWords, limitName, stateWords } from '../../../src/bot/clocks/clockWords';
import type { Because, Clock } from '../../../src/core/clocks/clock';
import { clockHistory } from '../../../src/core/clocks/clocksOf';
import { type LimitId, limitIds } from '../../../src/core/clockTable';
import { ruleOf } from '../../../src/core/policy';
import { textFor } from '../../../src/text/texts';
import { anyCoreGroup, lastDay } from '../../support/anyCoreGroup';
import { defaultRules, rulesWith } from '../../support/coreGroups';

/** From what each of the clocks runs (DOMAIN 1.0), and how that is said while it is open and when it is over. */
const starts: Readonly<Record<LimitId, readonly Because['code'][]>> = {
  D01: ['strategy-discussion-held', 'decided-to-enquire'],
  D02: ['conference-held'],
  D03: ['conference-held', 'registered'],
  D04: ['meeting-held'],
  D05: ['registered', 'born', 'last-seen-alone', 'last-seen', 'not-yet-seen-alone'],
  D06: ['registered', 'born', 'last-seen-at-home', 'moved-house'],
  D07: ['bedroom-between-reviews'],
  D08: ['enquiries-began'],
  D09: ['conference-held', 'registered'],
  D10: ['review-held'],
  D11: ['conference-held'],
  D12: ['record-received'],
  D13: ['meeting-held'],
  D14: ['review-planned', 'review-planned-soon'],
  D15: ['absent-member-apologised'],
  D16: ['move-notified'],
  D17: ['move-notified', 'move-agreed'],
  D18: ['stay-began'],
  D19: ['co-ordinator-changed', 'co-ordinator-change-untold'],
  D20: ['no-co-ordinator'],
  D21: ['access-denied'],
  D22: ['missing'],
  D23: ['turns-18'],
  D24: ['born', 'stage-passed'],
  R31: ['placed-in-care', 'last-seen'],
};

/** What must stand in the reason: the thing that starts the clock, in English and in Welsh. */
const said: Readonly<Record<Because['code'], readonly [RegExp, RegExp]>> = {
  'strategy-discussion-held': [/last strategy discussion was on/, /drafodaeth strategaeth ddiwethaf/],
  'decided-to-enquire': [/decided to make enquiries/, /penderfyniad i gynnal ymholiadau/],
  'conference-held': [/the conference was held/, /gynhadledd a gynhaliwyd/],
  registered: [/the child was registered/, /cofrestriad/],
  born: [/the child was born/, /enedigaeth/],
  'meeting-held': [/the core group met on/, /cyfarfod y grŵp craidd/],
  'not-yet-seen-alone': [/not seen the child alone since/, /wedi gweld y plentyn ar ei ben ei hun ers/],
  'last-seen-alone': [/last s(aw|een) the child alone/, /y tro diwethaf .*gwelodd .* ar ei ben ei hun/],
  'last-seen': [/last s(aw|een) the child on/, /y tro diwethaf .*gwelodd .* y plentyn:/],
  'last-seen-at-home': [/last s(aw|een) the child at home/, /y tro diwethaf .*gwelodd .* yn y cartref/],
  'placed-in-care': [/the child was placed on/, /diwrnod lleoli'r plentyn/],
  'moved-house': [/moved to a new home/, /symud i gartref newydd/],
  'bedroom-between-reviews': [/once between two conferences/, /unwaith rhwng dwy gynhadledd/],
  'enquiries-began': [/enquiries began/, /dechrau'r ymholiadau/],
  'review-held': [/a review conference was held on/, /cynhadledd adolygu a gynhaliwyd/],
  'record-received': [/record was sent on this day, which counts as the day it was received/, /cyfrif fel diwrnod ei dderbyn/],
  'review-planned': [/before the review conference that is planned/, /cyn y gynhadledd adolygu sydd wedi'i chynllunio/],
  'review-planned-soon': [/planned too soon for the usual length/, /rhy fuan ar gyfer yr amser arferol/],
  'absent-member-apologised': [/first apology/, /ymddiheuriad cyntaf/],
  'move-notified': [/the move was notified/, /hysbysiad am y symud/],
  'move-agreed': [/agreed on this day that the move is permanent/, /cytuno bod y symud yn barhaol/],
  'stay-began': [/stay in another area began/, /dechrau'r arhosiad/],
  'co-ordinator-changed': [/co-ordinator changed/, /newid y cydlynydd/],
  'co-ordinator-change-untold': [/told of the new co-ordinator/, /dweud wrth bawb am y cydlynydd newydd/],
  'no-co-ordinator': [/no co-ordinator (was|has been) named/, /cydlynydd wedi'i enwi/],
  'access-denied': [/access .* was denied/, /gwrthod mynediad/],
  missing: [/went missing on this day/, /fynd ar goll/],
  'turns-18': [/was born on this day/, /dyddiad geni/],
  'stage-passed': [/a stage was on this day/, /cam ar y diwrnod hwn/],
};
/** Words of the English reason that are true only while the limit is open: something was the last, or goes on. */
const onlyNow = /\blast (saw|met|was)\b|\bhas (not |been )|\bthe last (?!strategy)/;

function clockOf(clock: LimitId, code: Because['code'], endedOn: string | null, last = '2026-10-12'): Clock {
  const { limit } = ruleOf(defaultRules.policy, clock);
  const length =
    'workingDays' in limit
      ? { count: limit.workingDays, unit: 'working-days' as const }
      : 'days' in limit
        ? { count: limit.days, unit: 'days' as const }
        : { count: limit.months, unit: 'months' as const };
  return {
    ...{ clock, childId: 'child-1', trigger: '2026-09-14', limit: last, bookBy: last, state: endedOn === null ? 'breached' : 'met-late' },
    ...{ daysLate: 3, workingDaysLate: 3, metOn: endedOn, endedOn, cancelReason: null, source: '' },
    ...{ because: { code, parameters: { on: '2026-09-14', ...length } } },
  };
}

it.each(limitIds)('%s says what it runs from, in both languages, and nothing that is true of an open limit once it is over', (clock) => {
  for (const code of starts[clock]) {
    for (const endedOn of [null, '2026-10-20']) {
      const [en, cy] = (['en', 'cy'] as const).map((language) =>
        becauseWords(textFor(language), clockOf(clock, code, endedOn), defaultRules),
      );
      expect([code, en]).toEqual([code, expect.stringMatching(said[code][0])]);
      expect([code, cy]).toEqual([code, expect.stringMatching(said[code][1])]);
      if (endedOn !== null) expect(en).not.toMatch(onlyNow);
    }
  }
});

it('no clock of any group runs from anything else', () => {
  fc.assert(
    fc.property(anyCoreGroup, (group) => {
      for (const rules of [defaultRules, rulesWith({ seenAlone: 'where-possible' })])
        for (const { clock, because } of clockHistory(group, rules, lastDay))
          expect([clock, starts[clock]]).toEqual([clock, expect.arrayContaining([because.code])]);
    }),
    { seed: 7, numRuns: 15 },
  );
});

it('a record says that the next meeting decides, a summary that the first does, a transfer that the agreement came later', () => {
  const reason = (clock: LimitId, code: Because['code'], limit: string) =>
    becauseWords(textFor('en'), clockOf(clock, code, null, limit), defaultRules);
  expect(reason('D13', 'meeting-held', '2026-09-17')).toContain('due before the next meeting');
  expect(reason('D13', 'meeting-held', '2026-09-21')).not.toContain('next meeting');
  expect(reason('D02', 'conference-held', '2026-09-28')).toContain('due by the first core group');
  expect(reason('D02', 'conference-held', '2026-09-21')).not.toContain('first core group');
  expect(reason('D17', 'move-notified', '2026-11-02')).toContain('it was agreed that the move is permanent');
  expect(reason('D17', 'move-notified', '2026-10-05')).not.toContain('agreed');
});

it('an offer of an advocate or a bedroom whose next stage came early says that it came, beside the length of time', () => {
  const reason = (clock: LimitId, code: Because['code'], limit: string) =>
    becauseWords(textFor('en'), clockOf(clock, code, limit, limit), defaultRules);
  expect(reason('D24', 'stage-passed', '2026-10-05')).toContain('due by the next stage, which came sooner');
  expect(reason('D24', 'stage-passed', '2026-10-26')).not.toContain('next stage');
  const bedroom = clockOf('D07', 'bedroom-between-reviews', '2026-11-02', '2026-11-02');
  const months = { code: 'bedroom-between-reviews', parameters: { on: '2026-09-14', count: 3, unit: 'months' } } as const;
  expect(becauseWords(textFor('en'), { ...bedroom, because: months }, defaultRules)).toContain('by the next review conference');
});

it('the two limits of a change of co-ordinator have names that tell them apart, in both languages', () => {
  for (const language of ['en', 'cy'] as const) {
    const name = (code: Because['code']) => limitName(textFor(language), clockOf('D19', code, null));
    expect(name('co-ordinator-change-untold')).toMatch(/Telling everyone|Rhoi gwybod i bawb/);
    expect(name('co-ordinator-changed')).toMatch(/in writing|ysgrifenedig/);
  }
});

it('what was not done when its period ended says by how much it was late, or that it ended on the deadline', () => {
  const ended = (daysLate: number, workingDaysLate: number) => ({
    ...clockOf('D24', 'stage-passed', '2026-10-12'),
    ...{ state: 'breached' as const, daysLate, workingDaysLate },
  });
  for (const language of ['en', 'cy'] as const) {
    const said = (daysLate: number, workingDaysLate: number) => stateWords(textFor(language), ended(daysLate, workingDaysLate));
    expect(said(0, 0)).toMatch(/by the deadline, on which its period ended|erbyn y terfyn amser, pan ddaeth/);
    expect(said(2, 0)).toMatch(/less than one working day late|lai na diwrnod gwaith yn hwyr/);
    expect(said(5, 3)).toMatch(/3 working days late|3 diwrnod gwaith yn hwyr/);
  }
});
