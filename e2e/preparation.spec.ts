import { expect, test } from './fixtures.ts';
import { settled } from './pages/every-page.ts';
import { IdentityWizard } from './pages/identity-wizard.ts';
import { PreparationPage } from './pages/preparation-page.ts';
import { Shell } from './pages/shell.ts';
import { ada } from './people.ts';

const spn = 'Register the service principal name';

test('+b3 S002-33 names are typed once, commands are taken away, and everybody sees the ticks', async ({
  ownPortal,
  visit,
}) => {
  const page = await visit(ownPortal.server, {
    as: ada,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const preparation = new PreparationPage(page);

  await test.step('the scenario is chosen', async () => {
    await page.goto('/');
    await new Shell(page).goTo('Preparation');
    await page.getByRole('link', { name: 'AD CS with NDES' }).click();
    await expect(new Shell(page).title('AD CS with NDES')).toBeFocused();
    await expect(page).toHaveURL('/preparation/ndes');
  });

  await test.step('a command lacks what is not typed yet', async () => {
    await preparation.task('NDES and IIS');
    await expect(preparation.step(spn)).toContainText(
      'setspn -s http/‹NDES server›.‹Active Directory domain›',
    );
    await expect(preparation.copy(spn)).toHaveCount(0);
  });

  await test.step('what would be a second command is refused, and stands nowhere', async () => {
    await preparation.fillIn({ 'NDES server': 'Server01 & calc', 'Active Directory domain': 'Contoso.com' });
    await preparation.save.click();
    await expect(preparation.names.getByText('Write the DNS name of the server')).toBeVisible();
    await expect(preparation.step(spn)).not.toContainText('calc');
  });

  await test.step('the command of the seed is taken away', async () => {
    await preparation.fillIn({ 'NDES server': 'Server01', 'NDES service account': 'NDESService' });
    await preparation.copy(spn).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe('setspn -s http/Server01.contoso.com contoso\\NDESService');
    await preparation.save.click();
    await expect(preparation.save).toHaveAccessibleDescription('Nothing is changed yet');
  });

  await test.step('steps are ticked, or not needed, and stay so', async () => {
    const atOnce = await preparation.tick(spn).evaluate((box: HTMLInputElement) => {
      box.click();
      return box.checked;
    });
    expect(atOnce).toBe(true);
    await preparation.task('Reachable from outside');
    await page.getByRole('button', { name: 'Not needed: Put a proxy before NDES' }).click();
    await expect(preparation.step('Put a proxy before NDES')).toContainText('Not needed here');
    await page.reload();
    await expect(preparation.names.getByRole('textbox', { name: 'NDES server' })).toHaveValue('Server01');
    await expect(preparation.tick(spn)).toBeChecked();
    await expect(preparation.step(spn)).toContainText(ada.displayName);
    await expect(preparation.step('Put a proxy before NDES')).toContainText('Not needed here');
    await expect(page.getByRole('button', { name: 'NDES and IIS' })).toContainText('1 of 8 settled');
    await settled(page);
    await expect.soft(page).toBeAccessible();
    await page.getByRole('switch', { name: 'Hide what is settled' }).click();
    await expect(preparation.tick(spn)).toHaveCount(0);
    await expect(page).toHaveURL(/hide=settled/);
  });

  await test.step('a Reader sees them, with the names filled in, and cannot tick', async () => {
    const other = await visit(ownPortal.server, { as: await ownPortal.reader() });
    const read = new PreparationPage(other);
    await read.open('ndes');
    await read.task('NDES and IIS');
    await expect(read.step(spn)).toContainText(ada.displayName);
    await expect(read.step(spn).getByRole('img', { name: 'Settled:' })).toBeVisible();
    await expect(read.step(spn)).toContainText('setspn -s http/Server01.contoso.com contoso\\NDESService');
    await expect(other.getByRole('checkbox')).toHaveCount(0);
    await expect(read.save).toHaveCount(0);
    await expect(other.getByText('You may read this.')).toBeVisible();
    await settled(other);
    await expect.soft(other).toBeAccessible();
  });
});

test('+b3 S001-08 a field of the wizard opens its step in a tab of its own', async ({ portal, visit }) => {
  const page = await visit(portal.server, { as: ada });
  const wizard = new IdentityWizard(page);
  await wizard.begin({ kind: 'scep.ios' });
  await wizard.name('Wi-Fi for phones');
  for (const [field, scenario, step] of [
    ['SCEP server URLs', 'AD CS with NDES', 'See that NDES answers'],
    ['Key usage', 'AD CS with NDES', 'Tell NDES the template'],
    ['Trusted certificate', 'AD CS with NDES', 'Export the certificate of the root CA'],
  ] as const) {
    const opening = page.waitForEvent('popup');
    await page.getByRole('link', { name: `How to prepare it: ${field}` }).click();
    const opened = await opening;
    await expect(new Shell(opened).title(scenario)).toBeVisible();
    await expect(new PreparationPage(opened).step(step)).toBeFocused();
    await expect(new PreparationPage(opened).step(step)).toBeInViewport();
    await opened.close();
  }
  await page.getByRole('button', { name: 'Previous' }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Wi-Fi for phones');
});

test('+b3 on paper everything is open and nothing is left to press', async ({ portal, visit }) => {
  const page = await visit(portal.server, { as: ada, colorScheme: 'dark' });
  await new PreparationPage(page).open('connector');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('main')).toHaveCSS('color', 'rgb(36, 36, 36)');
  await expect(
    page.getByText('Allow it “Issue and Manage Certificates” and “Request Certificates”.'),
  ).toBeVisible();
  for (const gone of [
    page.getByRole('navigation', { name: 'Main' }),
    page.getByRole('button', { name: 'Print' }),
  ])
    await expect(gone).toBeHidden();
  const cut = await page.getByRole('main').evaluate((main) => main.scrollHeight > main.clientHeight);
  expect(cut).toBe(false);
});
