import { environmentOf, runCommand } from '@countersign/testkit/command-line';
import { openApp, program, type TestApp } from '@countersign/testkit/app';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let it: TestApp;
beforeAll(async () => {
  it = await openApp();
});
afterAll(() => it.close());

const password = 'seven green bottles hanging';

async function run(args: string[], input?: string) {
  const environment = environmentOf(it.database.connection, it.config.dataDirectory);
  return runCommand(
    args,
    { ...environment, COUNTERSIGN_PUBLIC_URL: 'https://certificates.example.org' },
    input,
  );
}

async function create(email: string, args: string[] = [], input?: string) {
  return run(['admin', 'create', '--email', email, '--name', 'Ada Lovelace', ...args], input);
}

const address = () => `${crypto.randomUUID()}@example.org`;

const signIn = (email: string) => it.stranger.post('/session', { body: { email, password } });

const accept = (url: string) => {
  const token = new URL(url.trim()).hash.slice(1);
  return it.stranger.post('/invitations', { body: { token, password } });
};

describe('token create', () => {
  test('prints a token that works, and nothing else', async () => {
    const { code, stdout, stderr } = await run([
      'token',
      'create',
      '--role',
      'reader',
      '--name',
      'CI',
      '--days',
      '7',
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^cs_\w+\n$/);
    expect(stderr).not.toContain(stdout.trim());
    const reader = program(it.app, stdout.trim());
    const reply = await reader.get('/audit?action=token.create');
    expect(reply.json()).toMatchObject({
      items: [{ actor: { kind: 'system', name: 'Command line' }, subject: { kind: 'token', name: 'CI' } }],
    });
    expect((await reader.get('/accounts')).json()).toMatchObject({ code: 'auth.forbidden' });
    const made = await it.db.apiToken.findFirstOrThrow();
    expect(made.expiresAt.getTime() - made.createdAt.getTime()).toBe(7 * 24 * 60 * 60_000);
  });
});

describe('admin create', () => {
  test('prints a link on the public address that makes an administrator', async () => {
    const email = address();
    const { code, stdout } = await create(email);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^https:\/\/certificates\.example\.org\/welcome#\w+\n$/);
    const accepted = await accept(stdout);
    expect(accepted.json()).toMatchObject({
      account: { email, displayName: 'Ada Lovelace', roles: ['administrator', 'pkiAdministrator'] },
    });
    expect((await signIn(email)).statusCode).toBe(200);
  });

  test.each(['\n', '\r\n', ''])('takes the password from standard input (ended by %j)', async (end) => {
    const email = address();
    const made = await create(email, ['--password-stdin'], password + end);
    expect(made).toMatchObject({ code: 0, stdout: '' });
    expect(made.stderr).not.toContain(password);
    expect((await signIn(email)).statusCode).toBe(200);
  });

  test.each([
    ['short', 'short'],
    ['empty', ''],
    ['endless', 'long '.repeat(10_000)],
    ['easy to guess', 'Ada Lovelace'],
  ])('refuses a password that is %s, and makes nothing', async (_what, weak) => {
    const email = address();
    const { code, stderr } = await create(email, ['--password-stdin'], weak);
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(await it.db.account.count({ where: { email } })).toBe(0);
  });

  test('offers to reset an account that exists', async () => {
    const email = address();
    await create(email);
    const again = await create(email.toUpperCase());
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toContain('--reset');
  });

  test('lets in again who was disabled and lost the roles', async () => {
    const email = address();
    await accept((await create(email)).stdout);
    const { no } = await it.db.account.update({
      where: { emailKey: email },
      data: { disabledAt: new Date() },
    });
    await it.db.accountRole.deleteMany({ where: { accountNo: no } });
    await it.db.accountRole.create({ data: { accountNo: no, role: 'helpDesk' } });
    const { code, stdout } = await run(['admin', 'create', '--email', email, '--reset']);
    expect(code).toBe(0);
    const { account } = (await accept(stdout)).json<{ account: unknown }>();
    expect(account).toMatchObject({
      email,
      roles: ['administrator', 'pkiAdministrator', 'helpDesk'],
      state: 'active',
    });
  });

  test('sets another password at once, and ends what the old one began', async () => {
    const email = address();
    const { stdout: link } = await create(email);
    await run(
      ['admin', 'create', '--email', email, '--reset', '--password-stdin'],
      'an older password of hers',
    );
    const session = await it.stranger.post('/session', {
      body: { email, password: 'an older password of hers' },
    });
    const cookie = String(session.headers['set-cookie']).split(';')[0] ?? '';
    expect((await it.stranger.get('/me/sessions', { headers: { cookie } })).statusCode).toBe(200);
    await run(['admin', 'create', '--email', email, '--reset', '--password-stdin'], password);
    expect((await it.stranger.get('/me/sessions', { headers: { cookie } })).statusCode).toBe(401);
    expect((await accept(link)).json()).toMatchObject({ code: 'invitation.not-valid' });
    expect((await signIn(email)).statusCode).toBe(200);
  });

  test('has nobody to reset under an unknown address', async () => {
    expect(await run(['admin', 'create', '--email', address(), '--reset'])).toMatchObject({
      code: 1,
      stdout: '',
    });
  });
});
