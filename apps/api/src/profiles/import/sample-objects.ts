import { toGraph } from '@countersign/catalog/graph';
import type { KindId } from '@countersign/catalog/kind';
import { kindOf } from '@countersign/catalog/kinds';
import type { PlatformName } from '@countersign/catalog/platforms';
import { samplesOf } from '@countersign/catalog/samples';
import type { GraphObject } from '@countersign/catalog/setting';

/** What the tests of the import send: objects as another portal would have written them. */

export const ids = {
  first: '11111111-6c1d-4d8e-9a51-0a6b8f3c2d10',
  second: '22222222-6c1d-4d8e-9a51-0a6b8f3c2d10',
};

export function trustedObject(
  platform: PlatformName,
  { der }: { der: Uint8Array },
  change: GraphObject,
): GraphObject {
  const base64 = Buffer.from(der).toString('base64');
  return { ...sample(`trusted.${platform}`, `Root ${platform}`, base64), ...change };
}

export function identityObject(id: KindId, change: GraphObject = {}): GraphObject {
  return { ...sample(id, id, ''), ...change };
}

function sample(id: KindId, displayName: string, base64: string): GraphObject {
  const kind = kindOf(id);
  const [first = {}] = samplesOf(kind);
  // The first sample has the shortest key, of which an import would warn.
  const settings = 'keySize' in first ? { ...first, keySize: 'size2048' } : first;
  const store = { base64Of: () => base64, keep: (text: string) => text };
  return toGraph(kind, { displayName, description: '', settings }, store);
}

/** The reference of an identity profile to its root. */
export function bound(id: string): GraphObject {
  return {
    'rootCertificate@odata.bind': `https://graph.microsoft.com/beta/deviceManagement/deviceConfigurations('${id}')`,
  };
}
