import { fingerprintWith, sourceOf } from '../../../src/core/caseload/importMark';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { parseCaseload } from '../../../src/import/caseload';
import { sha256 } from '../../../src/usecases/deeds/sha256';
import { filesOf, goodExport, withCells } from '../../support/caseloadFiles';

function firstOf(rows: typeof goodExport) {
  const [imported] = parseCaseload(filesOf(rows), '2026-11-20').groups;
  if (imported === undefined) throw new Error('There is no group.');
  return imported;
}

describe('the source of an imported group', () => {
  const fingerprint = fingerprintWith(sha256);
  const imported = firstOf(goodExport);
  const source = sourceOf(imported, fingerprint);

  it('is the same whatever the version in which heads are written, so that a new version makes no news of an old export', () => {
    const older = { ...imported, group: { ...imported.group, schemaVersion: 1 } as unknown as CoreGroup };
    expect(sourceOf(older, fingerprint)).toBe(source);
    expect(fingerprint(older)).toBe(source);
  });

  it('is another where the export says something else', () => {
    expect(sourceOf(firstOf(withCells(goodExport, 'meetings.csv', 0, { record_sent_on: '2026-09-29' })), fingerprint)).not.toBe(source);
  });
});
