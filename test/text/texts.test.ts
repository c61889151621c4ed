import { IntlMessageFormat } from 'intl-messageformat';
import { stateSymbols } from '../../src/cards/stateLook';
import { denials, problems, refusalKinds } from '../../src/core/refusals';
import cy from '../../src/text/cy.json';
import en from '../../src/text/en.json';
import { sayBoth, textFor } from '../../src/text/texts';
import { askedInSource, isAskedFor, messagesAskedFor } from '../support/usedMessages';
import sameInBoth from './sameInBoth.json';

type Leaf = readonly [string, string];
type Part = {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
};

const plural = 6;
const select = 5;
const literal = 0;
const english = leaves(en);
const welsh = new Map(leaves(cy));
const welshForms = ['zero', 'one', 'two', 'few', 'many', 'other'];

function leaves(tree: object, path = ''): readonly Leaf[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : leaves(value as object, `${path}${key}.`),
  );
}

function parts(message: string): readonly Part[] {
  return new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst() as unknown as readonly Part[];
}

function within(message: readonly Part[], fits: (part: Part) => boolean): readonly Part[] {
  return message.flatMap((part) => [
    ...(fits(part) ? [part] : []),
    ...Object.values(part.options ?? {}).flatMap((option) => within(option.value, fits)),
  ]);
}

function argumentsOf(message: string): readonly string[] {
  return [...new Set(within(parts(message), ({ type }) => type !== literal && type !== 7).map(({ value }) => String(value)))].sort();
}

it('has the same messages in both languages', () => {
  expect([...welsh.keys()].sort()).toEqual(english.map(([key]) => key).sort());
});

it.each(english)('%s says the same with the same values in Welsh', (key, message) => {
  const other = welsh.get(key) ?? '';
  expect(message.trim()).not.toBe('');
  expect(other.trim()).not.toBe('');
  expect(argumentsOf(other)).toEqual(argumentsOf(message));
  const same: readonly string[] = sameInBoth;
  expect([key, other === message]).toEqual([key, same.includes(key)]);
});

it('begins what says how something stands with the same symbol in both languages, in every form of a count', () => {
  const symbolsOf = (message: string): readonly string[] => {
    const [first] = parts(message);
    const forms = first?.type === plural ? Object.values(first.options ?? {}).map(({ value }) => value[0]) : [first];
    return [...new Set(forms.map((form) => stateSymbols.find((symbol) => form?.value?.startsWith(symbol) === true) ?? ''))];
  };
  const signed = english.filter(([, message]) => stateSymbols.some((symbol) => message.includes(symbol)));
  expect(signed.length).toBeGreaterThan(100);
  for (const [key, message] of signed) expect([key, symbolsOf(welsh.get(key) ?? '')]).toEqual([key, symbolsOf(message)]);
});

it('gives all six Welsh forms of every count', () => {
  for (const [key, message] of welsh) {
    for (const { options } of within(parts(message), ({ type }) => type === plural)) {
      const exact = Object.keys(options ?? {}).filter((form) => !form.startsWith('='));
      expect([key, exact.sort()]).toEqual([key, [...welshForms].sort()]);
    }
  }
});

it('chooses between the same cases in both languages', () => {
  const cases = (message: string): readonly string[][] =>
    within(parts(message), ({ type }) => type === select).map(({ options }) => Object.keys(options ?? {}).sort());
  for (const [key, message] of english) expect([key, cases(welsh.get(key) ?? '')]).toEqual([key, cases(message)]);
});

it('has words for every reason why not, in both languages', () => {
  for (const texts of [textFor('en'), textFor('cy')]) {
    for (const reason of [...denials, ...refusalKinds]) expect(texts.say(`refusal.${reason}`)).toMatch(/\.$/);
    for (const problem of problems) expect(texts.say(`problem.${problem}`)).toMatch(/\.$/);
  }
});

it('writes days as each language does', () => {
  expect(textFor('en').day('2026-12-11')).toBe('Friday 11 December 2026');
  expect(textFor('cy').day('2026-12-11')).toBe('Dydd Gwener 11 Rhagfyr 2026');
  expect(textFor('cy').shortDay('2028-02-29')).toBe('29 Chwefror 2028');
});

it('gives a Welsh day a small letter inside a sentence, a capital where it begins one, and leaves what people type alone', () => {
  const { say, day } = textFor('cy');
  const limit = day('2026-12-11');
  expect(say('meeting.limitPassed', { limit })).toContain('amser oedd: dydd Gwener 11 Rhagfyr 2026.');
  expect(day('2026-12-11')).toBe('Dydd Gwener 11 Rhagfyr 2026');
  expect(say('seen.nextLimit', { clock: 'Dydd Gwener bob amser', day: limit })).toContain('“Dydd Gwener bob amser”: dydd Gwener 11');
  expect(textFor('en').say('meeting.limitPassed', { limit: 'Friday 11 December 2026' })).toContain('was Friday 11 December 2026.');
});

it('writes each of many days as it is, also when it is asked for again', () => {
  const days = Array.from({ length: 4_500 }, (_, index) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10));
  const texts = textFor('cy');
  const fresh = new Intl.DateTimeFormat('cy', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  for (const day of [...days, ...days.slice(0, 10), ...days.slice(-10)]) {
    expect(texts.shortDay(day)).toBe(fresh.format(new Date(`${day}T00:00:00Z`)));
    expect(texts.day(day).endsWith(` ${texts.shortDay(day)}`)).toBe(true);
  }
});

it('puts Welsh first where both are said', () => {
  expect(sayBoth('neutral')).toBe(`${cy.neutral} · ${en.neutral}`);
});

/** DOMAIN 5.4: what must never stand on a locked screen. */
const revealing = /register|cofrestr|child protection|amddiffyn plant|core group|grŵp craidd|abuse|cam-?drin|plentyn|child|plant\b/i;

it('has nothing revealing in the neutral line', () => {
  for (const line of [en.neutral, cy.neutral]) expect(line).not.toMatch(revealing);
});

it('uses every message somewhere in the product', () => {
  const asked = messagesAskedFor();
  expect(english.map(([key]) => key).filter((key) => !isAskedFor(asked, key))).toEqual([]);
});

it('finds a message that nothing uses, however common its parts are', () => {
  const asked = askedInSource(`
    const words = texts.words.members;
    const { told, entry: { title } } = turn.texts.words.notSeen;
    show(words.none, told, title, texts.say('agenda.title'), texts.say(\`refusal.\${kind}\`), texts.words.role[role]);
  `);
  const used = ['members.none', 'notSeen.told', 'notSeen.entry.title', 'agenda.title', 'refusal.gone', 'role.parent'];
  expect(used.filter((key) => !isAskedFor(asked, key))).toEqual([]);
  const unused = ['members.title', 'notSeen.title', 'agenda.none', 'members', 'common.title', 'roles.parent', 'members.none.more'];
  expect(unused.filter((key) => isAskedFor(asked, key))).toEqual(['members.none.more']);
});
