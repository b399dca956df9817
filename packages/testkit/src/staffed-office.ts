import type { Assignments } from '@countersign/contract/assignments';
import type { Device } from '@countersign/contract/devices';
import type { Group } from '@countersign/contract/groups';
import type { Person as User } from '@countersign/contract/people';
import type { Profile } from '@countersign/contract/profiles';
import { evaluateNext } from '@countersign/api/evaluation/evaluator';
import { expect } from 'vitest';
import { openApp } from './app.ts';
import { makeCertificate, sentCertificate } from './certificates.ts';
import { maker } from './maker.ts';

export const include = (group: Group) => ({ mode: 'include', target: 'group', groupId: group.id });
export const exclude = (group: Group) => ({ mode: 'exclude', target: 'group', groupId: group.id });

/**
 * A root for iOS and two groups to assign it to. Staff are Jane, who has a phone and a laptop, and the kiosk, which nobody has;
 * in the lab are the kiosk and the laptop.
 */
export async function openOffice() {
  const it = await openApp();
  const manager = await it.person('profileManager');
  const made = maker(manager);

  async function members(group: Group, add: { people?: string[]; devices?: string[] }): Promise<void> {
    const reply = await manager.post(`/groups/${group.id}/members`, { body: { add } });
    expect(reply.statusCode, reply.body).toBe(200);
  }

  const certificate = sentCertificate(await makeCertificate({ subject: 'Contoso Root CA', ca: true }));
  const draft = { kind: 'trusted.ios', displayName: 'Root', settings: { certificate } };
  const {
    profiles: [root],
  } = await made<{ profiles: [Profile] }>('/profiles', { profiles: [draft] });
  const jane = await made<User>('/people', { upn: 'jane@contoso.com', name: 'Jane Doe' });
  const janes = await made<Device>('/devices', { family: 'ios', name: "Jane's phone", personId: jane.id });
  const kiosk = await made<Device>('/devices', { family: 'ios', name: 'Kiosk' });
  const laptop = await made<Device>('/devices', { family: 'windows', name: 'Laptop', personId: jane.id });
  const staff = await made<Group>('/groups', { name: 'Staff' });
  const lab = await made<Group>('/groups', { name: 'Lab' });
  await members(staff, { people: [jane.id], devices: [kiosk.id] });
  await members(lab, { devices: [kiosk.id, laptop.id] });

  const path = `/profiles/${root.id}/assignments`;
  const assignments = async (): Promise<Assignments> => (await manager.get(path)).json();

  async function evaluated(): Promise<void> {
    while (await evaluateNext({ pool: it.pool, now: it.now }));
  }

  return {
    it,
    manager,
    made,
    members,
    root,
    staff,
    lab,
    janes,
    kiosk,
    laptop,
    /** Where the assignments of the root are. */
    path,
    assignments,
    evaluated,
    /** Assigns the root, and evaluates it. */
    async assign(...list: object[]): Promise<Assignments> {
      const { version } = await assignments();
      const reply = await manager.put(path, { body: { assignments: list }, version });
      expect(reply.statusCode, reply.body).toBe(200);
      await evaluated();
      return reply.json();
    },
    /** `name state cause` of the devices that get the root. */
    async devices(query = ''): Promise<string[]> {
      const reply = await manager.get(`/profiles/${root.id}/devices${query}`);
      expect(reply.statusCode, reply.body).toBe(200);
      return reply
        .json()
        .items.map(({ device, state, cause }: { device: Device; state: string; cause: string }) =>
          [device.name, state, cause].join(' '),
        );
    },
  };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;
