import { kindOf } from '@countersign/catalog/kinds';
import { samplesOf } from '@countersign/catalog/samples';
import { expect, test } from 'vitest';
import type { Profile } from '../../../../api/profiles.ts';
import type { Draft } from './draft.ts';
import { mistakesOf } from './mistakes.ts';
import { pairsOf } from './pairs.ts';
import { draftOfEdit } from './prefill.ts';
import { seenCertificate } from './sample-certificates.ts';

/** C20: the wizard judges an edit of what an import brought as the server does, by the catalog's own function. */
function mistakesOfEdit(kindId: 'scep.ios' | 'scep.macos', saved: object, change: Partial<Draft> = {}) {
  const kind = kindOf(kindId);
  const settings = { ...samplesOf(kind)[0], ...saved };
  const root = { id: 'r1', displayName: 'Root' };
  const profile = {
    displayName: 'Old',
    description: '',
    version: 1,
    settings,
    root,
    applicability: {},
  } as unknown as Profile;
  const draft = { ...draftOfEdit({ profile, kind, certificate: undefined }), ...change };
  const [pair] = pairsOf(draft, [kind], [], draft.rootProfileId);
  return { mistakes: pair ? mistakesOf(draft, [pair]).map(({ field }) => field) : [], pair, draft };
}

const broken = { scepServerUrls: ['ndes.contoso.com'] };
const chosen = (values: object) => {
  const { draft } = mistakesOfEdit('scep.ios', broken);
  return { choices: { ...draft.choices, ...values } };
};

test('C20 a profile with findings is renamed', () => {
  expect(mistakesOfEdit('scep.ios', broken, { displayName: 'New' }).mistakes).toEqual([]);
});

test('C20 another wrong value, another mistake and the loss of the root are told at their fields', () => {
  const edit = (change: Partial<Draft>) => mistakesOfEdit('scep.ios', broken, change).mistakes;
  expect(edit(chosen({ 'ios/scepServerUrls': ['x'] }))).toEqual(['ios/scepServerUrls']);
  expect(edit(chosen({ 'ios/extendedKeyUsages': [{ name: 'x', oid: '7.1' }] }))).toEqual([
    'ios/extendedKeyUsages',
  ]);
  expect(edit({ rootProfileId: null })).toEqual(['rootProfileId']);
  expect(edit(chosen({ 'ios/scepServerUrls': ['https://ndes.contoso.com/scep'] }))).toEqual([]);
});

test('V36 a certificate type that no rule would let in stays as it is saved, until somebody changes it', () => {
  const saved = { deploymentChannel: 'userChannel', certificateType: 'machine' };
  const { mistakes, pair } = mistakesOfEdit('scep.macos', saved);
  expect(pair?.settings).toMatchObject(saved);
  expect(mistakes).toEqual([]);
});

test('V03 S000-19 a certificate of a server that an import brought may stay, and no other may come', () => {
  const kind = kindOf('trusted.ios');
  const server = seenCertificate('www', { verdict: 'end-entity', stored: true });
  const settings = { certificate: { sha256: server.sha256, fileName: server.fileName } };
  const profile = {
    displayName: 'Old',
    description: '',
    version: 1,
    settings,
    applicability: {},
    root: null,
  } as unknown as Profile;
  const draft = draftOfEdit({ profile, kind, certificate: server.read });
  expect(mistakesOf(draft, pairsOf(draft, [kind], [server]))).toEqual([]);
  const other = seenCertificate('other', { verdict: 'end-entity' });
  const changed = { ...draft, certificates: [other] };
  expect(mistakesOf(changed, pairsOf(changed, [kind], [other]))).toHaveLength(1);
});
