import type { Member } from './member';
import { isPractitioner } from './permissions/groups';
import type { Refusal } from './refusals';
import { allow, type Result, refuse } from './result';
import type { Audience } from './typedText';

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
  /** Everyone who is here for the child. */
  'childName',
  /** Everyone who is here for the same child. */
  'members',
  /** It finds a person, and is not shown. */
  'nobody',
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
  'actionDetails.ifNotDone': 'stated',
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
  'childChange.givenName': 'childName',
  'childChange.familyName': 'childName',
  'childUndo.reason': 'runners',
  'groupChild.givenName': 'childName',
  'groupChild.familyName': 'childName',
  'groupCreate.ref': 'groupName',
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
  'memberContact.safeContact': 'organisers',
  'memberEnd.reason': 'runners',
  'memberEnd.successor': 'nobody',
  'notSeenDecide.why': 'visitReaders',
  'notSeenDetails.refusedBy': 'visitReaders',
  'notSeenDetails.theirWords': 'visitReaders',
  'notSeenDetails.more': 'visitReaders',
  'notSeenReport.place': 'visitReaders',
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
  'reviewMove.reason': 'practitioners',
  'reviewPlan.lateReason': 'practitioners',
  'reviewReattend.discretion': 'reviewReaders',
  'reviewReattend.why': 'reviewReaders',
  'reviewView.words': 'view',
  'reviewVoice.said': 'ownWords',
  'seenWords.presentation': 'visitReaders',
  'seenWords.ownWords': 'ownWords',
  'seenWords.worries': 'visitReaders',
  'seenWords.whyNotAlone': 'visitReaders',
};

/** Who reads what is typed into this input of this card; undefined for one that nobody has thought about. */
export function readersOfInput(card: string, input: string): Readers | undefined {
  return readersOf[`${card}.${input}`];
}

/** What a writer can choose from, the default first: the fewest readers that the words still reach their purpose with. */
export type AudienceChoice = readonly [Audience, ...Audience[]];

const everyone: Audience = { kind: 'everyone' };

/**
 * Whatever nobody chose for: a practitioner's words are for practitioners; those of family, child, advocate and foster
 * carer for practitioners, the meeting's chair among them, and whoever wrote them (DOMAIN 2.2, 5.6).
 */
export function ownAudience(writer: Pick<Member, 'memberId' | 'role'>): Audience {
  return isPractitioner(writer) ? { kind: 'practitioners' } : { kind: 'one-parent', memberId: writer.memberId };
}

/**
 * A proposed item. A practitioner's is for practitioners too until they choose otherwise: an item the family was not
 * meant to read cannot be unread, and one that it is meant to read is shared with one press (DOMAIN 2.2, 5.5).
 */
export function choicesForProposal(writer: Member): AudienceChoice {
  return [ownAudience(writer), everyone];
}

/** Words about something that stands: never for more people than may read the thing itself; one of the family's are never for another. */
export function choicesForRemark(writer: Member, about: Audience): AudienceChoice {
  const own = ownAudience(writer);
  return own.kind === 'practitioners' && about.kind === 'everyone' ? [own, everyone] : [own];
}

/** The chair's words in place of another's: for the same people, or, in words of the chair's own, for everyone. */
export function choicesForRewording(before: Audience): AudienceChoice {
  return before.kind === 'everyone' ? [before] : [before, everyone];
}

/** The code of a choice on a card. Whose words they are the server knows. */
export function choiceCode({ kind }: Audience): string {
  return kind;
}

/** The audience that was chosen; the default where nothing came, as from a form without a choice. Anything else is no choice of theirs. */
export function chosenFrom(choices: AudienceChoice, code: string): Result<Audience, Refusal> {
  const chosen = code === '' ? choices[0] : choices.find((each) => choiceCode(each) === code);
  return chosen === undefined ? refuse({ kind: 'check-fields', fields: { audience: 'choose-one' } }) : allow(chosen);
}
