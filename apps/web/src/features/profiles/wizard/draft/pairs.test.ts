import { expect, test } from 'vitest';
import { kindsFor } from '../kind-set.ts';
import { choiceName, emptyDraft, pairName } from './draft.ts';
import { pairsOf, sentProfiles, ticked, withTicksSettled } from './pairs.ts';
import { seenCertificate } from './sample-certificates.ts';

const kinds = kindsFor('trusted', ['windows10', 'ios', 'macos']);
const root = seenCertificate('Root');
const issuing = seenCertificate('Issuing', { verdict: 'intermediate', issuers: [root] });
const draft = {
  ...emptyDraft(['windows10', 'ios', 'macos'], 'key'),
  description: ' Why ',
  certificates: [root, issuing],
};

test('S000-05: every certificate on every platform is a profile of its own', () => {
  const sent = sentProfiles(draft, pairsOf(draft, kinds, [root, issuing]));
  expect(sent.map(({ kind, displayName }) => [kind, displayName])).toEqual([
    ['trusted.windows10', 'Root – Windows 10+'],
    ['trusted.ios', 'Root – iOS'],
    ['trusted.macos', 'Root – macOS'],
    ['trusted.windows10', 'Issuing – Windows 10+'],
    ['trusted.ios', 'Issuing – iOS'],
    ['trusted.macos', 'Issuing – macOS'],
  ]);
  expect(new Set(sent.map(({ description }) => description))).toEqual(new Set(['Why']));
});

test('S000-32: the store follows the verdict, and only Windows has one', () => {
  const sent = sentProfiles(draft, pairsOf(draft, kinds, [root, issuing]));
  expect(sent.map(({ settings }) => settings.destinationStore)).toEqual([
    'computerCertStoreRoot',
    undefined,
    undefined,
    'computerCertStoreIntermediate',
    undefined,
    undefined,
  ]);
});

test('a choice for one certificate leaves the others, one for a platform is for all', () => {
  const chosen = {
    ...draft,
    choices: {
      [choiceName('windows10', 'destinationStore', issuing.sha256)]: 'userCertStoreIntermediate',
      [choiceName('macos', 'deploymentChannel')]: 'userChannel',
    },
  };
  const pairs = pairsOf(chosen, kinds, [root, issuing]);
  expect(pairs.map(({ settings }) => settings.destinationStore ?? settings.deploymentChannel)).toEqual([
    'computerCertStoreRoot',
    undefined,
    'userChannel',
    'userCertStoreIntermediate',
    undefined,
    'userChannel',
  ]);
});

test('what a platform has already is shown and not ticked, unless somebody ticks it', () => {
  const there = { id: 'p1', platform: 'ios' as const, displayName: 'There' };
  const known = seenCertificate('Root', { profiles: [there], stored: true });
  const pairs = pairsOf({ ...draft, certificates: [known] }, kinds, [known]);
  expect(pairs.map(({ ticked, existing }) => [ticked, existing?.displayName])).toEqual([
    [true, undefined],
    [false, 'There'],
    [true, undefined],
  ]);
  const byHand = {
    ...draft,
    ticks: { [pairName('ios', known.sha256)]: true, [pairName('macos', known.sha256)]: false },
  };
  expect(ticked(pairsOf(byHand, kinds, [known])).map(({ kind }) => kind.platform)).toEqual([
    'windows10',
    'ios',
  ]);
});

test('once it was sent, what is learnt of the certificates moves no tick', () => {
  const sent = withTicksSettled(draft, pairsOf(draft, kinds, [root]));
  const carriers = kinds.map((kind) => ({ id: 'p', platform: kind.platform, displayName: 'Made' }));
  const made = seenCertificate('Root', { profiles: carriers, stored: true });
  expect(ticked(pairsOf(sent, kinds, [made]))).toHaveLength(3);
});

test('a certificate goes as bytes until it is stored, then by its thumbprint', () => {
  const stored = seenCertificate('Root', { stored: true });
  const own = (certificate: typeof root) =>
    sentProfiles(draft, pairsOf(draft, kinds, [certificate])).map(({ settings }) => settings.certificate)[0];
  expect(own(root)).toEqual({ data: root.data, fileName: 'Root.cer' });
  expect(own(stored)).toEqual({ sha256: stored.sha256, fileName: 'Root.cer' });
});

test('an edit takes a name as it is, and its own profile is not in its way', () => {
  const own = seenCertificate('Root', { profiles: [{ id: 'p1', platform: 'ios', displayName: 'Mine' }] });
  const edit = {
    ...draft,
    displayName: 'All of {platform}',
    origin: {
      version: 1,
      displayName: '',
      description: '',
      root: null,
      settings: {},
      applicability: {},
      scopeTags: ['0'],
    },
  };
  const [pair] = pairsOf(edit, kindsFor('trusted', ['ios']), [own]);
  expect([pair?.displayName, pair?.ticked, pair?.existing]).toEqual(['All of {platform}', true, undefined]);
});

test('200 certificates on six platforms are ready at once', () => {
  const many = Array.from({ length: 200 }, (_none, at) => seenCertificate(`CA ${at}`));
  const all = kindsFor('trusted', [
    'windows10',
    'ios',
    'macos',
    'androidDeviceOwner',
    'androidWorkProfile',
    'aosp',
  ]);
  expect(sentProfiles(draft, pairsOf({ ...draft, certificates: many }, all, many))).toHaveLength(1_200);
});
