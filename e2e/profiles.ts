import { kindOf } from '../packages/catalog/src/kinds.ts';
import type { Kind } from '../packages/catalog/src/kind.ts';
import { samplesOf } from '../packages/catalog/src/samples.ts';
import { makeCertificate } from '../packages/testkit/src/certificates.ts';
import type { UploadFile } from './certificates.ts';
import { expect } from './matchers.ts';
import { ada } from './people.ts';
import type { Portal } from './portal.ts';
import { Program, signIn } from './program.ts';

/** Profiles that a journey begins with, made by a program. */

export type Made = {
  id: string;
  kind: string;
  displayName: string;
  root: { id: string; displayName: string } | null;
  settings: Record<string, unknown>;
};

export async function rootFile(subject: string): Promise<UploadFile> {
  const { der } = await makeCertificate({ subject, ca: true });
  return { name: 'root.cer', mimeType: 'application/x-x509-ca-cert', buffer: Buffer.from(der) };
}

export async function asAda({ server }: Portal): Promise<Program> {
  return Program.withSession(server, await signIn(server, ada));
}

async function made(portal: Portal, profile: object): Promise<Made> {
  const { reply } = await (await asAda(portal)).post('/profiles', { profiles: [profile] });
  const [first] = (reply as { profiles: Made[] }).profiles;
  if (!first) throw new Error('No profile was made.');
  return first;
}

/** A trusted profile with a root of its own, or with the file that is given. */
export async function rootOn(
  portal: Portal,
  platform: string,
  displayName: string,
  file?: UploadFile,
): Promise<Made> {
  const { name, buffer } = file ?? (await rootFile(displayName));
  const certificate = { fileName: name, data: buffer.toString('base64') };
  const kind = kindOf(`trusted.${platform}` as Kind['id']);
  const others = Object.entries(kind.settings).filter(([, { control }]) => control.type !== 'certificate');
  const context = { door: 'create', certificate: { verdict: 'root', warnings: [] } } as const;
  const values = others.map(([key, setting]) => [key, setting.initial(context) as unknown]);
  return made(portal, {
    kind: kind.id,
    displayName,
    settings: { certificate, ...Object.fromEntries(values) },
  });
}

type Identity = { displayName: string; root: { id: string }; settings?: object };

export async function identityOn(
  portal: Portal,
  kind: Kind['id'],
  { displayName, root, settings }: Identity,
): Promise<Made> {
  const [sample] = samplesOf(kindOf(kind));
  return made(portal, { kind, displayName, settings: { ...sample, ...settings }, rootProfileId: root.id });
}

/** Until it is worked out which devices have the profile in which state. */
export async function evaluated(program: Program, profileId: string): Promise<void> {
  await expect(async () => {
    const { body } = await program.get(`/profiles/${profileId}/states`);
    expect(body).toMatchObject({ waiting: false, asOf: expect.any(String) });
  }).toPass();
}

/** The profiles that the list finds. */
export async function found(portal: Portal, query: string): Promise<Made[]> {
  const { body } = await (await asAda(portal)).get(`/profiles?limit=100&${query}`);
  return (body as { items: Made[] }).items;
}
