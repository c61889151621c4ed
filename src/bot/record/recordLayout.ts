import type { ChangeablePiece } from '../../cards/record';
import { markOf, withMark } from '../../core/children/childMark';
import { audienceOfWords } from '../../core/confidentiality/audiences';
import type { PersonShown } from '../../core/confidentiality/confidentiality';
import type { CoreGroup } from '../../core/coreGroup';
import type { RecordLine, RecordVersion } from '../../core/meeting/meetingRecord';
import type { Member } from '../../core/member';
import { aboutAudience, audienceCode, audienceOptions } from '../../core/record/recordAudience';
import { nameOfChild } from '../../core/record/recordDraft';
import { versionHash } from '../../core/record/recordSteps';
import type { CheckedSection, Edition, RenderedSection } from '../../core/record/recordView';
import { dayOf } from '../../core/time/londonTime';
import type { Audience, Language, TypedText } from '../../core/typedText';
import type { Texts } from '../../text/texts';
import { sha256 } from '../../usecases/deeds/sha256';
import { numberedRow } from '../numbered';
import { personWords } from '../personWords';
import type { Turn } from '../turn';
import { type LaidOut, noButton, type RecordPage, recordPages } from './recordPages';
import {
  type ChildNames,
  headingOf,
  lineParagraphs,
  type Paragraph,
  type RecordSpeaker,
  recordSpeaker,
  typedParagraph,
  writtenIn,
} from './recordWords';

/** Languages in the order in which the two texts of a reader of both stand. */
const bothLanguages = ['cy', 'en'] as const;

/**
 * A record on pages in its reader's language. For a reader of both the whole text stands in Welsh and then in English, each from
 * a page of its own on and with a word at its head about the other: two lines beside each other at every turn are read by nobody.
 */
export function inTheirLanguages(language: Language | 'both', layout: (say: RecordSpeaker) => readonly LaidOut[]): readonly RecordPage[] {
  if (language !== 'both') return recordPages(layout(recordSpeaker(language)));
  return bothLanguages.flatMap((each) => {
    const say = recordSpeaker(each);
    const other = { strong: '', text: say(({ words }) => words.record.otherText), note: '' };
    return recordPages([simple('language', ({ words }) => words.record.inLanguage, [other], say), ...layout(say)]);
  });
}

/** A reader's sections, ready to be put on pages. */
export function readerLayout(sections: readonly RenderedSection[], say: RecordSpeaker): readonly LaidOut[] {
  const children = childrenNamed(sections);
  return sections.map((section) => {
    const typed = section.texts.map((text) => typedParagraph(text, say));
    return laidOut(section, [...factParagraphs(section, say, children), ...typed], say);
  });
}

/** What a later version says first: why it was corrected, and which parts are different for this reader. */
export function changesLayout({ correctionReason, changed }: Edition, say: RecordSpeaker): readonly LaidOut[] {
  if (correctionReason === null) return [];
  const strong = `${say(({ words }) => words.record.changedIn)}:`;
  const parts = changed.map(
    (section): Paragraph => ({ strong, text: section.heading?.text ?? say((texts) => headingOf(section, texts)), note: '' }),
  );
  const reason = typedParagraph(correctionReason, say, `${say(({ words }) => words.record.reason)}:`);
  return [simple('changes', ({ words }) => words.record.changedTitle, [reason, ...parts], say)];
}

/** Who signed, and whether the text is still the one that was signed. */
export function signatureLayout(version: RecordVersion, signedBy: PersonShown | null, say: RecordSpeaker): readonly LaidOut[] {
  const { signedAt } = version;
  if (signedBy === null || signedAt === null) return [];
  const unaltered = version.hash === versionHash(version, sha256);
  return [
    simple(
      'signature',
      ({ words }) => words.record.signedBy,
      [
        { strong: say((texts) => personWords(texts, signedBy)), text: say((texts) => texts.day(dayOf(signedAt))), note: '' },
        { strong: '', text: say(({ words }) => (unaltered ? words.record.unaltered : words.record.altered)), note: '' },
      ],
      say,
    ),
  ];
}

/** Said of every copy alike that is not the whole record, whatever is in it: so it tells nobody whether anything is kept from them. */
export function othersLayout(isPartial: boolean, say: RecordSpeaker): readonly LaidOut[] {
  if (!isPartial) return [];
  const told = { strong: '', text: say(({ words }) => words.record.forOthers), note: '' };
  return [simple('others', ({ words }) => words.record.thisCopy, [told], say)];
}

type Checking = { readonly mayChange: boolean; readonly group: CoreGroup; readonly texts: Texts; readonly say: RecordSpeaker };

/**
 * The sections of a draft or signed version for those who check it, with buttons where they may change the words. Standing items on
 * which nothing was noted are `nothing`: they keep their numbers.
 */
