import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bound, identityObject, ids, trustedObject } from '../apps/api/src/profiles/import/sample-objects.ts';
import type { GraphObject } from '../packages/catalog/src/setting.ts';
import { makeCertificate } from '../packages/testkit/src/certificates.ts';

export type ExportFolder = {
  /** Where it lies. */
  path: string;
  /** The objects in it that can be imported. */
  objects: GraphObject[];
};

/** What a person finds on a disk after years with several tools: every shape and encoding, and what does not belong there. */
export async function makeExportFolder(): Promise<ExportFolder> {
  const root = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
  const server = await makeCertificate({ subject: 'www.contoso.com', ca: false });
  const phonesRoot = trustedObject('ios', root, { id: ids.first, displayName: 'Root for phones' });
  const phones = identityObject('scep.ios', {
    ...bound(ids.first),
    displayName: 'Wi-Fi for phones',
    somethingNew: { kept: [1, 'x'] },
  });
  const macs = identityObject('pkcs.macos', { displayName: 'Macs' });
  const scanners = trustedObject('aosp', root, { displayName: 'Root for scanners' });
  const oldRoot = trustedObject('windows81', root, { id: ids.second, displayName: 'Root for old Windows' });
  const oldScep = identityObject('scep.windows81', { ...bound(ids.second), displayName: 'Old Windows' });
  const endEntity = trustedObject('macos', server, { displayName: 'Zürich server' });
  const wifi = { '@odata.type': '#microsoft.graph.iosWiFiConfiguration', displayName: 'Office Wi-Fi' };
  const path = await writeFolder({
    'roots/phones.json': JSON.stringify(phonesRoot),
    'identities/phones.json': JSON.stringify(phones),
    'list.json': JSON.stringify([macs, scanners]),
    'page.json': JSON.stringify({ value: [oldRoot, oldScep] }),
    'utf16.json': Buffer.from(`\ufeff${JSON.stringify(endEntity)}`, 'utf16le'),
    'wifi.json': JSON.stringify(wifi),
    'broken.json': '{"value":[',
    'MigrationTable.json': '{}',
    'README.md': 'Made by a script.',
  });
  return { path, objects: [phonesRoot, phones, macs, scanners, oldRoot, oldScep, endEntity] };
}

export async function writeFolder(files: Record<string, string | Uint8Array>): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'countersign-exports-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return path;
}

/** Pairs of a trusted profile and what stands on it, all in one file. */
export function manyObjects(count: number): GraphObject[] {
  return Array.from({ length: count }, (_, at) =>
    identityObject('scep.macos', { displayName: `Profile ${String(at + 1).padStart(4, '0')}` }),
  );
}
