import { expect, test } from 'vitest';
import { seenCertificate } from '../draft/sample-certificates.ts';
import { chainsOf } from './chains.ts';

test('S000-05: every certificate is in a drawing, and none is drawn for itself that another shows', () => {
  const root = seenCertificate('Root');
  const issuing = seenCertificate('Issuing', { issuers: [root] });
  const other = seenCertificate('Other');
  const chains = chainsOf([root, issuing, other].map(({ read }) => read));
  expect(chains.map(({ links }) => links.map(({ name }) => name))).toEqual([['Issuing', 'Root'], ['Other']]);
});