export function checkLayout(
  sections: readonly CheckedSection[],
  { mayChange, group, texts, say }: Checking,
): { readonly noted: readonly LaidOut[]; readonly nothing: readonly LaidOut[] } {
  const children = childrenNamed(sections);
  const all = sections.flatMap(({ sectionId, texts: typed }) => typed.map(({ slot }) => ({ sectionId, slot })));
  const laid = sections.map((section, index) => {
    // The sections are numbered where there are buttons, all of which would be called the same.
    const { titled } = numberedRow(texts, index + 1);
    const button = (slot: string): ChangeablePiece['button'] => {
      if (!mayChange) return noButton;
      const place = all.findIndex((each) => each.sectionId === section.sectionId && each.slot === slot);
      const change = numberedRow(texts, place + 1).titled(texts.words.record.change);
      return { shown: true, title: slot === 'new' ? titled(texts.words.record.addWords) : change, sectionId: section.sectionId, slot };
    };
    const headed = (heading: string): string => (mayChange ? titled(heading) : heading);
    const typed = section.texts.flatMap((text) => {
      const notes = [writtenIn(text.words, say), `– ${audienceLabel(texts, group, text.words.audience)}`].filter((note) => note !== '');
      const mark = text.leftOut
        ? [texts.words.record.leftOutNote]
        : text.replaced !== null || text.slot.startsWith('added:')
          ? [texts.words.record.chairsWords]
          : [];
      const now = { strong: '', text: text.words.text, note: [...notes, ...mark].join(' '), button: button(text.slot) };
      const before =
        text.replaced === null || text.leftOut
          ? []
          : [{ strong: `${texts.words.record.notedAs}:`, text: text.replaced.text, note: '', button: noButton }];
      return [now, ...before];
    });
    const hidden = section.hidden === 0 ? [] : [{ strong: '', text: texts.say('record.hiddenNotes', { count: section.hidden }), note: '' }];
    const facts = [...factParagraphs(section, say, children, (line) => narrowWords(line, texts, group)), ...hidden];
    const nothing = facts.length + typed.length === (section.heading === null ? 0 : 1) && section.hidden === 0;
    const empty = nothing
      ? [{ strong: '', text: say(({ words }) => (section.itemId === null ? words.record.line.none : words.record.nothingNoted)), note: '' }]
      : [];
    const plain = laidOut(section, [...facts, ...empty], say);
    const [heading, continued] = [headed(plain.heading), headed(plain.continued)];
    const whole = { ...plain, heading, continued, button: button('new'), paragraphs: [...plain.paragraphs, ...typed] };
    return { whole, isNothing: nothing && section.itemId !== null && section.heading === null };
  });
  const those = (are: boolean) => laid.flatMap(({ whole, isNothing }) => (isNothing === are ? [whole] : []));
  return { noted: those(false), nothing: those(true) };
}

/** The choices of who may read a text, for this writer: names stand in choice titles only. */
export function audienceChoices({ deps, texts }: Turn, group: CoreGroup, writer: Member): { title: string; value: string }[] {
  return audienceOptions(group, writer, deps.clock.today()).map(({ code, audience }) => ({
    title: audienceLabel(texts, group, audience),
    value: code,
  }));
}

function audienceLabel(texts: Texts, group: CoreGroup, audience: Audience): string {
  const about = aboutAudience(audience);
  const child = group.children.find(({ childId }) => childId === about);
  const member = group.members.find(({ memberId }) => memberId === about);
  const name = child
    ? nameOfChild(child, group) || withMark(texts.words.record.unborn, markOf(child.childId, group.children))
    : (member?.name ?? '');
  return texts.say(`record.who.${audience.kind}`, { name });
}

/** The present choice of a text, as a card's input has it. */
export function audienceValue(text: TypedText | undefined): string {
  return text === undefined ? '' : audienceCode(text.audience);
}

function factParagraphs(
  { heading, lines }: Pick<RenderedSection, 'heading' | 'lines'>,
  say: RecordSpeaker,
  children: ChildNames,
  noted: (line: RecordLine) => ReadonlyMap<string, string> = () => new Map(),
): readonly Paragraph[] {
  const ofLine = (line: RecordLine) => {
    const notes = noted(line);
    return lineParagraphs(line, say, children).map((each) => {
      const own = notes.get(each.text);
      return own === undefined ? each : { ...each, note: [each.note, own].filter((note) => note !== '').join(' ') };
    });
  };
  return [...(heading === null ? [] : [typedParagraph(heading, say)]), ...lines.flatMap(ofLine)];
}

/** Of an action the words that copies for others leave out, each with who reads it: whoever checks a draft sees what a family will not. */
function narrowWords(line: RecordLine, texts: Texts, group: CoreGroup): ReadonlyMap<string, string> {
  if (line.kind !== 'action') return new Map();
  const { words, outcome, measure, ifNotDone, effect, blocked } = line;
  const narrow = [words, outcome, measure, ifNotDone, effect, blocked].flatMap((typed) => {
    const audience = typed === null ? null : audienceOfWords(typed);
    return typed === null || audience === null || audience.kind === 'everyone' ? [] : [[typed.text, audience] as const];
  });
  return new Map(narrow.map(([text, audience]) => [text, `– ${audienceLabel(texts, group, audience)}`]));
}

/** The children by the names that the record itself has for them: only those whom its reader is here for stand in it. */
function childrenNamed(sections: readonly Pick<RenderedSection, 'lines'>[]): ChildNames {
  const lines = sections.flatMap((section) => section.lines);
  return new Map(lines.flatMap((line) => (line.kind === 'child' ? [[line.childId, line.name] as const] : [])));
}

function laidOut(
  section: Pick<RenderedSection, 'sectionId' | 'part' | 'itemId'>,
  paragraphs: readonly Paragraph[],
  say: RecordSpeaker,
): LaidOut {
  return simple(section.sectionId, (texts) => headingOf(section, texts), paragraphs, say);
}

function simple(sectionId: string, heading: (texts: Texts) => string, paragraphs: readonly Paragraph[], say: RecordSpeaker): LaidOut {
  const continued = say((texts) => texts.say('record.continued', { heading: heading(texts) }));
  return {
    sectionId,
    heading: say(heading),
    continued,
    button: noButton,
    paragraphs: paragraphs.map((each) => ({ ...each, button: noButton })),
  };
}
