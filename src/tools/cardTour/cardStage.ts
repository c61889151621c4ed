import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeRouter, type UnspokenTurn } from '../../bot/router';
import type { Where } from '../../bot/turn';
import { openings, verbs } from '../../bot/verbTable';
import type { AdaptiveCard } from '../../cards/defineCard';
import type { ImportedCaseload } from '../../core/caseload/importedCaseload';
import { type CommandName, commands } from '../../core/help/commands';
import { dayOf } from '../../core/time/londonTime';
import type { Language } from '../../core/typedText';
import { parseCaseload } from '../../import/caseload';
import { defaultRules } from '../../settings';
import { openStore } from '../../storage/openStore';
import { sweep } from '../../usecases/alerts/sweep';
import { makeAccessLog } from '../../usecases/deeds/accessLog';
import type { Deps } from '../../usecases/deeds/deps';
import { makeGlances } from '../../usecases/deeds/glances';
import { makeKeyed } from '../../usecases/deeds/keyed';
import { makeOneAtATime } from '../../usecases/deeds/oneAtATime';
import { importCaseload } from '../../usecases/import/importCaseload';
import { type KeyedCaseload, keyedCaseload } from '../../usecases/import/keyedCaseload';
import { linkedGroup } from '../../usecases/people/conversations';
import { changePerson, readPerson } from '../../usecases/people/linkPerson';
import { recognise } from '../../usecases/people/recognise';
import { type Button, buttonOn, type CardNames, choiceOn, inputsOf } from './cardsSeen';

const demoFolder = join(__dirname, '../../../env/demo');
const now = '2026-11-20T09:00:00.000Z';
const ownChat: Where = { kind: 'personal', conversationId: 'own', tenantId: 'demo', serviceUrl: 'http://127.0.0.1/', coreGroupId: null };

/** One card as a reader got it. */
export type Showing = {
  /** The template of cards/ that it was made of. */
  readonly name: string;
  /** What the reader is: 'co-ordinator'. */
  readonly reader: string;
  /** What they had typed or pressed. */
  readonly after: string;
  readonly card: AdaptiveCard;
};

/** Somebody who looks at each card in its reader's place, and may press on it what changes nothing. */
export type Looks = (
  showing: Showing,
  presses: (verb: string, data: Readonly<Record<string, unknown>>) => Promise<AdaptiveCard>,
) => Promise<void>;

/** Somebody of the demo with the card that they have in hand. */
export type Reader = {
  types(command: CommandName): Promise<void>;
  typesLine(line: string): Promise<void>;
  /** Presses the first button of that verb whose data holds `about`. Inputs go with it as they stand, but for what is `typed`. */
  presses(verb: string, about?: Readonly<Record<string, unknown>>, typed?: Readonly<Record<string, Typed>>): Promise<void>;
  /** Presses Open on a card that came by itself. */
  opens(verb: string, data: Readonly<Record<string, unknown>>): Promise<void>;
  /** Whether the card in hand has such a button. */
  offers(verb: string, about?: Readonly<Record<string, unknown>>): boolean;
  /** From here on in a chat of several people. */
  goesToChat(): void;
};

/** Words; or the choices at those places in the input's list, counted from 0. */
export type Typed = string | number | readonly number[];

export type Stage = {
  readonly caseload: TakenIn;
  readonly showings: readonly Showing[];
  /** A Teams account in the demo's tenant that says by its own name that it is that person writes to the bot. */
  writes(personId: string, account: { readonly aadObjectId: string; readonly name: string }): Promise<void>;
  /** Takes in the demo's export again with further lines at the end of some files; gives what was taken in. */
  imports(more: Readonly<Record<string, readonly string[]>>): Promise<TakenIn>;
  /** The first line of a file of the demo's export that begins so. */
  lineOf(file: string, begins: string): string;
  /** Looks at every group, as the jobs do: what is due is planned. */
  sweeps(): Promise<void>;
  /** Words in the language of this stage. */
  say(cy: string, en: string): string;
  /** `language` null: the bot does not know theirs yet. */
  enter(reader: string, personId: string, language?: null): Promise<Reader>;
  close(): Promise<void>;
};

/** Who and what is in the store by an import, under the ids that they have there. */
export type TakenIn = Pick<ImportedCaseload, 'groups' | 'people'>;

function takenIn({ groups, people }: KeyedCaseload): TakenIn {
  return { groups: [...groups].map(({ imported }) => imported), people: [...people] };
}

let parsed: ImportedCaseload | undefined;

