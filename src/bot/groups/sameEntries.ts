import { askingOfTwo } from '../../core/caseload/askedAt';
import { differencesOf } from '../../core/caseload/sameChild';
import { visitDocumentId } from '../../core/children/visit';
import type { CoreGroup, PersonAsked, SameAsked, VisitsAsked } from '../../core/coreGroup';
import type { Member } from '../../core/member';
import { storedVisit } from '../../documents/visit';
import type { State } from '../../usecases/deeds/performDeed';
import { addressIn } from '../../usecases/groups/personQuestions';
import { childWords } from '../actions/actionWords';
import { achievedWords, visitedBy, whenWords } from '../children/visitWords';
import { jobWords } from '../personWords';
import type { Turn } from '../turn';

/** One entry: what it is called, and what tells it from the other. */
type Entry = { readonly name: string; readonly about: string };

/** The question whether two entries are one thing, as its card shows it. */
export function sameFor(turn: Turn, state: State, asked: SameAsked) {
  const { group } = state;
  const { what, here, there } = asked;
  const words = turn.texts.words.questions;
  const [mine, theirs] = entriesOf(turn, state, asked);
  const { ask, yesMeans, yes, no } = words.same[what];
  return {
    ...{ what, here, there, askedSince: askingOfTwo(asked), ask, yesMeans, yes, no },
    hereLabel: isMissed(group, here) ? words.notThere : words.here,
    ...{ hereName: mine.name, hereAbout: mine.about, thereName: theirs.name, thereAbout: theirs.about },
    ...differsFor(turn, group, asked),
  };
}

/** A warning where two children are not called the same, or were not born on one day: siblings who are made one stay one. */
export function differsFor({ texts }: Turn, { children }: CoreGroup, { what, here, there }: SameAsked) {
  const [one, other] = [here, there].map((id) => children.find(({ childId }) => childId === id));
  const all = what !== 'child' || one === undefined || other === undefined ? [] : differencesOf(one, other);
  const { differ } = texts.words.questions;
  const [first] = all;
  return { differs: first === undefined ? '' : all.length > 1 ? differ.both : differ[first], isDifferent: first !== undefined };
}

/** The question whether somebody is the member who is listed no longer. */
export function personFor(turn: Turn, state: State, asked: PersonAsked) {
  const { here, there, herePersonId, therePersonId, held } = asked;
  const { stayOne, stayTwo } = turn.texts.words.questions.person;
  const entry = (memberId: string, personId: string, listed?: Member): Entry => {
    const member = listed ?? state.group.members.find((each) => each.memberId === memberId);
    if (member === undefined) return nothing;
    return { name: member.name, about: about(jobWords(turn.texts, member), member.agency, addressIn(state, personId)) };
  };
  const [mine, theirs] = [entry(here, herePersonId), entry(there, therePersonId, held)];
  return {
    ...{ here, there, askedSince: askingOfTwo(asked), untilThen: held === undefined ? stayTwo : stayOne },
    ...{ hereName: mine.name, hereAbout: mine.about, thereName: theirs.name, thereAbout: theirs.about },
  };
}

/** Of a child whom the case system has no longer: that entry was made there, too. */
export function isMissed({ children }: CoreGroup, id: string): boolean {
  return children.some(({ childId, notExported }) => childId === id && notExported !== undefined);
}

export function entriesOf(turn: Turn, { group, documents }: State, asked: SameAsked): readonly [Entry, Entry] {
  const { here, there } = asked;
  switch (asked.what) {
    case 'child':
      return [childEntry(turn, group, here), childEntry(turn, group, there)];
    case 'member':
      return [memberEntry(turn, group, here), memberEntry(turn, group, there)];
    case 'meeting':
      return [meetingEntry(turn, group, here), meetingEntry(turn, group, there)];
    case 'visit':
      return [
        visitEntry(turn, { group, documents }, asked, { visitId: here, on: asked.hereOn }),
        visitEntry(turn, { group, documents }, asked, { visitId: there, on: asked.thereOn }),
      ];
  }
}

/** Of a child the day and the reference. */
export function childEntry({ texts }: Turn, group: CoreGroup, id: string): Entry {
  const child = group.children.find(({ childId }) => childId === id);
  if (child === undefined) return nothing;
  const born = child.dateOfBirth === null ? '' : texts.say('questions.bornOn', { day: texts.shortDay(child.dateOfBirth) });
  const expected = child.expectedOn === null ? '' : texts.say('questions.expectedOn', { day: texts.shortDay(child.expectedOn) });
  const name =
    child.givenName === '' ? texts.say('actions.unborn', { name: child.familyName }) : `${child.givenName} ${child.familyName}`.trim();
  return { name, about: about(born === '' ? expected : born, child.ref, diedWords(texts, child)) };
}

function diedWords(texts: Turn['texts'], { frozen }: CoreGroup['children'][number]): string {
  if (frozen === undefined) return '';
  return texts.say(frozen.because === 'died' ? 'questions.diedOn' : 'questions.notBornAliveOn', { day: texts.shortDay(frozen.on) });
}

/** Of a person role and agency. */
function memberEntry(turn: Turn, group: CoreGroup, id: string): Entry {
  const member = group.members.find(({ memberId }) => memberId === id);
  return member === undefined ? nothing : { name: member.name, about: about(jobWords(turn.texts, member), member.agency) };
}

/** Of a meeting day and time, kind, and whether it was held or called off. */
function meetingEntry({ texts }: Turn, group: CoreGroup, id: string): Entry {
  const fact = group.meetings.find(({ meetingId }) => meetingId === id);
  if (fact === undefined) return nothing;
  const { meetingHeld, meetingCalledOff, meetingPlanned } = texts.words.questions;
  const state = fact.cancelled ? meetingCalledOff : fact.heldOn === null ? meetingPlanned : meetingHeld;
  return {
    name: whenWords(texts, fact.heldOn ?? fact.plannedFor, fact.startsAt),
    about: about(texts.words.meeting.planned[fact.kind], state),
  };
}

/** Of a visit the child, day and time, who came and what they saw; where its document cannot be read, what the head knows. */
function visitEntry(
  { texts }: Turn,
  { group, documents }: State,
  { childId }: VisitsAsked,
  visit: { readonly visitId: string; readonly on: string },
): Entry {
  const child = group.children.find((each) => each.childId === childId);
  const told = storedVisit.in({ documents }, visitDocumentId(visit));
  const fact = told?.fact ?? child?.visits.find(({ visitId }) => visitId === visit.visitId);
  const known = fact === undefined ? [] : [visitedBy(group, fact), achievedWords(texts, fact)];
  const name = child === undefined ? '' : childWords(texts, child, group);
  return { name, about: about(whenWords(texts, visit.on, told?.time ?? null), ...known) };
}

const nothing: Entry = { name: '', about: '' };

function about(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => ` · ${part}`)
    .join('');
}
