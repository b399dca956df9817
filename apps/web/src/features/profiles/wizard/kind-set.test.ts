import { kinds } from '@countersign/catalog/kinds';
import { expect, test } from 'vitest';
import { certificateKey, chosenSettings, dependsOnCertificate, kindsFor } from './kind-set.ts';

test('every trusted kind has its certificate, and the rest is chosen', () => {
  for (const kind of kinds.filter(({ type }) => type === 'trusted')) {
    expect(certificateKey(kind)).toBe('certificate');
    expect(chosenSettings(kind).map(([key]) => key)).toEqual(
      Object.keys(kind.settings).filter((key) => key !== 'certificate'),
    );
  }
});

test('the store is chosen for each certificate, the channel once', () => {
  const depends = kindsFor('trusted', ['windows10', 'macos']).flatMap((kind) =>
    chosenSettings(kind).map(([key, setting]) => [key, dependsOnCertificate(setting)]),
  );
  expect(depends).toEqual([
    ['destinationStore', true],
    ['deploymentChannel', false],
  ]);
});
