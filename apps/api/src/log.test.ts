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
