import type { Caseload } from '../core/caseload/importedCaseload';
import { isReference } from '../import/cells';
import type { ImportReport, Unread } from '../usecases/import/importCaseload';
import type { Renamed } from '../usecases/import/renames';
import { counted, listed } from './counted';
import { newsWords } from './newsWords';

/** `needsConfirm`: the export is older than the last, knows so much less, or makes so many limits late that somebody has to say that it is right. */
type How = { readonly dryRun: boolean; readonly needsConfirm: boolean };

/** What has become of an export, or would, in counts and references; the last line says what to do now. */
export function whatBecame(caseload: Caseload, report: ImportReport, how: How): string {
  return [...(caseload.groupCount === 0 ? [] : [result(report, how.dryRun)]), closing(caseload, report, how)].join('\n');
}

function result(report: ImportReport, dryRun: boolean): string {
  const { created, changed, unchanged, refused, moved, renamed, missed, notAsked, rekeyed, teamsNotHere, handedOn, unanswered, damaged } =
    report;
  const { news, back, joined, counts } = report;
  const { people, visits, meetings, actions } = counts;
  const written = [counted(people, 'person'), counted(visits, 'visit'), counted(meetings, 'meeting'), counted(actions, 'action')];
  return [
    `${dryRun ? 'Would import' : 'Imported'}: ${created.length} created, ${changed.length} changed, ${unchanged.length} unchanged, ${refused.length} refused.`,
    `  ${listed(written)} ${dryRun ? 'would be written' : 'written'}.`,
    ...newsWords(news, dryRun, back),
    ...(joined > 0
      ? [
          `  Entries of children that people said here to be one with another entry, and that ${dryRun ? 'would be' : 'were'} taken as that child: ${joined}`,
        ]
      : []),
    ...(moved > 0
      ? [`  Children ${dryRun ? 'who would move' : 'moved'} to another core group, with all that was recorded of them here: ${moved}`]
      : []),
    ...(renamed.length > 0
      ? [
          `  Core groups under another reference than before, which ${dryRun ? 'would go' : 'go'} on with all that was recorded in them here: ${renamed.map(inWords).join(', ')}`,
        ]
      : []),
    ...(missed > 0
      ? [`  Core groups no longer in the export, whose co-ordinators ${dryRun ? 'would be' : 'are'} asked why: ${missed}`]
      : []),
    ...(rekeyed > 0
      ? [
          `  Core groups known here that are not in the export, and the same children are in it under other references, so that their co-ordinators ${dryRun ? 'would be' : 'are'} asked why and nobody ${dryRun ? 'would be' : 'is'} reminded of them until then: ${rekeyed}`,
        ]
      : []),
    ...(notAsked > 0
      ? [`  Core groups of the same teams that are not in this export, too many to have ended, so that nothing is asked: ${notAsked}`]
      : []),
    ...(teamsNotHere.length > 0
      ? [
          `  Teams of which this export has nothing, so that nothing of theirs ${dryRun ? 'would be' : 'was'} ended and nobody ${dryRun ? 'would be' : 'is'} asked: ${teamsNotHere.map(({ team, groups }) => `${team} (${counted(groups, 'core group')})`).join(', ')}`,
        ]
      : []),
    ...(handedOn.people > 0 ? [handedOnWords(handedOn, dryRun)] : []),
    ...(unanswered.people > 0 ? [unansweredWords(unanswered)] : []),
    ...(dryRun && changed.length > 0 ? [`  Would change: ${changed.join(', ')}`] : []),
    ...(refused.length > 0 ? [`  Refused: ${refused.filter(isReference).join(', ')}`] : []),
    ...damaged.map(leftAsItIs),
    ...(damaged.some(({ why }) => why !== 'changed-meanwhile')
      ? ['  npm run verify names every document that cannot be read. Once it is mended or put back, import again.']
      : []),
  ].join('\n');
}

/** Nobody's name, and no address. */
function handedOnWords({ people, refs }: ImportReport['handedOn'], dryRun: boolean): string {
  const shown = refs.filter(isReference);
  const where = shown.length === 0 ? '' : ` (${shown.join(', ')})`;
  return `  People under an address or reference that was somebody else’s by name until now${where}: ${people}. No account that was linked by it ${dryRun ? 'would let' : 'lets'} anybody in until somebody who answers for the core group has said whose it is.`;
}

function unansweredWords({ people, refs }: ImportReport['unanswered']): string {
  const shown = refs.filter(isReference);
  const where = shown.length === 0 ? '' : ` (${shown.join(', ')})`;
  return `  People whose Teams account stays shut, as nobody in their core groups may say whose it is${where}: ${people}. Put a manager above them, the custodian of the register or a conference chair into one of these core groups in the export, and import again; then they can say it under accounts in that core group.`;
}

function inWords({ from, to }: Renamed): string {
  return isReference(from) && isReference(to) ? `${from} is ${to}` : 'one whose references are not shown';
}

function leftAsItIs(left: Unread): string {
  if (left.what !== 'move')
    return `  Left as it is, as it cannot be read (${left.why}): ${left.what === 'group' ? 'core group' : 'person'} ${left.id}`;
  const [from, to] = [left.from, left.to].map((ref) => (isReference(ref) ? ref : 'another core group'));
  const why =
    left.why === 'changed-meanwhile'
      ? 'people kept changing one of the two; import again when it is quieter'
      : `something recorded of them, or of one of the two, cannot be read (${left.why})`;
  return `  Not moved from ${from} to ${to}, where the export has them: ${counted(left.children, 'child')}. They stay where they are, with their limits, as ${why}.`;
}

function closing({ problems, groupCount }: Caseload, { damaged }: ImportReport, { dryRun, needsConfirm }: How): string {
  if (groupCount === 0)
    return dryRun
      ? 'No core group would be taken: put right what is listed above and export again. Nothing was written.'
      : 'No core group could be taken, so nothing was imported: put right what is listed above and export again.';
  const end = dryRun ? 'Nothing was written.' : 'Done.';
  const notes = problems.some(({ severity }) => severity === 'noted')
    ? ' Nothing is left out for the notes above, but somebody should look at them.'
    : '';
  const left = damaged.length + problems.filter(({ severity }) => severity !== 'noted').length;
  const taken = left === 0 ? 'all of it' : 'all but what is listed above as refused or left out';
  const later = left === 0 ? '' : ' The rest comes in with an export in which it is put right.';
  return dryRun
    ? `${end} The same command ${needsConfirm ? 'with --confirm in place of' : 'without'} --dry-run takes ${taken}.${later}${notes}`
    : `${end}${later}${notes}`;
}
