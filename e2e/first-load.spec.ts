import { expect, test } from '@playwright/test';
import { BuiltWeb } from './built-web.ts';

const shell = 'index.html';

test('the shell loads with at most 250 kB of gzipped JavaScript', async () => {
  const web = await BuiltWeb.read();
  const weight = await web.weightOf(shell);
  tell('first load', weight);
  expect(weight).toBeGreaterThan(100_000);
  expect(weight).toBeLessThanOrEqual(250_000);
});

/** What the first step needs; what may come later is fetched while one is at it. */
for (const route of ['new', 'edit']) {
  test(`the wizard's route ${route} adds at most 82 kB to it`, async () => {
    const web = await BuiltWeb.read();
    const weight = await web.weightOf(`src/features/profiles/wizard/${route}.tsx`, shell);
    tell(`wizard, ${route}`, weight);
    expect(weight).toBeGreaterThan(20_000);
    expect(weight).toBeLessThanOrEqual(82_000);
  });
}

function tell(what: string, weight: number): void {
  process.stdout.write(`${what}: ${(weight / 1_000).toFixed(1)} kB\n`);
}
