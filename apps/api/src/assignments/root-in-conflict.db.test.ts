import type { RootsReach, TargetCount } from '@countersign/contract/assignments';
import type { Profile } from '@countersign/contract/profiles';
import type { ProfileStates } from '@countersign/contract/states';
import { kindOf } from '@countersign/catalog/kinds';
import { samplesOf } from '@countersign/catalog/samples';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { type Office, openOffice } from '@countersign/testkit/staffed-office';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const all = { mode: 'include', target: 'allDevices' };
const [sample = {}] = samplesOf(kindOf('scep.windows10'));

let office: Office;
let linked: Profile;
let identity: Profile;
let carried: object;

/** The laptop, which the office has, is the only Windows device. */
beforeAll(async () => {
  office = await openOffice();
  const certificate = sentCertificate(await makeCertificate({ subject: 'Store Root', ca: true }));
  carried = { certificate, destinationStore: 'computerCertStoreRoot' };
  linked = await profile({ kind: 'trusted.windows10', displayName: 'Linked', settings: carried }, [all]);
  const draft = { kind: 'scep.windows10', displayName: 'Identity', rootProfileId: linked.id };
  identity = await profile({ ...draft, settings: { ...sample, certificateType: 'machine' } }, [all]);
});
afterAll(() => office.it.close());

async function profile(draft: object, assignments: object[]): Promise<Profile> {
  const made = await office.made<{ profiles: [Profile] }>('/profiles', { profiles: [draft], assignments });
  await office.evaluated();
  return made.profiles[0];
}

async function remove({ id }: Profile): Promise<void> {
  const path = `/profiles/${id}`;
  const { version } = (await office.manager.get(path)).json();
  const reply = await office.manager.delete(path, { version });
  expect(reply.statusCode, reply.body).toBe(204);
  await office.evaluated();
}

const question = (root = linked) => ({
  kind: 'scep.windows10',
  settings: { certificateType: 'machine' },
  rootProfileId: root.id,
  assignments: [all],
});

/** What the question before saving, the root's place among those to choose from and what is stored say. */
async function missing(root = linked): Promise<{ asked: unknown; had: unknown; stored: unknown }> {
  const count = (await office.manager.post('/targets:count', { body: question(root) })).json<TargetCount>();
  const roots = (await office.manager.post('/targets:roots', { body: question(root) })).json<RootsReach>();
  const states = (await office.manager.get(`/profiles/${identity.id}/states`)).json<ProfileStates>();
  return {
    asked: count.findings.find(({ code }) => code === 'rootMissing')?.counted,
    had: roots.roots.find(({ id }) => id === root.id)?.reached,
    stored: states.withoutRoot,
  };
}

describe('V35 S000-02 +c2 a device has the root that it gets', () => {
  test('+c11 and one whose root is in conflict does not have it', async () => {
    expect(await missing()).toEqual({ asked: undefined, had: 1, stored: 0 });
    const settings = { ...carried, destinationStore: 'userCertStoreIntermediate' };
    const other = await profile({ kind: 'trusted.windows10', displayName: 'Other', settings }, [all]);
    expect(await missing()).toEqual({ asked: { devices: 1, of: 1 }, had: 0, stored: 1 });
    await remove(other);
    expect(await missing()).toEqual({ asked: undefined, had: 1, stored: 0 });
  });

  test('S003-21 an identity in conflict needs no root', async () => {
    const draft = { kind: 'scep.windows10', displayName: 'Against', rootProfileId: linked.id };
    const against = { ...identity.settings, keySize: otherSize(identity.settings['keySize']) };
    const taken = { kind: 'trusted.windows10', settings: linked.settings, profileId: linked.id };
    const losing = async () =>
      (await office.manager.post('/targets:count', { body: { ...taken, assignments: [] } }))
        .json<TargetCount>()
        .findings.filter(({ code }) => code === 'consumerUncovered')
        .map(({ counted }) => counted);
    expect(await losing()).toEqual([{ devices: 1, of: 1 }]);
    const rival = await profile({ ...draft, settings: against }, [all]);
    expect(await losing()).toEqual([]);
    await remove(rival);
    expect(await losing()).toEqual([{ devices: 1, of: 1 }]);
  });

  test('one whose twin without rules delivers it has it', async () => {
    const applicability = { edition: { mode: 'exclude', editions: ['windows10Home'] } };
    const draft = { kind: 'trusted.windows10', displayName: 'Ruled', settings: carried };
    const ruled = await profile({ ...draft, applicability }, [all]);
    const states = (await office.manager.get(`/profiles/${ruled.id}/states`)).json<ProfileStates>();
    expect(states.counts).toEqual([{ state: 'notApplicable', cause: 'superseded', count: 1 }]);
    expect(await missing(ruled)).toMatchObject({ asked: undefined, had: 1 });
  });
});

function otherSize(size: unknown): string {
  return size === 'size2048' ? 'size4096' : 'size2048';
}
