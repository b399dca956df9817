import { createHash } from 'node:crypto';
import { type Values, settingsShape } from '@countersign/catalog/check';
import { readGraphFile } from '@countersign/catalog/graph-file';
import { kindOfGraphType, toGraph } from '@countersign/catalog/graph';
import type { Kind } from '@countersign/catalog/kind';
import { kinds } from '@countersign/catalog/kinds';
import { platform } from '@countersign/catalog/platforms';
import { type GraphReading, readGraphObject } from '@countersign/catalog/read-graph-object';
import { samplesOf } from '@countersign/catalog/samples';
import type { CertificateStore, GraphObject } from '@countersign/catalog/setting';
import { z } from 'zod';

type Wanted = { count: number; /** In base64; every trusted profile has it. */ certificate: string };

const idOf = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;

/** A folder as one file: a trusted profile for each family of platforms, then identity profiles of every kind. */
export function makeGraphFile({ count, certificate }: Wanted): Uint8Array {
  const store: CertificateStore = { base64Of: () => certificate, keep: (base64) => base64 };
  const families = new Map<string, number>();
  const roots = kinds.filter((kind) => {
    const { family } = platform(kind.platform);
    if (kind.type !== 'trusted' || families.has(family)) return false;
    families.set(family, families.size);
    return true;
  });
  const identities = kinds
    .filter(({ type }) => type !== 'trusted')
    .flatMap((kind) => samplesOf(kind).map((settings) => ({ kind, settings })));
  const objects = Array.from({ length: count }, (_, at) => {
    const root = roots[at];
    const sample = identities[at % identities.length];
    const { kind, settings } = root ? { kind: root, settings: samplesOf(root)[0] } : (sample ?? {});
    if (!kind || !settings) throw new RangeError('there is no profile');
    const own = root ? undefined : families.get(platform(kind.platform).family);
    const rootProfileId = own === undefined ? undefined : idOf(own);
    const profile = { displayName: `Profile ${at}`, description: 'From elsewhere', settings, rootProfileId };
    return toGraph(kind, profile, store, { id: idOf(at), unknown: { roleScopeTagIds: ['0'] } });
  });
  return Buffer.from(JSON.stringify({ value: objects }));
}

/** As an import does before it asks the database. */
export function readGraph(bytes: Uint8Array): GraphReading[] {
  const file = readGraphFile(bytes, Number.MAX_SAFE_INTEGER);
  if ('refused' in file) throw new Error(file.refused);
  return file.items.map(({ value }) => readGraphObject(value));
}

export type BareReading = { kind: Kind; displayName: string; settings: Values };

const base = z.looseObject({ '@odata.type': z.string(), displayName: z.string(), description: z.string() });
const wireShapes = new Map<Kind, { wire: z.ZodType; settings: ReturnType<typeof settingsShape> }>();

/** JSON, the wire's properties, and the same shapes: nothing is kept, compared or explained. */
export function readBare(bytes: Uint8Array): BareReading[] {
  const { value } = z.object({ value: z.array(base) }).parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  return value.map((object) => {
    const kind = kindOfGraphType(object['@odata.type']);
    if (!kind) throw new Error(`nobody knows ${object['@odata.type']}`);
    const { wire, settings } = shapesOf(kind);
    const read = wire.parse(object) as GraphObject;
    return {
      kind,
      displayName: object.displayName,
      settings: settings.parse(settingsIn(kind, read)) as Values,
    };
  });
}

function shapesOf(kind: Kind) {
  const known = wireShapes.get(kind);
  if (known) return known;
  const properties = Object.values(kind.settings).flatMap(({ wire }) => wire.properties);
  const wire = z.looseObject(Object.fromEntries(properties.map((name) => [name, z.unknown().optional()])));
  const made = { wire, settings: settingsShape(kind) };
  wireShapes.set(kind, made);
  return made;
}

const store: CertificateStore = {
  base64Of: () => '',
  keep: (base64) => createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex'),
};

function settingsIn(kind: Kind, object: GraphObject): Values {
  return Object.fromEntries(
    Object.entries(kind.settings)
      .filter(([, { wire, visibleWhen }]) => !visibleWhen || wire.properties.some((name) => name in object))
      .map(([key, { wire }]) => [key, wire.read(object, store) as unknown]),
  );
}
