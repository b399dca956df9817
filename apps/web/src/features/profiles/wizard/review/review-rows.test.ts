import { kindOf, kinds } from '@countersign/catalog/kinds';
import { expect, test } from 'vitest';
import type { Profile } from '../../../../api/profiles.ts';
import { draftOfEdit } from '../draft/prefill.ts';
import { emptyDraft } from '../draft/draft.ts';
import { pairsOf } from '../draft/pairs.ts';
import { seenCertificate } from '../draft/sample-certificates.ts';
import { differencesOf } from '../../history/differences.ts';
import { reviewOfPair, versionsOf } from './review-rows.ts';

const root = seenCertificate('Root', { stored: true });

test.each(kinds)('S000-35: $id shows every setting it has', (kind) => {
  const draft = {
    ...emptyDraft([kind.platform], 'key'),
    displayName: 'Trust',
    certificates: [root],
    // The answer that brings the question for apps, where it is asked at all.
    choices: { [`${kind.platform}/certificateAccess`]: 'specificApps' },
  };
  const [pair] = pairsOf(draft, [kind], [root]);
  const keys = pair && reviewOfPair(pair, draft, null).flatMap(({ rows }) => rows.map(({ key }) => key));
  expect(keys).toEqual(expect.arrayContaining(['displayName', 'description', ...Object.keys(kind.settings)]));
});

const profile = {
  id: 'p1',
  displayName: 'Root',
  description: '',
  version: 1,
  applicability: {},
  scopeTags: ['0'],
  settings: {
    certificate: { sha256: root.sha256, fileName: 'a.cer' },
    destinationStore: 'computerCertStoreRoot',
  },
  certificate: { sha256: root.sha256, name: 'Root', verdict: 'root' },
} as unknown as Profile;
const kind = kindOf('trusted.windows10');

function changes(change: object, certificate = { ...root, fileName: 'a.cer' }) {
  const start = draftOfEdit({ profile, kind, certificate: root.read });
  const draft = { ...start, certificates: [certificate], ...change };
  const [pair] = pairsOf(draft, [kind], [certificate]);
  if (!pair) return [];
  const { before, after } = versionsOf(pair, { draft, root: null, profile, tagNames: String });
  return differencesOf(kind, before, after).map(({ label }) => label);
}

test('an edit that changes nothing differs in nothing', () => {
  expect(changes({})).toEqual([]);
});

test('what differs is named', () => {
  expect(changes({ displayName: 'New', description: 'Why' })).toEqual(['Name', 'Description']);
  expect(changes({ choices: { 'windows10/destinationStore': 'userCertStoreIntermediate' } })).toEqual([
    'Destination store',
  ]);
});

test('spec 4.4 whose it is differs', () => {
  expect(changes({ scopeTags: ['0', '3'] })).toEqual(['Scope tags']);
});

test('another certificate in a file of the same name differs', () => {
  expect(changes({}, { ...seenCertificate('Next Root'), fileName: 'a.cer' })).toEqual(['Certificate file']);
});
