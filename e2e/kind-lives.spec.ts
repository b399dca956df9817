import type { Values } from '../packages/catalog/src/check.ts';
import type { Kind } from '../packages/catalog/src/kind.ts';
import { effectOfSetting } from '../packages/catalog/src/generation.ts';
import { kinds } from '../packages/catalog/src/kinds.ts';
import { reviewOf } from '../packages/catalog/src/review.ts';
import { eightKinds } from './eight-kinds.ts';
import { expect, test } from './fixtures.ts';
import { IdentityWizard } from './pages/identity-wizard.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { ada } from './people.ts';
import type { Portal } from './portal.ts';
import { found, rootFile, rootOn } from './profiles.ts';
import { changedSetting, unusualKeys, unusualValues } from './unusual-values.ts';

test.describe.configure({ mode: 'parallel' });

const lives = eightKinds.map((kind, turn) => ({ kind, values: unusualValues(kind, turn) }));

test('the eight kinds have every setting and every control, and each has a value it did not begin with', () => {
  const settingsOf = (kind: Kind, keys: readonly string[]) =>
    keys.flatMap((key) => [key, kind.settings[key]?.control.type ?? '']);
  const everything = new Set(kinds.flatMap((kind) => settingsOf(kind, Object.keys(kind.settings))));
  const given = new Set(lives.flatMap(({ kind, values }) => settingsOf(kind, unusualKeys(kind, values))));
  expect([...given].toSorted()).toEqual([...everything].toSorted());
});

for (const [type, ofType] of Map.groupBy(lives, ({ kind }) => kind.type)) {
  test(`made, read, changed and deleted with unusual values: ${type}`, async ({ portal, visit }) => {
    test.slow();
    const page = await visit(portal.server, { as: ada });
    const wizard = new IdentityWizard(page);
    const profile = new ProfilePage(page);
    for (const { kind, values } of ofType) {
      const name = `Life of ${kind.id}`;
      await test.step(`${kind.id} is made`, () => make(portal, wizard, { kind, values, name }));

      await test.step(`${kind.id} reads as it was made`, async () => {
        await page.getByRole('link', { name: 'Open the profile' }).click();
        if (kind.rootLink)
          await expect(page.getByRole('list', { name: `What stands on Root of ${name}` })).toBeVisible();
        await profile.show('Properties');
        await expect.poll(() => profile.facts()).toMatchObject(shown(kind, name, values));
      });

      const changed = changedSetting(kind, values);
      const after = changed ? { ...values, [changed.key]: changed.value } : values;
      await test.step(`${kind.id} is changed, and nothing but what was changed`, async () => {
        await profile.edit();
        await wizard.name(`${name}, changed`);
        if (changed) await wizard.enter(kind, { [changed.key]: changed.value });
        await wizard.toReview();
        const label = changed ? kind.settings[changed.key]?.label : undefined;
        const effect = changed ? effectOfSetting(kind, changed.key, values, after) : 'none';
        await expect(wizard.changes).toHaveText([
          `Name · ${ofOne.none}`,
          ...(label === undefined ? [] : [`${label} · ${ofOne[effect]}`]),
        ]);
        await expect(page.getByText(ofAll[effect])).toBeVisible();
        await wizard.save();
        await expect(profile.title(`${name}, changed`)).toBeVisible();
        await profile.show('Properties');
        await expect.poll(() => profile.facts()).toMatchObject(shown(kind, `${name}, changed`, after));
      });

      await test.step(`${kind.id} is deleted`, () => profile.delete());
    }
    const left = (await found(portal, 'search=Life%20of')).map(({ displayName }) => displayName);
    expect(left.filter((name) => ofType.some(({ kind }) => name.startsWith(`Life of ${kind.id}`)))).toEqual(
      [],
    );
  });
}

type Life = { kind: Kind; values: Values; name: string };

async function make(portal: Portal, wizard: IdentityWizard, { kind, values, name }: Life): Promise<void> {
  const on = kind.rootLink && (await rootOn(portal, kind.platform, `Root of ${name}`)).id;
  await wizard.begin({ kind: kind.id, ...(on === undefined ? {} : { root: on }) });
  await wizard.name(name);
  if (kind.type === 'trusted') await wizard.bring(await rootFile(name));
  await wizard.enter(kind, values);
  await wizard.toReview();
  await wizard.create();
}

function shown(kind: Kind, displayName: string, settings: Values): Record<string, string> {
  const groups = reviewOf(kind, { displayName, description: '', settings });
  const rows = groups.flatMap(({ rows }) => rows).filter(({ key }) => key !== 'certificate');
  return Object.fromEntries(rows.map(({ label, value }) => [label, value]));
}

/** What a change does to devices, as the review says it of one setting and of all. */
const ofOne = {
  none: 'devices notice nothing',
  resend: 'devices get it again',
  reissue: 'devices get new certificates',
} as const;
const ofAll = {
  none: 'Nothing is sent to devices.',
  resend: 'Devices that have it get it again.',
  reissue: 'Devices that have a certificate of it get a new one.',
} as const;
