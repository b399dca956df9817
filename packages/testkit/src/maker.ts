import { expect } from 'vitest';
import type { Client } from './app.ts';

/** Makes what a test needs over the API, and ends it where that is refused. */
export function maker(by: Client) {
  return async function made<Made>(path: string, body: object): Promise<Made> {
    const reply = await by.post(path, { body });
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json();
  };
}
