import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withParts } from '../../src/cards/parts';

const folder = join(__dirname, '../../cards');
const layouts = readdirSync(folder).map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown] as const);

const drawn = (...body: readonly object[]): unknown => (withParts('aCard', { body }) as { readonly body: unknown }).body;
const drawnActions = (...actions: readonly object[]): unknown => (withParts('aCard', { actions }) as { readonly actions: unknown }).actions;

const problem = {
  type: 'TextBlock',
  $when: '${where.wrong}',
  text: '⚠ ${where.problem}',
  color: 'Attention',
  wrap: true,
  spacing: 'None',
};

/** The types of all that stands in a list of a layout and is no part. */
function typesByHand(node: unknown): readonly string[] {
  if (Array.isArray(node))
    return node.flatMap((each) => [
      ...(each !== null && typeof each === 'object' && 'type' in each ? [each.type] : []),
      ...typesByHand(each),
    ]);
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(typesByHand) : [];
}

it.each(layouts)('%s leaves words, inputs and buttons to parts', (_file, layout) => {
  expect(typesByHand(layout).filter((type) => !['Container', 'ColumnSet', 'Column', 'ActionSet'].includes(type))).toEqual([]);
});

it('a fold is a button, and what it opens and closes in place with the parts in it', () => {
  const items = [{ part: 'text', text: '${t.some.words}' }];
  expect(drawn({ part: 'fold', id: 'more', title: '${t.some.title}', open: '${moreShown}', items })).toEqual([
    { type: 'ActionSet', actions: [{ type: 'Action.ToggleVisibility', title: '${t.some.title}', targetElements: ['more'] }] },
    { type: 'Container', id: 'more', isVisible: '${moreShown}', items: [{ type: 'TextBlock', text: '${t.some.words}', wrap: true }] },
  ]);
});

describe('a field', () => {
  it('must be filled in, and says under the input what is wrong with it', () => {
    expect(drawn({ part: 'field', id: 'where', label: 'Where', input: { type: 'Input.Text', maxLength: 9 } })).toEqual([
      {
        type: 'Input.Text',
        id: 'where',
        label: 'Where ${$root.t.common.required}',
        value: '${where.value}',
        maxLength: 9,
      },
      problem,
    ]);
  });

  it('may be left empty where it is optional, and has its hint before what is wrong', () => {
    const field = {
      part: 'field',
      $when: '${asked}',
      id: 'where',
      label: 'Where',
      optional: true,
      hint: 'A town',
      input: { type: 'Input.Text' },
    };
    expect(drawn(field)).toEqual([
      { type: 'Input.Text', $when: '${asked}', id: 'where', label: 'Where', value: '${where.value}' },
      { type: 'TextBlock', text: 'A town', size: 'Small', isSubtle: true, wrap: true, spacing: 'None' },
      problem,
    ]);
  });

  it('is never refused by Teams for being empty, as Back would be too, and says so of a day that the calendar does not offer', () => {
    const field = { part: 'field', id: 'when', label: 'When', input: { type: 'Input.Date', min: '${today}' } };
    const [date] = drawn(field) as [Record<string, unknown>];
    expect(date).toMatchObject({ min: '${today}', errorMessage: '${$root.t.common.otherDay}' });
    expect('isRequired' in date).toBe(false);
  });

  it('has its label as the title of a toggle, which is where Teams shows it, and cuts it on a telephone unless it wraps', () => {
    const [toggle] = drawn({ part: 'field', id: 'where', label: 'There', optional: true, input: { type: 'Input.Toggle' } }) as [object];
    expect(toggle).toEqual({ type: 'Input.Toggle', id: 'where', title: 'There', wrap: true, value: '${where.value}' });
  });
});

