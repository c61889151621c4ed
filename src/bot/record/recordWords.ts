import type { RecordLine } from '../../core/meeting/meetingRecord';
import { type StandingItem, standingItems } from '../../core/meeting/standingAgenda';
import { type ComposedPart, composedParts } from '../../core/record/record';
import type { Language, TypedText } from '../../core/typedText';
import { type Texts, textFor } from '../../text/texts';
import { personWords } from '../personWords';
import type { Turn } from '../turn';

/** Says a record's fixed words in one language. Whoever has it in both is given two whole texts (`inTheirLanguages`). */
export type RecordSpeaker = { (make: (texts: Texts) => string): string; readonly language: Language };

export function recordSpeaker(language: Language): RecordSpeaker {
  const texts = textFor(language);
  return Object.assign((make: (texts: Texts) => string) => make(texts), { language });
}

/** For those who work on a record: in the language of the card around it. */
export function speakerFor(turn: Turn): RecordSpeaker {
  return recordSpeaker(turn.language);
}

/** One paragraph: a bold beginning, the words as typed or composed, a note after them. */
export type Paragraph = {
  readonly strong: string;
  readonly text: string;
  readonly note: string;
  /** It belongs to the one before it, and goes over the page with it. */
  readonly keeps?: boolean;
};

/** Names of children by id, as the same version of the record has them for its reader. */
export type ChildNames = ReadonlyMap<string, string>;

/**
 * The heading of a section: of a composed part, where no item is given, else of that agenda item. A proposed item's
 * own words follow as a paragraph, as they are typed.
 */
export function headingOf({ part, itemId }: { readonly part: string; readonly itemId: string | null }, { words }: Texts): string {
  if (itemId === null) return words.record.part[composedParts.find((each): each is ComposedPart => each === part) ?? 'proposed'];
  const standing = standingItems.find((item): item is StandingItem => item === part);
  return standing === undefined ? words.record.part.proposed : words.agenda.standing[standing];
}

/** What somebody typed, as they typed it; nothing is translated, and what is in another language than the text around it says so. */
export function typedParagraph(typed: TypedText, say: RecordSpeaker, strong = ''): Paragraph {
  return { strong, text: typed.text, note: writtenIn(typed, say) };
}

export function writtenIn({ language }: Pick<TypedText, 'language'>, say: RecordSpeaker): string {
  return language === say.language ? '' : say(({ words }) => words.record.writtenIn[language]);
}

/** A composed fact in the reader's language; names stand apart from sentences, as Welsh would mutate them. */
export function lineParagraphs(line: RecordLine, say: RecordSpeaker, children: ChildNames = new Map()): readonly Paragraph[] {
  switch (line.kind) {
    case 'meeting':
      return meetingParagraphs(line, say);
    case 'child':
      return [plain(childFacts(line, say), line.name || say(({ words }) => words.record.unborn))];
    case 'person':
      return [personParagraph(line, say)];
    case 'validity':
      return validityParagraphs(line, say);
    case 'visit':
      return [plain(visitFacts(line, say), line.childName || say(({ words }) => words.record.unborn))];
    case 'action':
      return actionParagraphs(line, say, children);
    case 'next-meeting':
      return [
        plain(
          say((texts) =>
            line.startsAt === null
              ? texts.say('record.line.nextMeeting', { day: texts.day(line.on) })
              : texts.say('record.line.nextMeetingAt', { day: texts.day(line.on), time: line.startsAt }),
          ),
        ),
      ];
    case 'next-conference':
      return [
        plain(
          say((texts) => texts.say('record.line.nextConference', { day: texts.day(line.on) })),
          line.childName || say(({ words }) => words.record.unborn),
        ),
      ];
  }
}

type Line<Kind extends RecordLine['kind']> = Extract<RecordLine, { kind: Kind }>;

function plain(text: string, strong = ''): Paragraph {
  return { strong, text, note: '' };
}

function meetingParagraphs(line: Line<'meeting'>, say: RecordSpeaker): readonly Paragraph[] {
  const { startsAt, beganAt, mode, chair, ref } = line;
  return [
    plain(say((texts) => texts.say('record.line.meeting', { kind: line.meetingKind, day: texts.day(line.on) }))),
    ...(startsAt === null ? [] : [plain(say((texts) => texts.say('record.line.startsAt', { time: startsAt })))]),
    ...(beganAt === undefined ? [] : [plain(say((texts) => texts.say('record.line.beganAt', { time: beganAt })))]),
    plain(say((texts) => texts.say('record.line.mode', { mode }))),
    ...(chair === ''
      ? []
      : [
          plain(
            chair,
            say(({ words }) => words.record.line.chair),
          ),
        ]),
    ...(ref === ''
      ? []
      : [
          plain(
            ref,
            say(({ words }) => words.record.line.reference),
          ),
        ]),
  ];
}

function childFacts({ dateOfBirth, expectedOn, registeredOn, categories }: Line<'child'>, say: RecordSpeaker): string {
  return say((texts) =>
    [
      ...(dateOfBirth === null ? [] : [texts.say('record.line.born', { day: texts.shortDay(dateOfBirth) })]),
      ...(dateOfBirth !== null || expectedOn === null ? [] : [texts.say('record.line.expected', { day: texts.shortDay(expectedOn) })]),
      texts.say('record.line.registered', { day: texts.shortDay(registeredOn) }),
      ...categories.map((category) => texts.words.record.category[category]),
    ].join(', '),
  );
}

