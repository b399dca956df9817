import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { describeError } from './log.ts';

test('an error is logged with its cause and code, and with nothing that hangs on it', () => {
  const cause = Object.assign(new Error('lost'), {
    code: '57P01',
    client: { password: 'secret', _queryQueue: [] },
  });
  const logged = describeError(new Error('outer', { cause }));
  expect(logged).toMatchObject({
    type: 'Error',
    message: 'outer',
    cause: { message: 'lost', code: '57P01' },
  });
  expect(JSON.stringify(logged)).not.toContain('secret');
  expect(describeError('text')).toEqual({ type: 'string', message: 'text' });
});

test('a reader of the log that has gone keeps nobody from ending', async () => {
  const log = JSON.stringify(resolve(import.meta.dirname, 'log.ts'));
  const server = `
    const log = (await import(${log})).openLog();
    process.once('disconnect', () => {
      for (const word of ['one', 'two', 'three']) log.error(word);
      process.exit(0);
    });
    process.send('ready');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', server], {
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  });
  try {
    await once(child, 'message');
    child.stdout?.destroy();
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  } finally {
    child.kill('SIGKILL');
  }
});