/** The demo caseload in a store of its own at 2026-11-20 09:00, where everybody speaks one language. The same at each opening. */
export async function openStage(language: Language, names: CardNames, looks: Looks = async () => undefined): Promise<Stage> {
  const store = await openStore('sqlite::memory:');
  const clock = { now: () => now, today: () => dayOf(now) };
  let made = 0;
  const keyed = makeKeyed('the cards of the tour');
  const deps: Deps = {
    store: store.groups,
    directory: store.directory,
    clock,
    newId: () => `id${String(++made).padStart(18, '0')}`,
    keyed,
    access: makeAccessLog(store.groups, clock, 'cards'),
    oneAtATime: makeOneAtATime(),
    glances: makeGlances(),
    rules: defaultRules(),
    tenantIds: [ownChat.tenantId],
  };
  parsed ??= parseCaseload(demoFiles(), clock.today());
  const caseload = keyedCaseload(parsed, keyed);
  await importCaseload(deps, caseload, { at: now, dryRun: false });
  const router = makeRouter(verbs, openings);
  const showings: Showing[] = [];

  async function enter(reader: string, personId: string, known?: null): Promise<Reader> {
    let place = ownChat;
    let inHand: AdaptiveCard | undefined;
    await changePerson(deps, personId, (person) => ({ ...person, interfaceLanguage: known === null ? null : language }));

    async function turn(): Promise<UnspokenTurn> {
      const person = await changePerson(deps, personId, (same) => same);
      if (person === null) throw new Error(`The demo has no ${reader}.`);
      const group = place === ownChat ? null : await linkedGroup(deps, place);
      const toOwnChat = async (cards: readonly AdaptiveCard[]) => {
        for (const card of cards) showings.push({ name: names.of(card), reader, after: 'pastes more than a card can give back', card });
        return true;
      };
      return { deps, person, where: { ...place, coreGroupId: group?.coreGroupId ?? null }, toOwnChat };
    }

    async function takes(card: AdaptiveCard, after: string): Promise<void> {
      inHand = card;
      const showing = { name: names.of(card), reader, after, card };
      showings.push(showing);
      await looks(showing, async (verb, data) => router.answerPress(await turn(), verb, data));
    }

    async function typesLine(line: string): Promise<void> {
      await takes(await router.answerMessage(await turn(), line), `types “${line}”`);
    }

    return {
      typesLine,
      types: (command) => typesLine(commands.find(({ name }) => name === command)?.[language] ?? command),
      async presses(verb, about = {}, typed = {}) {
        if (inHand === undefined) throw new Error(`The ${reader} has no card yet.`);
        const pressed = buttonOn(inHand, verb, about);
        if (pressed === undefined)
          throw new Error(`The ${reader} finds no ${verb} ${JSON.stringify(about)} on the ${names.of(inHand)} card.`);
        await takes(await router.answerPress(await turn(), verb, pressOf(inHand, pressed, typed)), `presses “${pressed.title}”`);
      },
      async opens(verb, data) {
        await takes(await router.answerPress(await turn(), verb, { k: deps.newId(), ...data }), 'opens a card that came');
      },
      offers: (verb, about = {}) => inHand !== undefined && buttonOn(inHand, verb, about) !== undefined,
      goesToChat() {
        place = { ...ownChat, kind: 'groupChat', conversationId: '19:chat@thread.v2' };
      },
    };
  }

  return {
    caseload: takenIn(caseload),
    showings,
    async writes(personId, { aadObjectId, name }) {
      const userPrincipalName = (await readPerson(deps, personId))?.email ?? '';
      const account = { tenantId: ownChat.tenantId, aadObjectId, userPrincipalName, userRole: 'user', name };
      const speaker = { tenantId: ownChat.tenantId, aadObjectId, userId: `29:${aadObjectId}`, name };
      await recognise(deps, speaker, { roster: async () => account, mayNote: () => true });
    },
    async imports(more) {
      const files = [...demoFiles()].map(([file, text]) => [file, [text.trimEnd(), ...(more[file] ?? [])].join('\n')] as const);
      const exported = keyedCaseload(parseCaseload(new Map(files), clock.today()), keyed);
      await importCaseload(deps, exported, { at: now, dryRun: false });
      return takenIn(exported);
    },
    lineOf(file, begins) {
      const found = demoFiles()
        .get(file)
        ?.split(/\r?\n/)
        .find((line) => line.startsWith(begins));
      if (found === undefined) throw new Error(`The demo's ${file} has no such line.`);
      return found;
    },
    async sweeps() {
      await sweep(deps, { dryRun: false, mayGoOn: () => true, failed: failLoudly });
    },
    say: (cy, en) => (language === 'cy' ? cy : en),
    enter,
    close: () => store.close(),
  };
}

/** What a client sends: the button's own data and the card's inputs, unless the button leaves them out. */
function pressOf(card: AdaptiveCard, { data, withInputs }: Button, typed: Readonly<Record<string, Typed>>): Record<string, unknown> {
  if (!withInputs) return { ...data };
  const given = Object.entries(typed).map(([id, value]) => [id, wordsFor(card, id, value)]);
  const filled = Object.entries({ ...inputsOf(card), ...Object.fromEntries(given) }).filter(([, value]) => value !== '');
  return { ...data, ...Object.fromEntries(filled) };
}

/** Several choices come joined by commas. */
function wordsFor(card: AdaptiveCard, id: string, typed: Typed): string {
  if (typeof typed === 'string') return typed;
  return [typed]
    .flat()
    .map((place) => choiceOn(card, id, place))
    .join(',');
}

function demoFiles(): ReadonlyMap<string, string> {
  const files = readdirSync(demoFolder).filter((file) => file.endsWith('.csv'));
  return new Map(files.map((file) => [file, readFileSync(join(demoFolder, file), 'utf8')]));
}

function failLoudly(code: string): never {
  throw new Error(`The sweep of the demo failed: ${code}.`);
}
