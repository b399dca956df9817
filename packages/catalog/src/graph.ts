import type { Values } from './check.ts';
import type { Kind } from './kind.ts';
import { kinds } from './kinds.ts';
import { readRootReference, rootBinding } from './graph-root-reference.ts';
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

const bindingAddress = (id: string) =>
  `https://graph.microsoft.com/beta/deviceManagement/deviceConfigurations('${id}')`;

/** What an import brought with the profile that no setting holds, and what another import will know it by. */
export type GraphOrigin = {
  /** The type that was read, where a kind has several. */
  graphType?: string | undefined;
  /** Properties that we do not know, given back as they came. */
  unknown?: GraphObject | undefined;
  id?: string | undefined;
};

/** The object as the Graph wire has it: the type first, in the exact letters of the schema (spec 7.3). */
export function toGraph(
  kind: Kind,
  profile: GraphProfile,
  store: CertificateStore,
  { graphType = kind.graphType, unknown = {}, id }: GraphOrigin = {},
): GraphObject {
  const settings = visibleSettings(kind, profile.settings).map(
    (key) => kind.settings[key]?.wire.write(profile.settings[key], store) ?? {},
  );
  const { rootProfileId } = profile;
  const known: GraphObject = Object.assign(
    {
      '@odata.type': graphType,
      ...(id === undefined ? {} : { id }),
      displayName: profile.displayName,
      description: profile.description,
    },
    ...settings,
    kind.rootLink?.onWire && rootProfileId !== undefined
      ? { [rootBinding]: bindingAddress(rootProfileId) }
      : {},
  );
  // What we know wins over what we once did not know.
  return { ...known, ...Object.fromEntries(Object.entries(unknown).filter(([name]) => !(name in known))) };
}

/** Values of the settings that the object carries; what is missing or wrong is left out and found by the validator. */
export function fromGraph(kind: Kind, object: GraphObject, store: CertificateStore): GraphProfile {
  const rootProfileId = kind.rootLink?.onWire ? readRootReference(object)?.id : undefined;
  return {
    displayName: typeof object['displayName'] === 'string' ? object['displayName'] : '',
    description: typeof object['description'] === 'string' ? object['description'] : '',
    settings: readSettings(kind, object, store),
    ...(rootProfileId === undefined ? {} : { rootProfileId }),
  };
}

/** The settings that the wire tells and that are visible with the others it tells. */
export function readSettings(kind: Kind, object: GraphObject, store: CertificateStore): Values {
  const read = Object.entries(kind.settings).map(
    ([key, setting]) => [key, setting.wire.read(object, store)] as const,
  );
  const found: Values = Object.fromEntries(read.filter(([, value]) => value !== undefined));
  return Object.fromEntries(Object.entries(found).filter(([key]) => isVisible(kind, key, found)));
}

/**
 * The kind of a wire object. Case does not matter on reading (spec 1.6). Where several platforms share a type, the hint
 * decides, and without one the first of the list: Windows 10 before Windows 8.1 (requirements.md X3).
 */
export function kindOfGraphType(type: string, hint: { platform?: PlatformName } = {}): Kind | undefined {
  const candidates = kindsOfGraphType(type);
  return candidates.find((kind) => kind.platform === hint.platform) ?? candidates[0];
}

const kindsByType = new Map<string, Kind[]>();
for (const kind of kinds) {
  for (const type of graphTypesOf(kind).map(foldGraphType))
    kindsByType.set(type, [...(kindsByType.get(type) ?? []), kind]);
}

/** Every kind that has this type on the wire, the usual one first. */
export function kindsOfGraphType(type: string): readonly Kind[] {
  return kindsByType.get(foldGraphType(type)) ?? [];
}

export function graphTypesOf(kind: Kind): string[] {
  return [kind.graphType, ...(kind.olderGraphTypes ?? [])];
}

export function foldGraphType(type: string): string {
  return type.toLowerCase().replace(/^#?/, '#');
}
