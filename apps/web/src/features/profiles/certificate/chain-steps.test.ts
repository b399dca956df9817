import { expect, test } from 'vitest';
import { stepsOf } from './chain-steps.ts';

const link = (sha256: string) => ({
  sha256,
  name: sha256,
  verdict: 'intermediate' as const,
  notAfter: '2030-01-01T00:00:00Z',
  stored: true,
});

test('a whole chain is read from its root', () => {
  const steps = stepsOf({ links: [link('issuing'), link('root')], missingIssuer: null });
  expect(steps.map(({ key }) => key)).toEqual(['root', 'issuing']);
  expect(steps.at(-1)).toMatchObject({ own: true });
  expect(steps[0]).toMatchObject({ own: false });
});

test('S000-05: a missing issuer is named at the top', () => {
  const [top, next] = stepsOf({ links: [link('issuing')], missingIssuer: 'CN=Contoso Root' });
  expect(top).toEqual({ key: 'missing', missing: 'CN=Contoso Root' });
  expect(next).toMatchObject({ own: true });
});
