import type { Values } from './check.ts';
import type { Kind } from './kind.ts';
import { kinds } from './kinds.ts';
import type { PlatformName } from './platforms.ts';
import type { CertificateStore, GraphObject } from './setting.ts';
import { isVisible, visibleSettings } from './visibility.ts';

export type GraphProfile = {
  displayName: string;
  description: string;
  settings: Values;
  /** The trusted profile, by the id that the wire knows it by. */
  rootProfileId?: string | undefined;
};

const rootBinding = 'rootCertificate@odata.bind';
const bindingAddress = (id: string) =>
  `https://graph.microsoft.com/beta/deviceManagement/deviceConfigurations('${id}')`;

/** The object as the Graph wire has it: the type first, in the exact letters of the schema (spec 7.3). */
export function toGraph(
  kind: Kind,
  profile: GraphProfile,
  store: CertificateStore,
  graphType = kind.graphType,
): GraphObject {
  const settings = visibleSettings(kind, profile.settings).map(
    (key) => kind.settings[key]?.wire.write(profile.settings[key], store) ?? {},
  );
  const { rootProfileId } = profile;
  return Object.assign(
    { '@odata.type': graphType, displayName: profile.displayName, description: profile.description },
    ...settings,
    kind.rootLink?.onWire && rootProfileId !== undefined
      ? { [rootBinding]: bindingAddress(rootProfileId) }
      : {},
  ) as GraphObject;
}

/** Values of the settings that the object carries; what is missing or wrong is left out and found by the validator. */
export function fromGraph(kind: Kind, object: GraphObject, store: CertificateStore): GraphProfile {
  const read = Object.entries(kind.settings).map(
    ([key, setting]) => [key, setting.wire.read(object, store)] as const,
  );
  const found: Values = Object.fromEntries(read.filter(([, value]) => value !== undefined));
  const rootProfileId = kind.rootLink?.onWire ? readBinding(object) : undefined;
  return {
    displayName: typeof object['displayName'] === 'string' ? object['displayName'] : '',
    description: typeof object['description'] === 'string' ? object['description'] : '',
    settings: Object.fromEntries(Object.entries(found).filter(([key]) => isVisible(kind, key, found))),
    ...(rootProfileId === undefined ? {} : { rootProfileId }),
  };
}

/** As it is bound on a create, or as an export refers to it (spec 7.3, rule 4). */
function readBinding(object: GraphObject): string | undefined {
  const reference = object['rootCertificate'];
  const referred =
    reference && typeof reference === 'object' && !Array.isArray(reference)
      ? reference['@odata.id']
      : undefined;
  const address = object[rootBinding] ?? referred;
  if (typeof address !== 'string') return undefined;
  return /deviceConfigurations(?:\('|\/)([0-9a-fA-F-]{36})/.exec(address)?.[1]?.toLowerCase();
}

/**
 * The kind of a wire object. Case does not matter on reading (spec 1.6). Where several platforms share a type, the hint
 * decides, and without one the first of the list: Windows 10 before Windows 8.1 (requirements.md X3).
 */
export function kindOfGraphType(type: string, hint: { platform?: PlatformName } = {}): Kind | undefined {
  const folded = type.toLowerCase().replace(/^#?/, '#');
  const candidates = kinds.filter((kind) =>
    [kind.graphType, ...(kind.olderGraphTypes ?? [])].some((known) => known.toLowerCase() === folded),
  );
  return candidates.find((kind) => kind.platform === hint.platform) ?? candidates[0];
}
