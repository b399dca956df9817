import type { Values } from './check.ts';
import type { Kind } from './kind.ts';
import { kinds } from './kinds.ts';
import type { PlatformName } from './platforms.ts';
import type { CertificateStore, GraphObject } from './setting.ts';

export type GraphProfile = { displayName: string; description: string; settings: Values };

/** The object as the Graph wire has it: the type first, in the exact letters of the schema (spec 7.3). */
export function toGraph(kind: Kind, profile: GraphProfile, store: CertificateStore): GraphObject {
  const settings = Object.entries(kind.settings).map(([key, setting]) =>
    setting.wire.write(profile.settings[key], store),
  );
  return Object.assign(
    { '@odata.type': kind.graphType, displayName: profile.displayName, description: profile.description },
    ...settings,
  ) as GraphObject;
}

/** Values of the settings that the object carries; what is missing or wrong is left out and found by the validator. */
export function fromGraph(kind: Kind, object: GraphObject, store: CertificateStore): GraphProfile {
  const read = Object.entries(kind.settings).map(
    ([key, setting]) => [key, setting.wire.read(object, store)] as const,
  );
  return {
    displayName: typeof object['displayName'] === 'string' ? object['displayName'] : '',
    description: typeof object['description'] === 'string' ? object['description'] : '',
    settings: Object.fromEntries(read.filter(([, value]) => value !== undefined)),
  };
}

/**
 * The kind of a wire object. Case does not matter on reading (spec 1.6). Where several platforms share a type, the hint
 * decides, and without one the first of the list: Windows 10 before Windows 8.1 (requirements.md X3).
 */
export function kindOfGraphType(type: string, hint: { platform?: PlatformName } = {}): Kind | undefined {
  const folded = type.toLowerCase().replace(/^#?/, '#');
  const candidates = kinds.filter((kind) => kind.graphType.toLowerCase() === folded);
  return candidates.find((kind) => kind.platform === hint.platform) ?? candidates[0];
}
