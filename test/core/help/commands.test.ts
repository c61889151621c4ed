import { type CommandName, commands } from '../../../src/core/help/commands';
import { matchCommand } from '../../../src/core/help/matchCommand';

const meant = (line: string): CommandName | null => {
  const match = matchCommand(line);
  return match.kind === 'command' ? match.name : null;
};
const offered = (line: string): readonly CommandName[] => {
  const match = matchCommand(line);
  return match.kind === 'nearest' ? match.names : [];
};
const words = commands.flatMap(({ name, en, cy }) => [en, cy].map((word) => ({ name, word })));

describe('a typed line', () => {
  it.each(words)('is the command $name by its whole word “$word”, whatever its letter case and spaces', ({ name, word }) => {
    expect(meant(word)).toBe(name);
    expect(meant(`  ${word.toUpperCase().replace(' ', '   ')} `)).toBe(name);
  });

  it('is a command by the beginning of its word, as long as no other begins so', () => {
    expect(meant('attend')).toBe('attendance');
    expect([meant('cyfa'), meant('cyfr'), meant('acc')]).toEqual(['meeting', 'accounts', 'accounts']);
    expect(offered('cyf')).toEqual(['meeting', 'accounts']);
    expect(offered('cy')).toEqual(['help', 'meeting', 'accounts']);
    expect(matchCommand('c').kind).toBe('unknown');
  });

  it('may have accents', () => {
    expect(meant('grẃpiâu')).toBe('groups');
  });

  it.each([
    ['a letter too few', 'attendnce', 'attendance'],
    ['a letter too many', 'presennoldeb', 'attendance'],
    ['another letter', 'meating', 'meeting'],
    ['two letters the other way round', 'agneda', 'agenda'],
    ['two typos', 'rhibudion', 'alerts'],
  ] as const)('with %s offers the nearest and runs nothing', (_what, line, name) => {
    expect(offered(line)).toContain(name);
  });

  it('with three typos, or far too long, is unknown', () => {
    for (const line of ['atendunze', 'presonoldibs', `agenda${'x'.repeat(10_000)}`]) expect(matchCommand(line).kind).toBe('unknown');
  });

  it('of any single change to a word finds its way back to it, or to a command that begins so', () => {
    for (const { name, word } of words.filter((each) => each.word.length > 3)) {
      for (let at = 0; at < word.length; at += 1) {
        for (const line of [word.slice(0, at) + word.slice(at + 1), `${word.slice(0, at)}z${word.slice(at)}`])
          expect(offered(line).includes(name) || meant(line) !== null ? 'found' : line).toBe('found');
      }
    }
  });
});
