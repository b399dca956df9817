import { expect, test } from './fixtures.ts';
import { AccountPage } from './pages/accounts-page.ts';
import { Shell } from './pages/shell.ts';
import { ada, colleagues } from './people.ts';
import type { Server } from './server.ts';

const endings: { how: string; end: (server: Server) => Promise<void> }[] = [
  { how: 'is killed', end: (server) => server.kill9() },
  { how: 'is stopped with Ctrl-C', end: (server) => server.stop() },
];

for (const { how, end } of endings) {
  test(`a server that ${how} comes back with everything`, async ({ ownPortal, visit }) => {
    const { server } = ownPortal;
    const [bruno, chidi] = colleagues;
    if (!bruno || !chidi) throw new Error('Somebody must be there.');
    const { id } = await ownPortal.invite(bruno);
    const page = await visit(server, { as: ada });
    const account = new AccountPage(page);
    const noAnswer = page.getByText('The server does not answer');

    await test.step('while it is away the page says so and keeps what was typed', async () => {
      await account.open(id);
      await account.name.fill('Bruno C.');
      await end(server);
      await account.save();
      await expect(noAnswer.first()).toBeVisible();
      await expect(account.name).toHaveValue('Bruno C.');
    });

    await test.step('back again, the page goes on by itself', async () => {
      await server.restart();
      await expect(noAnswer).toHaveCount(1); // the form still tells of its own try
      await account.save();
      await expect(new Shell(page).title('Bruno C.')).toBeVisible();
      await expect(noAnswer).toHaveCount(0);
    });

    await test.step('the session and the data are there', async () => {
      await page.reload();
      await expect(account.name).toHaveValue('Bruno C.');
      await expect(account.email).toHaveValue(bruno.email);
      await ownPortal.invite(chidi);
      await new Shell(page).goTo('Accounts');
      await expect(page.getByRole('link', { name: chidi.displayName })).toBeVisible();
    });
  });
}
