import { kindOf } from '@countersign/catalog/kinds';
import type { KindId } from '@countersign/catalog/kind';
import { samplesOf } from '@countersign/catalog/samples';
import { expect, test } from 'vitest';
import type { Profile } from '../../../../api/profiles.ts';
import type { Candidate } from '../../root/candidates.ts';
import type { Draft } from '../draft/draft.ts';
import { pairsOf, rootOf, sentProfiles } from '../draft/pairs.ts';
import { draftOfCopy, type Source } from '../draft/prefill.ts';
import { seenCertificate } from '../draft/sample-certificates.ts';
import { apart } from './apart.ts';
import { copyFindings } from './copy-findings.ts';
import { mistakesOfNewRoot, newRootChoice, newRootFor, sentNewRoot } from './new-root.ts';

const root = seenCertificate('Contoso Root CA', { stored: true });
const reference = { sha256: root.sha256, fileName: 'root.cer' };

function sourceOf(id: KindId, change: object = {}, certificate = root): Source {
  const kind = kindOf(id);
  const settings = { ...samplesOf(kind)[0], ...change };
  const stored = { description: '', version: 1 };
  const rootKind = kindOf(`trusted.${kind.platform}`);
  const rootSettings = {
    ...samplesOf(rootKind)[0],
    certificate: { ...reference, sha256: certificate.sha256 },
  };
  return {
    profile: {
      ...stored,
      displayName: 'Wi-Fi',
      settings,
      applicability: {},
      root: { id: 'r1', displayName: 'Root' },
    } as unknown as Profile,
    kind,
    certificate: undefined,
    root: {
      profile: {
        ...stored,
        displayName: 'Root',
        settings: rootSettings,
        root: null,
        applicability: {},
      } as unknown as Profile,
      kind: rootKind,
      certificate: certificate.read,
    },
  };
}

function carrier(id: string, platform: Candidate['platform'], sha256 = root.sha256): Candidate {
  const certificate = { sha256, name: 'Root', verdict: 'root', notAfter: '2036-01-01T00:00:00Z' };
  return { id, displayName: id, platform, certificate };
}

/** The copy as the wizard holds it, with the trusted profile that it would make along. */
function copied(source: Source, to: KindId, candidates: Candidate[] = [], change: Partial<Draft> = {}) {
  const kind = kindOf(to);
  const draft = { ...draftOfCopy(source, [kind], 'key'), ...change };
  const newRoot = newRootFor(source, kind, { name: draft.newRootName, candidates });
  const pairs = pairsOf(draft, [kind], [], newRoot ? newRootChoice : null);
  return { draft, newRoot, pairs, roots: { candidates } };
}

test('S001-06 +b8 the trusted profile that is missing there is made along, with what exists there', () => {
  const { draft, newRoot, pairs, roots } = copied(sourceOf('scep.windows10'), 'scep.macos');
  const [sent] = sentProfiles(draft, pairs, sentNewRoot({ newRoot, pairs }));
  expect(sent).toMatchObject({
    kind: 'scep.macos',
    displayName: 'Wi-Fi – macOS',
    newRoot: {
      displayName: 'Root – macOS',
      description: '',
      settings: { certificate: reference, deploymentChannel: 'deviceChannel' },
    },
  });
  expect(sent).not.toHaveProperty('rootProfileId');
  const [pair] = pairs;
  expect(pair && rootOf(pair, { roots, newRoot })?.displayName).toBe('Root – macOS, made along');
});

test('+b8 none is made along where one brings the same certificate, in the whole family', () => {
  const source = sourceOf('scep.windows10');
  expect(copied(source, 'scep.ios', [carrier('a', 'ios')]).newRoot).toBeUndefined();
  expect(copied(source, 'scep.windows81', [carrier('a', 'windows10')]).newRoot).toBeUndefined();
  expect(copied(source, 'scep.ios', [carrier('a', 'ios', 'ff'.repeat(32))]).newRoot).toBeDefined();
});

test('+b8 nothing is made along for a profile that stands on nothing', () => {
  const { root: _none, ...source } = sourceOf('pkcs.windows10');
  expect(copied(source, 'pkcs.ios').newRoot).toBeUndefined();
});

