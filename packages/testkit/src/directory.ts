import type { Device } from '@countersign/contract/devices';
import type { Group } from '@countersign/contract/groups';
import type { Person as User } from '@countersign/contract/people';
import { expect } from 'vitest';
import { openApp } from './app.ts';
import { maker } from './maker.ts';

/** Users, devices and groups made over the API, each with a name of its own unless the test says one. */
export async function openDirectory() {
  const it = await openApp();
  const manager = await it.person('profileManager');
  const made = maker(manager);
  let last = 0;
  const unique = (word: string) => `${word}${(last += 1)}`;
  return {
    it,
    manager,
    unique,
    user: (fields: object = {}) =>
      made<User>('/people', { upn: `${unique('user')}@contoso.com`, name: unique('User '), ...fields }),
    device: (fields: object = {}) =>
      made<Device>('/devices', { family: 'windows', name: unique('PC-'), ...fields }),
    group: (fields: object = {}) => made<Group>('/groups', { name: unique('Group '), ...fields }),
    async namesIn(path: string): Promise<string[]> {
      const reply = await manager.get(path);
      expect(reply.statusCode, reply.body).toBe(200);
      return reply.json().items.map(({ name }: { name: string }) => name);
    },
    lastAudit: (subjectId: string) =>
      it.db.audit.findFirst({ where: { subjectId }, orderBy: { no: 'desc' } }),
  };
}

export type Directory = Awaited<ReturnType<typeof openDirectory>>;
