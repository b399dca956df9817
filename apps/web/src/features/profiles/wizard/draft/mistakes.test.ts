import { expect, test } from 'vitest';
import { kindsFor } from '../kind-set.ts';
import { choiceName, type Draft, emptyDraft, pairName } from './draft.ts';
import { mistakesOf } from './mistakes.ts';
import { pairsOf } from './pairs.ts';
import { seenCertificate } from './sample-certificates.ts';

const kinds = kindsFor('trusted', ['windows10']);
const root = seenCertificate('Root');
const good: Draft = { ...emptyDraft(['windows10'], 'key'), displayName: 'Trust', certificates: [root] };

function mistakes(change: Partial<Draft>, certificates = [root]) {
  const draft = { ...good, certificates, ...change };
  return mistakesOf(draft, pairsOf(draft, kinds, certificates)).map(({ step, field }) => [step, field]);
}

test('a draft with a name and a certificate is fine', () => {
  expect(mistakes({})).toEqual([]);
});

test.each([
  ['V01 S000-30 no name', { displayName: '' }, 'displayName'],
  ['V01 a blank name', { displayName: ' \t ' }, 'displayName'],
  ['a name of 201 letters', { displayName: 'x'.repeat(201) }, 'displayName'],
  [
    'a name that is too long once it is filled in',
    { displayName: 'x'.repeat(190) + '{platform}' },
    'displayName',
  ],
  ['an invisible character', { displayName: 'a\u2028b' }, 'displayName'],
  ['half of a character', { displayName: 'a\ud83d' }, 'displayName'],
  ['a description of 2001 letters', { description: 'x'.repeat(2_001) }, 'description'],
  ['a control character in the description', { description: 'a\u0000' }, 'description'],
])('%s is told at its field', (_what, change, field) => {
  expect(mistakes(change)).toEqual([['basics', field]]);
});

test.each([
  ['200 letters', { displayName: 'x'.repeat(200) }],
  ['S000-30 no description', { description: '' }],
  ['lines and tabs in the description', { description: 'a\r\n\tb' }],
])('%s are fine', (_what, change) => {
  expect(mistakes(change)).toEqual([]);
});

test('V02 without a certificate the step asks for one', () => {
  expect(mistakes({}, [])).toEqual([['settings', 'certificates']]);
});

test('with nothing ticked there is nothing to create', () => {
  expect(mistakes({ ticks: { [pairName('windows10', root.sha256)]: false } })).toEqual([
    ['settings', 'pairs'],
  ]);
});

test('S000-32 a store that does not exist is told where it is chosen', () => {
  const name = choiceName('windows10', 'destinationStore', root.sha256);
  expect(mistakes({ choices: { [name]: 'userCertStoreRoot' } })).toEqual([['settings', name]]);
});

test('V03 S000-18 a certificate of a server is told at its card', () => {
  const server = seenCertificate('www', { verdict: 'end-entity' });
  expect(mistakes({}, [server])).toEqual([['settings', `certificates/${server.sha256}`]]);
});

test('V04 a warning stops nobody', () => {
  const old = seenCertificate('Old', {
    findings: [{ at: '', code: 'expired', level: 'warning', message: 'It has expired.' }],
  });
  expect(mistakes({}, [old])).toEqual([]);
});