test('+b8 what is wrong with it is told where it can be put right', () => {
  const fields = (source: Source, change: Partial<Draft>) => {
    const { newRoot } = copied(source, 'scep.ios', [], change);
    return newRoot && mistakesOfNewRoot(newRoot).map(({ step, field }) => [step, field]);
  };
  expect(fields(sourceOf('scep.windows10'), {})).toEqual([]);
  expect(fields(sourceOf('scep.windows10'), { newRootName: ' ' })).toEqual([['settings', 'newRootName']]);
  const server = seenCertificate('www', { verdict: 'end-entity', stored: true });
  expect(fields(sourceOf('scep.windows10', {}, server), {})).toEqual([['settings', 'rootProfileId']]);
});

test('S001-06 +b8 what is lost, what does not fit and what is asked besides is told with its reason', () => {
  const told = (from: KindId, change: object, to: KindId, later: Partial<Draft> = {}) => {
    const source = sourceOf(from, change);
    return copyFindings(source, copied(source, to, [], later).pairs).map(({ at, code, level }) => [
      at,
      code,
      level,
    ]);
  };
  expect(told('scep.windows10', {}, 'scep.ios')).toEqual([
    ['keyStorageProvider', 'lost', 'warning'],
    ['hashAlgorithm', 'lost', 'warning'],
  ]);
  expect(told('scep.ios', {}, 'scep.windows10')).toEqual([['', 'fresh', 'hint']]);
  expect(told('scep.ios', {}, 'scep.ios')).toEqual([]);
  const url = { scepServerUrls: ['http://ndes.contoso.com/scep'] };
  expect(told('scep.ios', url, 'scep.androidWorkProfile')).toContainEqual(['scepServerUrls', 'V07', 'error']);
  const mended = { choices: { 'androidWorkProfile/scepServerUrls': ['https://ndes.contoso.com/scep'] } };
  expect(told('scep.ios', url, 'scep.androidWorkProfile', mended)).not.toContainEqual(
    expect.arrayContaining(['scepServerUrls']),
  );
  const named = (name: string, sanType = 'domainNameService') => ({
    certificateType: 'user',
    alternativeNames: [{ sanType, value: `{{${name}}}` }],
  });
  expect(told('scep.windows10', named('FullyQualifiedDomainName'), 'scep.aosp')).toContainEqual([
    'alternativeNames',
    'V18',
    'error',
  ]);
  const imei = { certificateType: 'machine', subject: { format: 'custom', text: 'CN={{IMEINumber}}' } };
  expect(told('scep.ios', imei, 'scep.macos')).toContainEqual(['subject', 'V20', 'warning']);
});

test('S000-34 +b8 applicability rules are lost where there are none', () => {
  const source = sourceOf('scep.windows10');
  const applicability = { edition: { mode: 'include' as const, editions: ['windows10Home' as const] } };
  const ruled = { ...source, profile: { ...source.profile, applicability } };
  const codes = (to: KindId) =>
    copyFindings(ruled, copied(ruled, to).pairs).map(({ at, code, level }) => [at, code, level]);
  expect(codes('scep.ios')).toContainEqual(['applicability', 'lost', 'warning']);
  expect(codes('scep.windows10')).toEqual([]);
});

test('+b8 of a trusted profile what its certificate is warned of is not told again', () => {
  const warned = seenCertificate('Old', {
    findings: [{ at: '', code: 'expired', level: 'warning', message: 'It has expired.' }],
  });
  const kind = kindOf('trusted.windows10');
  const settings = { certificate: reference, destinationStore: 'computerCertStoreRoot' };
  const profile = {
    displayName: 'Root',
    description: '',
    settings,
    root: null,
    applicability: {},
  } as unknown as Profile;
  const source: Source = { profile, kind, certificate: warned.read };
  const to = [kindOf('trusted.ios'), kindOf('trusted.windows81')];
  const pairs = pairsOf(draftOfCopy(source, to, 'key'), to, [warned]);
  expect(copyFindings(source, pairs).map(({ at, code }) => [at, code])).toEqual([
    ['destinationStore', 'lost'],
  ]);
});

test('what the server says of the root that is made along is told apart', () => {
  const finding = (at: string) => ({ at, code: 'x', message: '' });
  const { own, ofNewRoot } = apart([finding('/settings/subject'), finding('/newRoot/displayName')]);
  expect(own.map(({ at }) => at)).toEqual(['/settings/subject']);
  expect(ofNewRoot.map(({ at }) => at)).toEqual(['/displayName']);
});
