import { expect, test } from 'vitest';
import { kindsFor } from '../kind-set.ts';
import { emptyDraft } from './draft.ts';
import { pairsOf } from './pairs.ts';
import { blamed } from './places.ts';
import { seenCertificate } from './sample-certificates.ts';

const [root, issuing] = [seenCertificate('Root'), seenCertificate('Issuing')];
const draft = { ...emptyDraft(['windows10', 'macos'], 'key'), certificates: [root, issuing] };
const pairs = pairsOf(draft, kindsFor('trusted', ['windows10', 'macos']), [root, issuing]);

function placeOf(at: string) {
  const [place] = blamed([{ at, code: 'x', message: 'Wrong.' }], pairs);
  return place && [place.step, place.field];
}

test.each([
  ['/profiles/0/displayName', ['basics', 'displayName']],
  ['/profiles/3/description', ['basics', 'description']],
  ['/profiles/0/settings/certificate', ['settings', `certificates/${root.sha256}`]],
  ['/profiles/2/settings/certificate/data', ['settings', `certificates/${issuing.sha256}`]],
  ['/profiles/2/settings/destinationStore', ['settings', `windows10/destinationStore/${issuing.sha256}`]],
  ['/profiles/3/settings/deploymentChannel', ['settings', 'macos/deploymentChannel']],
  ['/profiles/1/settings', ['settings', 'certificates']],
  ['/profiles/0/applicability/version/min', ['applicability', 'applicability']],
  ['/profiles', ['settings', 'pairs']],
  ['/assignments/1/groupId', ['assignments', 'assignments']],
  ['/displayName', ['basics', 'displayName']],
  ['/settings/certificate', ['settings', `certificates/${root.sha256}`]],
  ['/profiles/9/settings/certificate', undefined],
  ['/somewhere', undefined],
  ['', undefined],
])('%s', (pointer, place) => {
  expect(placeOf(pointer)).toEqual(place);
});

test('warnings blame nobody', () => {
  expect(blamed([{ at: '/displayName', code: 'x', level: 'warning', message: 'Same.' }], pairs)).toEqual([]);
});