describe('a button', () => {
  const button = { part: 'button', title: 'Open', verb: 'a.b', data: { part: 'kept as it is' } };
  const press = { type: 'Action.Execute', title: 'Open', verb: 'a.b', data: { part: 'kept as it is' } };

  it('leaves the inputs behind unless it sends them', () => {
    expect(drawnActions(button, { ...button, sendsInputs: true })).toEqual([{ ...press, associatedInputs: 'none' }, press]);
  });

  it('stands in a set of its own among other elements, which is shown or repeated as a whole', () => {
    expect(drawn({ ...button, $when: '${may}', $data: '${rows}', spacing: 'Small', style: 'positive' })).toEqual([
      {
        type: 'ActionSet',
        $when: '${may}',
        $data: '${rows}',
        spacing: 'Small',
        actions: [{ ...press, style: 'positive', associatedInputs: 'none' }],
      },
    ]);
  });

  it('is an action among the actions of a set, at any depth', () => {
    const set = { type: 'ActionSet', actions: [{ ...button, $when: '${may}' }] };
    expect(drawn({ part: 'rows', of: 'groups', items: [set] })).toEqual([
      {
        type: 'Container',
        $data: '${groups}',
        separator: true,
        items: [{ type: 'ActionSet', actions: [{ ...press, $when: '${may}', associatedInputs: 'none' }] }],
      },
    ]);
  });
});

it('a pager is one line with a press at either side, which goes to the page before and after with what else the verb needs', () => {
  const turn = ($when: string, title: string, page: string) =>
    expect.objectContaining({
      $when,
      selectAction: { type: 'Action.Execute', title, verb: 'a.b', data: { id: '${id}', page }, associatedInputs: 'none' },
    });
  expect(drawn({ part: 'pager', verb: 'a.b', data: { id: '${id}' }, spacing: 'Small' })).toEqual([
    {
      type: 'ColumnSet',
      $when: '${pages.shown}',
      spacing: 'Small',
      columns: [
        turn('${pages.hasBefore}', '${t.common.previous}', '${pages.before}'),
        expect.objectContaining({ width: 'stretch', items: [expect.objectContaining({ text: '${pages.text}' })] }),
        turn('${pages.hasAfter}', '${t.common.next}', '${pages.after}'),
      ],
    },
  ]);
});

it('a pager that is always there asks for no flag', () => {
  expect(JSON.stringify(drawn({ part: 'pager', verb: 'a.b', always: true }))).not.toContain('pages.shown');
});

it('rows are set apart by a line, unless by space or colour', () => {
  const rows = { part: 'rows', of: 'groups', items: [{ part: 'text', text: '${text}' }] };
  const container = { type: 'Container', $data: '${groups}', items: [{ type: 'TextBlock', text: '${text}', wrap: true }] };
  expect(drawn(rows, { ...rows, spacing: 'Small' }, { ...rows, style: 'attention' })).toEqual([
    { ...container, separator: true },
    { ...container, spacing: 'Small' },
    { ...container, style: 'attention' },
  ]);
});

it('a state, a text and a line are blocks of words', () => {
  const line = { part: 'line', $when: '${heard}', runs: [{ text: '${name}', weight: 'Bolder' }, ' ${about}'], spacing: 'None' };
  expect(drawn({ part: 'state', of: 'empty', isSubtle: true }, { part: 'text', text: '${t.a.b}', size: 'Small' }, line)).toEqual([
    { type: 'TextBlock', $when: '${empty.shown}', text: '${empty.text}', wrap: true, isSubtle: true },
    { type: 'TextBlock', text: '${t.a.b}', wrap: true, size: 'Small' },
    {
      type: 'RichTextBlock',
      $when: '${heard}',
      inlines: [
        { type: 'TextRun', text: '${name}', weight: 'Bolder' },
        { type: 'TextRun', text: ' ${about}' },
      ],
      spacing: 'None',
    },
  ]);
});