function personParagraph(line: Line<'person'>, say: RecordSpeaker): Paragraph {
  const { presence, mode, deputy, deputyAttended, reportReceivedOn } = line;
  const seen = presence === 'present' && deputyAttended ? 'deputy' : (presence ?? 'none');
  const facts = say((texts) =>
    [
      ...[line.role, ...(line.alsoRoles ?? [])].map((role) => texts.words.role[role]),
      texts.words.record.presence[seen],
      ...(mode === null ? [] : [texts.words.record.mode[mode]]),
      ...(reportReceivedOn === null ? [] : [texts.say('record.line.report', { day: texts.shortDay(reportReceivedOn) })]),
    ].join(', '),
  );
  const agency = line.agency === '' ? '' : ` (${line.agency})`;
  return {
    strong: say((texts) => personWords(texts, line)),
    text: `${facts}${agency}`,
    note: deputy === null ? '' : `${say(({ words }) => words.record.line.deputy)}: ${deputy.text}`,
  };
}

function validityParagraphs({ valid, reasons }: Line<'validity'>, say: RecordSpeaker): readonly Paragraph[] {
  if (valid) return [plain(say(({ words }) => words.record.validity.valid))];
  return [
    plain(say(({ words }) => words.record.validity.invalid)),
    ...reasons.map((reason) => plain(say(({ words }) => words.record.validity[reason]))),
  ];
}

function visitFacts({ on, seen }: Line<'visit'>, say: RecordSpeaker): string {
  return say((texts) => {
    const day = texts.shortDay(on);
    if (seen === null) return texts.say('record.line.visitDay', { day });
    if (!seen.seen) return texts.say('record.line.visitNotSeen', { day });
    const { alone, atHome, bedroom } = texts.words.record.line;
    return [
      texts.say('record.line.visitSeen', { day }),
      ...(seen.alone ? [alone] : []),
      ...(seen.atHome ? [atHome] : []),
      ...(seen.bedroom ? [bedroom] : []),
    ].join(', ');
  });
}

/** One action, which stays on one page: what is to be done, for whom, by whom, how it stands. */
function actionParagraphs(line: Line<'action'>, say: RecordSpeaker, children: ChildNames): readonly Paragraph[] {
  const { owner, coOwners } = line;
  const told = (['outcome', 'measure', 'ifNotDone', 'effect', 'blocked'] as const).flatMap((field) => {
    const typed = line[field];
    return typed === null ? [] : [typedParagraph(typed, say, `${say(({ words }) => words.record.line[field])}:`)];
  });
  const [words, ...rest] = [
    typedParagraph(line.words, say, '▪'),
    ...forWhom(line, say, children),
    plain(
      say((texts) => ownerWords(texts, owner)),
      `${say(({ words }) => words.record.line.owner)}:`,
    ),
    ...(coOwners.length === 0
      ? []
      : [
          plain(
            say((texts) => coOwners.map((each) => personWords(texts, each)).join(', ')),
            `${say(({ words }) => words.record.line.with)}:`,
          ),
        ]),
    plain(actionState(line, say)),
    ...told,
  ];
  return [words, ...rest.map((paragraph) => ({ ...paragraph, keeps: true }))];
}

/** The children it is for, as far as this reader is here for them. */
function forWhom({ childIds, offRegister = [] }: Line<'action'>, say: RecordSpeaker, children: ChildNames): readonly Paragraph[] {
  const names = childIds.flatMap((childId) => {
    const name = children.get(childId) ?? offRegister.find((child) => child.childId === childId)?.name;
    return name === undefined ? [] : [name === '' ? say(({ words }) => words.record.unborn) : name];
  });
  if (childIds.length > 0 && names.length === 0) return [];
  const whom = childIds.length === 0 ? say(({ words }) => words.record.line.allChildren) : names.join(', ');
  return [plain(whom, `${say(({ words }) => words.record.line.forWhom)}:`)];
}

function ownerWords(texts: Texts, owner: Line<'action'>['owner']): string {
  return 'outside' in owner ? personWords(texts, { name: owner.outside.text, role: null }) : personWords(texts, owner);
}

function actionState({ state, dueOn, doneOn, timesExtended }: Line<'action'>, say: RecordSpeaker): string {
  return say((texts) => {
    const { line } = texts.words.record;
    const now = {
      open: () => (dueOn === null ? line.openNoDay : texts.say('record.line.open', { day: texts.shortDay(dueOn) })),
      blocked: () => (dueOn === null ? line.openBlockedNoDay : texts.say('record.line.openBlocked', { day: texts.shortDay(dueOn) })),
      done: () => (doneOn === null ? texts.words.record.line.done : texts.say('record.line.doneOn', { day: texts.shortDay(doneOn) })),
    }[state]();
    return timesExtended === 0 ? now : `${now}, ${texts.say('record.line.extended', { count: timesExtended })}`;
  });
}
