import type { AdaptiveCard } from '../cards/defineCard';
import { beginsNotSeen } from '../core/help/beginsNotSeen';
import { type CommandName, commands } from '../core/help/commands';
import { commandsIn } from '../core/help/commandsIn';
import { type Cry, emergencyIn } from '../core/help/emergency';
import type { Found } from '../core/help/namedGroups';
import { tellsOfSomebody } from '../core/help/tells';
import { isThanks } from '../core/help/thanks';
import type { Language } from '../core/typedText';
import { type TextKey, type Texts, textFor } from '../text/texts';
import { namedMissing, type WhomToRing } from '../usecases/children/notSeen';
import { openMissingVerb } from './children/childChanges';
import { notSeenInOneOf } from './children/notSeenFirst';
import { ringingCard } from './children/ringing';
import { foundGroupFor } from './foundGroup';
import { linkOfferCard } from './groups/groupLinks';
import { commandAfterChoice, someGroupsFor } from './groups/groups';
import { chooseCommand, commandChosen, helpFor, waysOn } from './help';
import { chooseLanguage, chooseLanguageCard, languageChosen, rememberLanguage } from './language';
import { answerLeaving, leavingOf } from './leaving';
import { postedCardFor } from './posted';
import type { Pressed } from './readPress';
import { refusalCard } from './refused';
import { besideNumbers, emergencyCard, nobodyElse, pressLanguages } from './told';
import type { Turn } from './turn';
import { readTyped } from './typed';
import type { Verb } from './verbs';

/** A turn before its language is known. */
export type UnspokenTurn = Omit<Turn, 'language' | 'texts'>;

/** What opens for each command: the verb pressed for the group that is talked about. */
export type Openings = Readonly<Record<CommandName, Verb>>;

export type Router = {
  /** The first card in a new chat, or after the code that lets somebody in (`byCode`): their language, else what can be done here. */
  greet(turn: UnspokenTurn, byCode?: boolean): Promise<AdaptiveCard>;
  /** What a typed line is answered with. `cry`: what was heard in it, by whoever has listened already. */
  answerMessage(turn: UnspokenTurn, line: string, cry?: Cry | null): Promise<AdaptiveCard>;
  /** The card that takes the place of the one pressed. */
  answerPress(turn: UnspokenTurn, verb: string, pressed: Pressed): Promise<AdaptiveCard>;
  /** Whether a press of that name would only show something; null: there is no such verb. */
  kindOf(verb: string): Verb['kind'] | null;
};

const longestCommand = 200;