describe('a card is not defined', () => {
  const field = { part: 'field', id: 'where', label: 'Where', input: { type: 'Input.Text' } };
  const whole: readonly (readonly [string, Readonly<Record<string, unknown>>, readonly string[]])[] = [
    ['field', field, ['id', 'label', 'input']],
    ['button', { part: 'button', title: 'Open', verb: 'a.b' }, ['title', 'verb']],
    ['pager', { part: 'pager', verb: 'a.b' }, ['verb']],
    ['rows', { part: 'rows', of: 'groups', items: [] }, ['of', 'items']],
    ['state', { part: 'state', of: 'empty' }, ['of']],
    ['text', { part: 'text', text: '${t.a.b}' }, ['text']],
    ['line', { part: 'line', runs: ['${name}'] }, ['runs']],
  ];

  it.each(whole)('with a %s that lacks a member, or has one that it does not know', (_kind, part, members) => {
    expect(() => drawn(part)).not.toThrow();
    for (const member of members) {
      const { [member]: _gone, ...rest } = part;
      expect(() => drawn(rest)).toThrow(member);
    }
    expect(() => drawn({ ...part, spaceing: 'Small' })).toThrow('spaceing');
  });

  it('with a part that nobody knows, at any depth; the message names card and part', () => {
    const layout = { type: 'Container', items: [{ part: 'slider', id: 'x' }] };
    expect(() => drawn(layout)).toThrow(/The card aCard .*"slider"/);
    expect(() => drawn({ part: 'rows', of: 'groups', items: [layout] })).toThrow('slider');
  });

  it('with a part among actions that is no button, or with space that an action cannot have', () => {
    expect(() => drawnActions({ part: 'text', text: '${t.a.b}' })).toThrow('cannot be drawn');
    expect(() => drawnActions({ part: 'button', title: 'Open', verb: 'a.b', spacing: 'Small' })).toThrow('spacing');
  });

  it('with a part outside a list, where it would be left as it is', () => {
    expect(() => drawn({ type: 'Container', items: [], selectAction: { part: 'button', title: 'Open', verb: 'a.b' } })).toThrow(
      'outside a list',
    );
  });

  it('with a field whose input is no input', () => {
    expect(() => drawn({ ...field, input: { type: 'TextBlock' } })).toThrow('input');
  });
});

it('an opening is a row with a press at its right that opens and closes in place what else there is, and whose sign turns', () => {
  const items = [{ part: 'text', text: '${name}' }];
  const more = [{ part: 'text', text: '${rest}' }];
  const [row, place] = drawn({ part: 'opening', id: '${moreId}', title: '${moreTitle}', items, more }) as [{ columns: object[] }, object];
  expect(row.columns).toEqual([
    { type: 'Column', width: 'stretch', items: [{ type: 'TextBlock', text: '${name}', wrap: true }] },
    expect.objectContaining({
      selectAction: {
        type: 'Action.ToggleVisibility',
        title: '${moreTitle}',
        targetElements: ['${moreId}', '${moreId}-0', '${moreId}-1'],
      },
      items: [
        { type: 'TextBlock', id: '${moreId}-0', text: '▾' },
        { type: 'TextBlock', id: '${moreId}-1', text: '▴', isVisible: false },
      ],
    }),
  ]);
  expect(place).toEqual({
    type: 'Container',
    id: '${moreId}',
    isVisible: false,
    items: [{ type: 'TextBlock', text: '${rest}', wrap: true }],
  });
});

it('an entry is a row with a press at its right, whose words stay beside it for whoever hears them', () => {
  const items = [{ part: 'text', text: '${name}' }];
  const press = { part: 'button', $when: '${isAlert}', title: '${open}', verb: 'a.b', data: { id: '${id}' } };
  const other = { ...press, $when: '${isAction}', verb: 'c.d' };
  const opens = ($when: string, verb: string) =>
    expect.objectContaining({
      $when,
      selectAction: { type: 'Action.Execute', title: '${open}', verb, data: { id: '${id}' }, associatedInputs: 'none' },
      items: [{ type: 'TextBlock', text: '›', size: 'Large' }],
    });
  expect(drawn({ part: 'entry', items, presses: [press, other] })).toEqual([
    {
      type: 'ColumnSet',
      columns: [
        expect.objectContaining({ width: 'stretch', items: [{ type: 'TextBlock', text: '${name}', wrap: true }] }),
        opens('${isAlert}', 'a.b'),
        opens('${isAction}', 'c.d'),
      ],
    },
  ]);
});
