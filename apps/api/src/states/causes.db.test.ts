import { type CauseName, causes, states } from '@countersign/contract/causes';
import type { Device } from '@countersign/contract/devices';
import type { Profile } from '@countersign/contract/profiles';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluateNext } from '../evaluation/evaluator.ts';

/** Whoever writes a cause, now or later, it is answered in words. */
let it: TestApp;
let reader: Person;
let profile: Profile;
let device: Device;
beforeAll(async () => {
  it = await openApp();
  reader = await it.person('reader');
  const manager = await it.person('profileManager');
  const made = async (path: string, body: object) => (await manager.post(path, { body })).json();
  const jane = await made('/people', { upn: 'jane@contoso.com', name: 'Jane Doe' });
  device = await made('/devices', { family: 'ios', name: 'Phone', personId: jane.id });
  const certificate = sentCertificate(await makeCertificate({ subject: 'Contoso Root CA', ca: true }));
  const draft = { kind: 'trusted.ios', displayName: 'Root', settings: { certificate } };
  const assignments = [{ mode: 'include', target: 'allDevices' }];
  ({
    profiles: [profile],
  } = await made('/profiles', { profiles: [draft], assignments }));
  while (await evaluateNext({ pool: it.pool, now: it.now }));
});
afterAll(() => it.close());

const names = Object.keys(causes) as CauseName[];

async function write(state: string, cause: string): Promise<void> {
  await it.pool.query('update profile_device set state = $1, cause = $2', [state, cause]);
}

describe('the causes that the database takes', () => {
  test('are those that there are words for', async () => {
    const { rows } = await it.pool.query<{ check: string }>(
      `select pg_get_constraintdef(oid) as check from pg_constraint where conname = 'profile_device_cause'`,
    );
    const [, ...parts] = (rows[0]?.check ?? '').split('WHEN ');
    const taken = parts.flatMap((part) => {
      const [state, ...ofState] = [...part.matchAll(/'(\w+)'::text/g)].map(([, word]) => word);
      return ofState.map((cause) => `${cause}: ${state}`);
    });
    expect(taken.toSorted()).toEqual(names.map((name) => `${name}: ${causes[name].state}`).toSorted());
  });

  test.each([
    ['pending', 'weather'],
    ['succeeded', 'notDelivered'],
    ['lost', 'notDelivered'],
  ])('are not %s for %s', async (state, cause) => {
    await expect(write(state, cause)).rejects.toThrow('profile_device_cause');
  });

  test.each(names)('%s is answered in words wherever it is asked for', async (cause) => {
    const { state, title } = causes[cause];
    await write(state, cause);
    const counts = [{ state, cause, count: 1 }];
    for (const path of [`/profiles/${profile.id}`, `/devices/${device.id}`]) {
      const reply = await reader.get(`${path}/states`);
      expect(reply.statusCode, reply.body).toBe(200);
      expect(reply.json()).toMatchObject({ counts });
    }
    for (const path of [
      `/profiles/${profile.id}/devices`,
      `/devices/${device.id}/profiles`,
      `/people/${device.person?.id}/profiles`,
    ]) {
      const reply = await reader.get(`${path}?cause=${cause}&state=${state}`);
      expect(reply.statusCode, reply.body).toBe(200);
      expect(reply.json()).toMatchObject({ items: [{ state, cause }] });
    }
    const file = await reader.get(`/profiles/${profile.id}/devices/export?cause=${cause}`);
    expect(file.body).toContain(`,${states[state]},${title},`);
  });
});
