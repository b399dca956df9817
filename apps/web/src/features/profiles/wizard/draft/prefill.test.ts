import { kindOf } from '@countersign/catalog/kinds';
import { expect, test } from 'vitest';
import type { Profile } from '../../../../api/profiles.ts';
import { kindsFor } from '../kind-set.ts';
import { pairsOf, sentProfiles, ticked } from './pairs.ts';
import { draftOfCertificate, draftOfCopy, draftOfEdit } from './prefill.ts';
import { seenCertificate } from './sample-certificates.ts';

const root = seenCertificate('Root', {
  stored: true,
  profiles: [{ id: 'p1', platform: 'windows10', displayName: 'Root for Windows' }],
});
const reference = { sha256: root.sha256, fileName: 'root.crt' };
const profile = {
  id: 'p1',
  displayName: 'Root for Windows',
  description: 'Why',
  version: 4,
  settings: { certificate: reference, destinationStore: 'userCertStoreIntermediate' },
  applicability: {},
} as unknown as Profile;
const source = { profile, kind: kindOf('trusted.windows10'), certificate: root.read };

test('a copy has the settings of its model and a name of its own', () => {
  const kinds = kindsFor('trusted', ['windows10']);
  const draft = draftOfCopy(source, kinds, 'key');
  expect(sentProfiles(draft, pairsOf(draft, kinds, [{ ...root, ...reference }]))).toEqual([
    {
      kind: 'trusted.windows10',
      displayName: 'Root for Windows (copy)',
      description: 'Why',
      settings: profile.settings,
    },
  ]);
});

test('S000-34 rules come along, and are sent for the platform that has them', () => {
  const applicability = { edition: { editions: ['windows10Home'], mode: 'include' } } as const;
  const unknown = seenCertificate('Root', { stored: true });
  const ruled = { ...source, profile: { ...profile, applicability } as unknown as Profile };
  const kinds = kindsFor('trusted', ['windows10', 'macos']);
  const draft = draftOfCopy(ruled, kinds, 'key');
  const sent = sentProfiles(draft, pairsOf(draft, kinds, [{ ...unknown, ...reference }]));
  expect(sent.map((one) => one.applicability)).toEqual([applicability, undefined]);
  expect(draftOfCopy(ruled, kindsFor('trusted', ['macos']), 'key').applicability).toEqual({});
  expect(draftOfEdit(ruled)).toMatchObject({ applicability, origin: { applicability } });
});

test('on another platform it has the same certificate and what that platform knows', () => {
  const kinds = kindsFor('trusted', ['macos', 'windows81']);
  const draft = draftOfCopy(source, kinds, 'key');
  const sent = sentProfiles(draft, pairsOf(draft, kinds, [{ ...root, ...reference }]));
  expect(sent.map(({ displayName }) => displayName)).toEqual([
    'Root for Windows – macOS',
    'Root for Windows – Windows 8.1',
  ]);
  expect(sent.map(({ settings }) => settings)).toEqual([
    { certificate: reference, deploymentChannel: 'deviceChannel' },
    profile.settings,
  ]);
});

test('the name of a copy stays within what a name may have', () => {
  const long = { ...profile, displayName: 'x'.repeat(200) };
  const kinds = kindsFor('trusted', ['windows10']);
  expect(draftOfCopy({ ...source, profile: long }, kinds, 'key').displayName.length).toBeLessThanOrEqual(200);
});

test('a certificate that one came with is meant, also where it has a profile', () => {
  const kinds = kindsFor('trusted', ['windows10']);
  const draft = draftOfCertificate({ certificate: root.read, fileName: 'root.cer' }, kinds, 'key');
  expect(ticked(pairsOf(draft, kinds, [root]))).toHaveLength(1);
});

test('an edit starts as the profile is, and keeps the version it started from', () => {
  const draft = draftOfEdit(source);
  const [pair] = pairsOf(draft, [source.kind], [{ ...root, ...reference }]);
  expect(pair?.settings).toEqual(profile.settings);
  expect(draft.origin).toMatchObject({ version: 4, displayName: 'Root for Windows' });
});

test('a new certificate in an edit keeps the store that was chosen', () => {
  const draft = draftOfEdit(source);
  const other = seenCertificate('Other');
  const [pair] = pairsOf({ ...draft, certificates: [other] }, [source.kind], [other]);
  expect(pair?.settings.destinationStore).toBe('userCertStoreIntermediate');
});
