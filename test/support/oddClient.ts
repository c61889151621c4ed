import { elementsOf } from './cardTemplates';

/*
 * A client of Teams as there are many: it draws a card, somebody fills in what it asks for, and it sends that in a form of its own.
 */

export type Draw = () => number;
export type Json = Readonly<Record<string, unknown>>;

export type OddClient = {
  /** Sends every input of the card with every button, whatever `associatedInputs` says. */
  readonly sendsAll: boolean;
  /** What it sends for an input that was left empty. */
  readonly empty: 'nothing' | 'null' | 'blank';
  readonly days: 'iso' | 'instant' | 'local' | 'slashes';
  readonly times: 'iso' | 'seconds' | 'half' | 'short' | 'instant';
  readonly lists: 'commas' | 'spaces' | 'array';
  readonly ticks: 'text' | 'boolean' | 'capital';
  /** Sends a text of digits as a number. */
  readonly numbers: boolean;
};

export type Pressing = {
  readonly verb: string;
  /** As it goes to the bot. */
  readonly data: Json;
  /** What somebody typed into inputs for words, of the inputs that go with this button even in a client that keeps to the rules. */
  readonly typed: Readonly<Record<string, string>>;
};

/** One of the buttons of a card, pressed with its inputs filled in; null where it has no button. `words` makes what is typed. */
export function pressOn(card: unknown, client: OddClient, draw: Draw, words: () => string): Pressing | null {
  const buttons = elementsOf(card, ({ type }) => type === 'Action.Execute');
  const saving = buttons.filter(({ associatedInputs }) => associatedInputs !== 'none');
  // Whoever has a form in hand mostly fills it in.
  const among = saving.length > 0 && draw() < 0.5 ? saving : buttons;
  const button = among[Math.floor(draw() * among.length)];
  if (button === undefined) return null;
  const inputs = elementsOf(card, ({ type }) => String(type).startsWith('Input.'));
  const withInputs = button['associatedInputs'] !== 'none';
  const filled = inputs.map((input) => [String(input['id']), filledIn(input, draw, words), String(input['type'])] as const);
  const sent = withInputs || client.sendsAll ? filled : [];
  const typed = withInputs ? filled.filter(([, , type]) => type === 'Input.Text') : [];
  return {
    verb: String(button['verb']),
    // An input of the same name goes over the button's own data, as in Adaptive Cards.
    data: { ...(button['data'] as Json), ...Object.fromEntries(sent.flatMap(([id, value, type]) => asSent(client, id, value, type))) },
    typed: Object.fromEntries(typed.flatMap(([id, value]) => (value === '' ? [] : [[id, value]]))),
  };
}

/** What somebody chose or typed, as Adaptive Cards prescribe it. */
function filledIn(input: Json, draw: Draw, words: () => string): string {
  const leaves = draw();
  // Somebody leaves it as it is, or empties it.
  if (leaves < 0.2) return String(input['value'] ?? '');
  if (leaves < 0.3) return '';
  switch (input['type']) {
    case 'Input.Date':
      return dayAround(draw);
    case 'Input.Time':
      return `${two(Math.floor(draw() * 24))}:${two(Math.floor(draw() * 4) * 15)}`;
    case 'Input.Toggle':
      return draw() < 0.5 ? 'true' : 'false';
    case 'Input.ChoiceSet': {
      const values = (input['choices'] as readonly { readonly value: string }[]).map(({ value }) => value);
      const chosen = values.filter(() => draw() < 0.6);
      return input['isMultiSelect'] === true ? chosen.join(',') : (values[Math.floor(draw() * values.length)] ?? '');
    }
    default:
      return words();
  }
}

function asSent(client: OddClient, id: string, value: string, type: string): readonly (readonly [string, unknown])[] {
  if (value === '') return client.empty === 'nothing' ? [] : [[id, client.empty === 'null' ? null : '  ']];
  switch (type) {
    case 'Input.Date':
      return [[id, dayAs(client.days, value)]];
    case 'Input.Time':
      return [[id, timeAs(client.times, value)]];
    case 'Input.Toggle':
      return [[id, client.ticks === 'boolean' ? value === 'true' : client.ticks === 'capital' ? value.toUpperCase() : value]];
    case 'Input.ChoiceSet':
      return [
        [
          id,
          client.lists === 'array' && value.includes(',')
            ? value.split(',')
            : value.replaceAll(',', client.lists === 'spaces' ? ', ' : ','),
        ],
      ];
    default:
      return [[id, client.numbers && /^\d+$/.test(value) ? Number(value) : value]];
  }
}

function dayAs(form: OddClient['days'], day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (form === 'slashes') return `${date}/${month}/${year}`;
  return form === 'instant' ? `${day}T00:00:00.000Z` : form === 'local' ? `${day}T00:00` : day;
}

function timeAs(form: OddClient['times'], time: string): string {
  const [hour = 0, minutes = 0] = time.split(':').map(Number);
  switch (form) {
    case 'seconds':
      return `${time}:00`;
    case 'half':
      return `${hour % 12 === 0 ? 12 : hour % 12}:${two(minutes)}\u202f${hour < 12 ? 'AM' : 'PM'}`;
    case 'short':
      return `${hour}:${two(minutes)}`;
    case 'instant':
      return `2026-11-20T${time}:00Z`;
    default:
      return time;
  }
}

/** From some weeks before the day of the tests to some weeks after it. */
function dayAround(draw: Draw): string {
  const today = Date.parse('2026-11-20T00:00:00Z');
  return new Date(today + Math.floor(draw() * 80 - 30) * 86_400_000).toISOString().slice(0, 10);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

const dressings: readonly ((line: string) => string)[] = [
  (line) => line,
  (line) => line.toUpperCase(),
  (line) => `<at>Craidd</at>&nbsp;${line}`,
  (line) => `<at>Craidd</at> <at>Craidd</at> ${line}`,
  (line) => `${line} <at>Craidd</at>`,
  (line) => `\u00a0 ${line}\u00a0`,
  (line) => `<quoted messageId="1"/> ${line}`,
  (line) => `<blockquote>Somebody said this before.</blockquote><p>${line}</p>`,
];

/** A line as one of the clients sends it: with mentions, blanks that are none, or what it answers in front of it. */
export function lineAsSent(line: string, draw: Draw): string {
  return (dressings[Math.floor(draw() * dressings.length)] ?? String)(line);
}