/** Throws at start-up when a verb has no permission, or when two have one name, so that nothing can be pressed that is not protected. */
export function makeRouter(verbs: readonly Verb[], openings: Openings): Router {
  const byName = new Map<string, Verb>();
  for (const each of [...verbs, ...Object.values(openings)]) {
    if (typeof each.may !== 'function') throw new Error(`The verb ${each.verb} has no permission.`);
    const known = byName.get(each.verb);
    if (known !== undefined && known !== each) throw new Error(`There are two verbs ${each.verb}.`);
    byName.set(each.verb, each);
  }

  const router: Router = {
    async greet(unspoken, byCode = false) {
      const turn = await spoken(unspoken, null);
      if (turn === null) return chooseLanguageCard(unspoken.deps, 'help', { letIn: byCode });
      return helpFor(turn, byCode ? 'letIn' : 'intro');
    },

    async answerMessage(unspoken, line, cry = emergencyIn(line)) {
      if (line === '') return answerNothing(unspoken);
      if (cry !== null) return emergencyFor(unspoken, cry, line);
      if (line.length > longestCommand && beginsNotSeen(line) === null) {
        const turn = await spoken(unspoken, null);
        return turn === null ? chooseLanguageCard(unspoken.deps, 'help', { mayBeCry: true }) : helpFor(turn, 'tooLong');
      }
      const { match, found, asksWhich } = await readTyped(unspoken, line.slice(0, longestCommand));
      const ownChat = unspoken.where.kind === 'personal';
      if (match.kind === 'speak' && ownChat) return helpFor(await speaking(unspoken, match.language), 'speaks');
      const name = match.kind === 'command' ? match.name : match.kind === 'speak' ? 'language' : 'help';
      const typedIn = match.kind === 'command' ? match.language : null;
      const turn = await spoken(unspoken, typedIn, ownChat && match.kind !== 'unknown' ? match.clearly : null);
      if (turn === null) return chooseLanguageCard(unspoken.deps, name, { mayBeCry: match.kind === 'unknown' || match.kind === 'nearest' });
      if (match.kind === 'unknown' && isThanks(line)) return helpFor(turn, 'thanks');
      if (match.kind === 'unknown') {
        // It is answered as it was written, and what somebody chose is not changed by a line that was not understood.
        const answering = ownChat && match.clearly !== null ? inLanguage(turn, match.clearly) : turn;
        return helpFor(answering, tellsOfSomebody(line) ? 'told' : ownChat && !match.isAllKnown ? 'unknownName' : 'unknown');
      }
      if (match.kind === 'nearest') return offer(turn, found, match.names);
      if (match.kind === 'find') return find(turn, found, null);
      if (found.length > 0) return find({ ...turn, typedIn }, found, name);
      if (asksWhich === true && ownChat) return openings[name].handle({ ...turn, typedIn }, { k: turn.deps.newId() });
      return open({ ...turn, typedIn }, name, null);
    },

    async answerPress(unspoken, verb, pressed) {
      const known = byName.get(verb);
      const choice = known === chooseLanguage ? languageChosen(pressed) : null;
      const turn = await spoken(unspoken, choice?.language ?? null);
      if (turn === null) {
        const { deps, person } = unspoken;
        if (known === chooseLanguage) await deps.access.denied('none', person.personId, verb, 'not-my-card');
        // What only shows something is shown once the language is known: a notice is opened once, and never by guessing its command.
        const after = known?.kind === 'view' ? { verb, pressed } : undefined;
        return chooseLanguageCard(deps, commandOpenedBy(verb) ?? 'help', after === undefined ? {} : { after });
      }
      if (known === undefined) {
        await turn.deps.access.denied('none', turn.person.personId, 'unknown-verb', 'not-my-card');
        return refusalCard(turn, 'not-my-card');
      }
      const chosen = known === chooseCommand ? commandChosen(pressed) : null;
      if (chosen !== null) return openPressed(turn, chosen);
      const leaving = leavingOf(pressed, (name) => byName.get(name));
      if (leaving?.hasTyped === true) return answerLeaving(turn, known, leaving);
      const card = await known.handle(turn, leaving?.on ?? pressed);
      const after = byName.get(choice?.after?.verb ?? '');
      if (choice?.after !== undefined && after?.kind === 'view')
        return router.answerPress(speakingNow(turn, choice.language), after.verb, choice.after.pressed);
      if (choice !== null) return open(inLanguage(turn, choice.language), choice.goesOn, null);
      const next = commandAfterChoice(known, pressed);
      return next === null || turn.where.kind !== 'personal' ? card : openings[next].handle(turn, { g: pressed['g'], k: pressed['k'] });
    },

    kindOf: (verb) => byName.get(verb)?.kind ?? null,
  };
  return router;

  /** The bot's name alone, or a picture: they want to know what can be done here. Where others read along it stands behind "Open". */
  async function answerNothing(unspoken: UnspokenTurn): Promise<AdaptiveCard> {
    const { deps, where } = unspoken;
    if (where.kind === 'personal') {
      const turn = await spoken(unspoken, null);
      return turn === null ? chooseLanguageCard(deps, 'help') : helpFor(turn, 'intro');
    }
    return where.coreGroupId === null ? linkOfferCard(deps) : postedCardFor(openings.help.verb, where.coreGroupId, deps.newId());
  }

  /** Kept is that somebody was shown whom to ring, and not one of their words. Where that cannot be kept they are shown it all the same. */
  async function emergencyFor(turn: UnspokenTurn, { language, isMissing = false }: Cry, line: string): Promise<AdaptiveCard> {
    const { deps, person, where } = turn;
    await deps.access.viewed('none', person.personId, 'emergency');
    const names = commandsIn(line.slice(0, longestCommand));
    if (where.kind !== 'personal') {
      const ways = await waysOn(turn, pressLanguages(null, language), names);
      return emergencyCard(deps.rules, null, language, { ...(isMissing ? besideNumbers(where.coreGroupId) : nobodyElse), ways });
    }
    const say = ({ canReport }: WhomToRing): readonly TextKey[] =>
      canReport && !isMissing ? ['emergency.worry', 'emergency.notSeen'] : [];
    const named = isMissing ? await namedMissing(deps, person, line) : [];
    const [only, ...others] = named.flatMap(({ group, childIds }) =>
      (childIds ?? []).map((childId) => ({ g: group.coreGroupId, childId })),
    );
    const spoken = language ?? person.interfaceLanguage;
    // Who is named is chosen: their report begins with whom to ring.
    if (only !== undefined && others.length === 0 && spoken !== null)
      return openMissingVerb.handle(inLanguage(turn, spoken), { ...only, what: 'missing', k: deps.newId() });
    return ringingCard(turn, language, person.currentGroupId, say, isMissing, named, names);
  }

  /** What was named: it is talked about from now on, and opens with what was asked of it. Several are asked about. */
  async function find(turn: Turn, found: readonly Found[], name: CommandName | null): Promise<AdaptiveCard> {
    const [only, ...others] = found;
    if (only === undefined) return helpFor(turn, 'unknownName');
    if (others.length > 0) return name === 'not seen' ? notSeenInOneOf(turn, found) : someGroupsFor(turn, found, name ?? '');
    const { coreGroupId, childIds: named } = only;
    return foundGroupFor(turn, only, name === null ? null : (now) => open({ ...now, named }, name, coreGroupId));
  }

  /** What is offered is offered for the one group that was named. */
  async function offer(turn: Turn, found: readonly Found[], names: readonly CommandName[]): Promise<AdaptiveCard> {
    const [only, ...others] = found;
    const offers = () => helpFor(turn, 'nearest', names);
    return only === undefined || others.length > 0 ? offers() : foundGroupFor(turn, only, offers);
  }

  /** In a shared conversation a command posts the neutral card; each person's own view comes when they open it. */
  async function open(turn: Turn, name: CommandName, named: string | null): Promise<AdaptiveCard> {
    const opening = openings[name];
    if (name === 'help') return helpFor(turn, 'intro');
    const k = turn.deps.newId();
    if (turn.where.kind !== 'personal') {
      const group = turn.where.coreGroupId;
      if (group === null && opening === openings['not seen'])
        return emergencyCard(turn.deps.rules, null, turn.typedIn ?? null, besideNumbers(group));
      // In a conversation of several people too whoever types that they could not see a child reads at once whom to ring.
      const said = name === 'not seen' ? { how: ({ words }: Texts) => words.emergency.ring } : {};
      return group === null && name !== 'language' ? linkOfferCard(turn.deps) : postedCardFor(opening.verb, group, k, said);
    }
    if (opening === openings.groups || opening === openings.language || opening === openings.away) return opening.handle(turn, { k });
    const group = named ?? turn.person.currentGroupId ?? onlyOne(turn.person.coreGroupIds);
    if (group !== null) return opening.handle(turn, { g: group, k });
    // Whoever could not see a child is shown whom to ring and asked which child, before anything else; children, alerts and figures
    // can be those of all groups.
    const withoutGroup: readonly CommandName[] = ['not seen', 'children', 'alerts', 'overview'];
    const goesWithoutGroup = withoutGroup.some((each) => opening === openings[each]);
    return goesWithoutGroup ? opening.handle(turn, { k }) : openings.groups.handle(turn, { k, goesOn: name });
  }

  /** A button of help. In a shared conversation what opens takes the card's place for whoever pressed alone, as with "Open". */
  async function openPressed(turn: Turn, name: CommandName): Promise<AdaptiveCard> {
    const { kind, coreGroupId } = turn.where;
    if (kind === 'personal' || coreGroupId === null || name === 'help') return open(turn, name, null);
    return openings[name].handle(turn, { g: coreGroupId, k: turn.deps.newId() });
  }

  function commandOpenedBy(verb: string): CommandName | null {
    return commands.find(({ name }) => openings[name].verb === verb)?.name ?? null;
  }
}

