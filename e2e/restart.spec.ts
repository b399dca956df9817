import { expect, test } from './fixtures.ts';
import { AccountPage } from './pages/accounts-page.ts';
import { Shell } from './pages/shell.ts';
import { ada } from './people.ts';

test('a server that ends comes back with everything, however it ended', async ({ ownPortal, visit }) => {
  const { server } = ownPortal;
  const email = 'bruno.castellanos@example.org';
  const { id } = await ownPortal.invite({ displayName: 'Bruno Castellanos', email, roles: ['reader'] });
  const page = await visit(server, { as: ada });
  const account = new AccountPage(page);
  const noAnswer = page.getByText('The server does not answer');
  await account.open(id);

  const endings = [
    { how: 'killed', end: () => server.kill9(), newName: 'Bruno C.' },
    { how: 'stopped with Ctrl-C', end: () => server.stop(), newName: 'Bruno Castellanos-Ruiz' },
  ];
  for (const { how, end, newName } of endings) {
    await test.step(`${how}: the page says so and keeps what was typed`, async () => {
      await account.name.fill(newName);
      await end();
      await account.save();
      await expect(noAnswer.first()).toBeVisible();
      await expect(account.name).toHaveValue(newName);
    });

    await test.step('started again: the page goes on by itself', async () => {
      await server.restart();
      await expect(noAnswer).toHaveCount(1); // the form still tells of its own try
      await account.save();
      await expect(new Shell(page).title(newName)).toBeVisible();
      await expect(noAnswer).toHaveCount(0);
    });

    await test.step('the session and the data are there', async () => {
      await page.reload();
      await expect(account.name).toHaveValue(newName);
      await expect(account.email).toHaveValue(email);
    });
  }
});
