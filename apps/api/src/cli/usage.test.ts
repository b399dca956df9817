import { PassThrough, Readable } from 'node:stream';
import { kinds } from '@countersign/catalog/kinds';
import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { runProgram } from './run-program.ts';

async function run(args: string[], environment: Record<string, string> = {}) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const code = await runProgram(args, {
    config: () => readConfig(environment, { root: '/nowhere' }),
    now: () => new Date(),
    input: Readable.from([]),
    output,
    errors,
  });
  return { code, stdout: String(output.read() ?? ''), stderr: String(errors.read() ?? '') };
}

test.each([
  ['migrate'],
  ['token create'],
  ['admin create'],
  ['backup'],
  ['restore'],
  ['key rotate'],
  ['audit verify'],
  ['catalog'],
  ['sample load'],
  ['sample remove'],
])('%s explains itself with an example, whatever the environment is', async (command) => {
  const { code, stdout } = await run([...command.split(' '), '--help'], { PORT: 'wrong' });
  expect(code).toBe(0);
  expect(stdout).toContain(`$ pnpm countersign ${command}`);
});

test.each<[string, string[], Record<string, string>]>([
  ['nothing', [], {}],
  ['an unknown command', ['explode'], {}],
  ['an unknown option', ['migrate', '--all'], {}],
  ['half a command', ['token'], {}],
  ['no file', ['backup'], {}],
  ['an argument too many', ['key', 'rotate', 'now'], {}],
  ['a kind that does not exist', ['catalog', 'scep.amiga'], {}],
  ['no role', ['token', 'create', '--name', 'CI'], {}],
  ['too many days', ['token', 'create', '--name', 'CI', '--role', 'reader', '--days', '367'], {}],
  ['days that are none', ['token', 'create', '--name', 'CI', '--role', 'reader', '--days', ''], {}],
  ['a name of two lines', ['token', 'create', '--name', 'C\nI', '--role', 'reader'], {}],
  ['no e-mail address', ['admin', 'create', '--email', 'ada', '--name', 'Ada'], {}],
  ['no name', ['admin', 'create', '--email', 'ada@example.org'], {}],
  ['a wrong setting', ['migrate'], { PORT: 'wrong' }],
  ['a setting that does not exist', ['migrate'], { COUNTERSIGN_DATE: '/tmp' }],
])('%s is wrong usage', async (_what, args, environment) => {
  const { code, stdout, stderr } = await run(args, environment);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).not.toBe('');
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('a role that does not exist is answered with those that do', async () => {
  const { code, stderr } = await run(['token', 'create', '--role', 'root', '--name', 'CI']);
  expect(code).toBe(2);
  expect(stderr).toContain('administrator, pkiAdministrator, profileManager, helpDesk, reader');
});

test('the catalog is printed as Markdown, whole or one kind, with any configuration', async () => {
  const whole = await run(['catalog'], { PORT: 'wrong' });
  expect([whole.code, whole.stderr]).toEqual([0, '']);
  expect(whole.stdout.match(/^## /gm)).toHaveLength(kinds.length);
  const { stdout } = await run(['catalog', 'pkcs.aosp']);
  expect(stdout).toMatch(/^## PKCS certificate, Android \(AOSP\)\n/);
  expect(whole.stdout).toContain(stdout.trimEnd());
});