/**
 * The reader's own language, else the one they have just written in, which is then remembered; null: they must be asked. Whoever
 * then writes in the other (`clearly`) is answered in it, and it is theirs from then on.
 */
async function spoken(turn: UnspokenTurn, typedIn: Language | null, clearly: Language | null = null): Promise<Turn | null> {
  const own = turn.person.interfaceLanguage;
  const language = own === null ? (typedIn ?? clearly) : (clearly ?? own);
  if (language === null) return null;
  if (language === own) return inLanguage(turn, own);
  const changed = await speaking(turn, language);
  return own === null ? changed : { ...changed, spokenBefore: own };
}

async function speaking(turn: UnspokenTurn, language: Language): Promise<Turn> {
  return inLanguage({ ...turn, person: await rememberLanguage(turn.deps, turn.person, language) }, language);
}

/** As from the next press on, when it is read that they have chosen. */
function speakingNow(turn: Turn, language: Language): UnspokenTurn {
  return { ...turn, person: { ...turn.person, interfaceLanguage: language } };
}

function inLanguage(turn: UnspokenTurn, language: Language): Turn {
  return { ...turn, language, texts: textFor(language) };
}

/** Somebody with one group need not choose it first. */
function onlyOne(coreGroupIds: readonly string[]): string | null {
  return coreGroupIds.length === 1 ? (coreGroupIds[0] ?? null) : null;
}
