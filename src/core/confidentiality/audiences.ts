import { isPractitioner, type Member } from '../member';
import type { Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import { type Audience, importer, type TypedText } from '../typedText';

/** Who reads what is typed into one place, where that is always the same; the words for it are under `readers.says`. */
export const fixedReaders = [
  /** Practitioners and auditors. */
  'practitioners',
  /** Those who read visits, of the children they are here for. */
  'visitReaders',
  /** The child, who heard it, and those who answer for the child (DOMAIN 1.16). */
  'ownWords',
  /** Practitioners of the child and whoever asked. */
  'request',
  /** The same, once the views are open. */
  'view',
  /** Practitioners, auditors and the custodian. */
  'reviewReaders',
  /** Everybody to whom the record is sent. */
  'recordReaders',
  /** Co-ordinator and manager. */
  'runners',
  /** They and the administrator (DOMAIN 1.5). */
  'organisers',
  /** Those whom the alert is for, and those who see the board. */
  'alertReaders',
  /** Practitioners, and those who keep and check the register. */
  'groupName',
  /** Everyone in the group. */
  'group',
  /** Everyone who is here for the child. */
  'childName',
  /** Everyone who is here for the same child. */
  'members',
  /** Of those who work with the family everyone here for the same child; of anybody else they and the administrator. */
  'phones',
  /** Used only to find a person; shown to nobody. */
  'nobody',
  /** Those who see exclusions, and whoever asked where it answers them (DOMAIN 1.14). */
  'exclusion',
  /** Two buttons: everyone, or practitioners only. */
  'byButton',
] as const;
export type FixedReaders = (typeof fixedReaders)[number];

/**
 * `chosen`: the writer chooses, where there is more than one choice, and is told where there is not. `stated`: as what it
 * is about, which the card says. `record`: the writer chooses among all that a text for the record can have.
 */
export type Readers = FixedReaders | 'chosen' | 'stated' | 'record';

/**
 * Every text that people type, by the card and the input: who reads it is said beside the input (`cards/whoReads.ts`).
 * A card that asks for words and is not here fails at start-up.
 */
const readersOf: Readonly<Record<string, Readers>> = {
  'actionAdd.words': 'byButton',
  'actionAddOutside.words': 'byButton',
  'actionAddOutside.outside': 'byButton',
  'actionBlock.reason': 'chosen',
  'actionDetails.outcome': 'stated',
  'actionDetails.measure': 'stated',
  'actionDetails.ifNotDone': 'practitioners',
  'actionFinish.effect': 'chosen',
  'actionMoreTime.reason': 'chosen',
  'actionOwner.outside': 'stated',
  'actionReopen.reason': 'chosen',
  'agendaChange.change': 'chosen',
  'agendaDecline.reason': 'stated',
  'agendaPropose.words': 'chosen',
  'agendaReword.newWords': 'chosen',
  'alertEscalate.why': 'alertReaders',
  'alertPutOff.why': 'alertReaders',
  'attendanceDeputy.deputy': 'practitioners',
  'breach.reason': 'practitioners',
  'childChange.givenName': 'childName',
  'childChange.familyName': 'childName',
  'childUndo.reason': 'runners',
  'exclusionAskWhy.words': 'exclusion',
  'exclusionDecideWhy.why': 'exclusion',
  'exclusionDecideWhy.told': 'exclusion',
  'exclusionDecideWhy.views': 'exclusion',
  'exclusionRefuse.why': 'exclusion',
  'exclusionReviewWhy.why': 'exclusion',
  'groupChild.givenName': 'childName',
  'groupChild.familyName': 'childName',
  'groupCreate.ref': 'groupName',
  'groupName.shortName': 'group',
  'groupCreate.localAuthority': 'groupName',
  'groupCreate.team': 'groupName',
  'groupCreate.otherEmail': 'nobody',
  'meetingArrange.needs': 'practitioners',
  'meetingCancel.words': 'practitioners',
  'meetingMove.reason': 'practitioners',
  'meetingPlan.lateReason': 'practitioners',
  'memberAdd.name': 'members',
  'memberAdd.email': 'nobody',
  'memberAdd.agency': 'members',
  'memberContact.phone': 'phones',
  'memberContact.safeContact': 'organisers',
  'memberEnd.reason': 'runners',
  'memberEnd.successor': 'nobody',
  'notSeenDecide.why': 'visitReaders',
  'notSeenDetails.refusedBy': 'visitReaders',
  'notSeenDetails.theirWords': 'visitReaders',
  'notSeenDetails.more': 'visitReaders',
  'notSeenReport.place': 'visitReaders',
  'place.words': 'runners',
  'recordCorrect.reason': 'recordReaders',
  'recordNote.words': 'record',
  'recordWords.words': 'record',
  'reviewAnswer.why': 'request',
  'reviewAsk.words': 'request',
  'reviewAttend.discretion': 'reviewReaders',
  'reviewCheck.reason': 'reviewReaders',
  'reviewCorrect.reasons': 'reviewReaders',
  'reviewCorrect.why': 'reviewReaders',
  'reviewDecide.reasons': 'reviewReaders',
  'reviewDecide.dissent': 'reviewReaders',
  'reviewEnd.reasons': 'reviewReaders',
  'reviewCallOff.reason': 'practitioners',
  'reviewMove.reason': 'practitioners',
  'reviewPlan.lateReason': 'practitioners',
  'reviewReattend.discretion': 'reviewReaders',
  'reviewReattend.why': 'reviewReaders',
  'reviewView.words': 'view',
  'reviewVoice.said': 'ownWords',
  'step.why': 'practitioners',
  'seen.others': 'visitReaders',
  'seenCorrect.others': 'visitReaders',
  'seenWords.presentation': 'visitReaders',
  'seenWords.ownWords': 'ownWords',
  'seenWords.worries': 'visitReaders',
  'seenWords.whyNotAlone': 'visitReaders',
};

/** Who reads what is typed into this input of this card; undefined for an input that is not in the table above. */
export function readersOfInput(card: string, input: string): Readers | undefined {
  return readersOf[`${card}.${input}`];
}

const wordsIn: ReadonlySet<string> = new Set(Object.keys(readersOf).map((place) => place.slice(place.indexOf('.') + 1)));

/** Whether an input of that name is for words, on any card: not for a choice, a day or a tick. */
export function isForWords(input: string): boolean {
  return wordsIn.has(input);
}

/** What a writer can choose from. The default comes first: the fewest readers with whom the words still serve their purpose. */
export type AudienceChoice = readonly [Audience, ...Audience[]];

const everyone: Audience = { kind: 'everyone' };

/**
 * Who reads a text. Words from a case system are for practitioners: whoever wrote them there did not know that a family would
 * read here, and nobody has shared them. Their author says where they come from, so that this counts for what is stored
 * already too, in actions and in records that quote them. Whoever writes such words again, for everyone, is their author then.
 */
export function audienceOfWords({ by, audience }: Pick<TypedText, 'by' | 'audience'>): Audience {
  return by === importer && audience.kind === 'everyone' ? { kind: 'practitioners' } : audience;
}

/**
 * The audience of words for which nobody chose one: a practitioner's are for practitioners; those of family, child, advocate
 * and foster carer are for practitioners, the chair of the meeting included, and for the writer (DOMAIN 2.2, 5.6).
 */
export function ownAudience(writer: Pick<Member, 'memberId' | 'role'>): Audience {
  return isPractitioner(writer) ? { kind: 'practitioners' } : { kind: 'one-parent', memberId: writer.memberId };
}

/**
 * The choices for a proposed item. A practitioner's item is for practitioners until they choose otherwise: what the family has
 * read by mistake cannot be taken back, while an item that is meant for it can be shared with one press (DOMAIN 2.2, 5.5).
 */
export function choicesForProposal(writer: Member): AudienceChoice {
  return [ownAudience(writer), everyone];
}

/**
 * The choices for words about something that is there already, such as an agenda item: never more people than may read that
 * itself, and what one family member writes is never for another.
 */
export function choicesForRemark(writer: Member, about: Audience): AudienceChoice {
  const own = ownAudience(writer);
  return own.kind === 'practitioners' && about.kind === 'everyone' ? [own, everyone] : [own];
}

/** The choices when the chair rewords an item: the same readers as before, or everyone, if the words are the chair's own. */
export function choicesForRewording(before: Audience): AudienceChoice {
  return before.kind === 'everyone' ? [before] : [before, everyone];
}

/** The code of a choice on a card. It does not say whose words they are; the server knows that. */
export function choiceCode({ kind }: Audience): string {
  return kind;
}

/**
 * The audience that was chosen; the default where nothing came, as from a form without a choice. A code that was not offered is
 * refused.
 */
export function chosenFrom(choices: AudienceChoice, code: string): Result<Audience, Refusal> {
  const chosen = code === '' ? choices[0] : choices.find((each) => choiceCode(each) === code);
  return chosen === undefined ? refuse({ kind: 'check-fields', fields: { audience: 'choose-one' } }) : allow(chosen);
}
