import type { Values } from './check.ts';
import { bytesOf, canonicalGraph } from './canonical-graph.ts';
import { complain } from './graph-complaint.ts';
import { type GraphFinding, refusal } from './graph-finding.ts';
import { findDanger } from './graph-hostile.ts';
import {
  type KnownNames,
  knownNames,
  readOnlyMembers,
  saysNothing,
  targetingMembers,
  toolMembers,
  withWireNames,
  withoutAnnotations,
} from './graph-members.ts';
import {
  type RootReference,
  readId,
  readRootReference,
  rootBinding,
  rootNote,
} from './graph-root-reference.ts';
import { type RecognisedType, recogniseType } from './graph-type.ts';
import { unknownMembers } from './graph-unknown.ts';
import { readSettings, toGraph } from './graph.ts';
import type { Kind } from './kind.ts';
import type { PlatformName } from './platforms.ts';
import type { AnySetting, CertificateStore, GraphObject, Json } from './setting.ts';
import { isVisible } from './visibility.ts';

/** A certificate as the wire carries it: the bytes, which whoever saves it reads and judges. */
export type WireCertificate = { data: string; fileName: string };

export type GraphReading = {
  /** As far as it can be told, for people. */
  displayName: string | undefined;
  graphType: string | undefined;
  kind: Kind | undefined;
  /** The platforms that the type may stand for; several where somebody may choose (requirements.md X3). */
  platforms: readonly PlatformName[];
  /** What others in the same file call it. */
  id: string | undefined;
  /** Undefined when it is refused; the findings say why. */
  profile: { displayName: string; description: string; settings: Values } | undefined;
  root: RootReference | undefined;
  /** What says who gets it (`targetingMembers`), for whoever can read that. */
  targeting: GraphObject;
  /** Properties that no setting holds, to be given back on export. */
  unknown: GraphObject;
  findings: GraphFinding[];
};

const nothing = {
  displayName: undefined,
  graphType: undefined,
  kind: undefined,
  platforms: [],
  id: undefined,
  targeting: {},
};

function refused(finding: GraphFinding, known: Partial<GraphReading> = {}): GraphReading {
  return { ...nothing, ...known, profile: undefined, root: undefined, unknown: {}, findings: [finding] };
}

/** One object of whatever origin (spec 7.9) as a profile, or why it is none. Reads no certificate and knows no other profile. */
export function readGraphObject(
  value: Json,
  hint: { platforms?: readonly PlatformName[] } = {},
): GraphReading {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return refused(refusal('', 'not-an-object', 'This is no object with properties.'));
  const danger = findDanger(value);
  if (danger) return refused(refusal('', danger, dangers[danger]));
  const named = withWireNames(value, knownOfAny);
  const displayName = typeof named['displayName'] === 'string' ? named['displayName'].trim() : undefined;
  const type = recogniseType(named['@odata.type'], hint.platforms ?? []);
  const known = { displayName, graphType: type.graphType, platforms: type.platforms };
  if (!type.kind) return refused(type.refusal, known);
  return readKnownObject(value, type);
}

const alwaysKnown = [
  '@odata.type',
  rootBinding,
  rootNote,
  'displayName',
  'description',
  ...readOnlyMembers,
  ...toolMembers,
  ...Object.values(targetingMembers),
];

const knownOfAny = knownNames(alwaysKnown);
const knownOfKind = new Map<Kind, KnownNames>();

function knownOf(kind: Kind): KnownNames {
  const known = knownOfKind.get(kind);
  if (known) return known;
  const properties = Object.values(kind.settings).flatMap(({ wire }) => wire.properties);
  const made = knownNames([...alwaysKnown, ...properties]);
  knownOfKind.set(kind, made);
  return made;
}

const dangers = {
  'too-large': 'It has more values than any profile.',
  'too-deep': 'Its values are nested deeper than those of any profile.',
  'private-key':
    'It holds a private key. Nothing of it was kept. Consider whether the key is still a secret.',
};

function readKnownObject(given: GraphObject, { kind, graphType, platforms }: RecognisedType): GraphReading {
  const known = knownOf(kind);
  const object = withWireNames(given, known);
  const displayName = typeof object['displayName'] === 'string' ? object['displayName'].trim() : '';
  const basics = readBasics(object);
  const settings = readWireSettings(kind, object);
  const { unknown, findings: ofUnknown } = unknownMembers(object, known.names);
  const findings = [...basics.findings, ...settings.findings, ...ofUnknown];
  const targeting = targetingOf(object);
  const id = readId(object['id']);
  const reading = { displayName, graphType, kind, platforms, id, targeting, unknown };
  if (findings.some(({ level }) => level === 'error'))
    return { ...reading, profile: undefined, root: undefined, findings };
  const profile = { displayName, description: basics.description, settings: settings.values };
  return {
    ...reading,
    profile: { ...profile, settings: withWireCertificates(kind, settings.values) },
    root: kind.rootLink ? readRootReference(object) : undefined,
    findings: [...findings, ...findUnkept(kind, object, profile)],
  };
}

function targetingOf(object: GraphObject): GraphObject {
  const names = Object.values(targetingMembers).filter((name) => !saysNothing(object[name]));
  return Object.fromEntries(names.map((name) => [name, annotated(name, object[name] ?? null)]));
}

/** The type of a target is what says whom it means. */
function annotated(name: string, value: Json): Json {
  return name === targetingMembers.assignments ? value : withoutAnnotations(value);
}

function readBasics(object: GraphObject): { description: string; findings: GraphFinding[] } {
  const { displayName, description } = object;
  const findings: GraphFinding[] = [];
  if (typeof displayName !== 'string' || displayName.trim() === '')
    findings.push(
      refusal('/displayName', 'property-missing', '“displayName” is missing: every profile has a name.'),
    );
  if (!saysNothing(description) && typeof description !== 'string')
    findings.push(refusal('/description', 'value-not-allowed', '“description” is no text.'));
  return { description: typeof description === 'string' ? description : '', findings };
}

/** Bytes stand for themselves until somebody reads them. */
const unread: CertificateStore = { keep: (base64) => base64, base64Of: (base64) => base64 };

function readWireSettings(kind: Kind, object: GraphObject): { values: Values; findings: GraphFinding[] } {
  const read = readSettings(kind, object, unread);
  const findings: GraphFinding[] = [];
  const values: Values = {};
  for (const [key, setting] of Object.entries(kind.settings)) {
    if (!isVisible(kind, key, read)) continue;
    const value = checkValue(setting, object, read[key]);
    if ('finding' in value) findings.push(value.finding);
    else values[key] = value.checked;
  }
  return { values, findings };
}

function checkValue(
  setting: AnySetting,
  object: GraphObject,
  value: unknown,
): { checked: unknown } | { finding: GraphFinding } {
  if (value === undefined) return { finding: complain(setting, object) };
  if (setting.control.type === 'certificate') return checkCertificate(setting, object, value);
  const parsed = setting.schema.safeParse(value);
  if (parsed.success) return { checked: parsed.data };
  return { finding: complain(setting, object, parsed.error.issues[0]?.path) };
}

type Reference = { sha256: string; fileName: string };

/** The longest that is read at all; it says itself what is too large below that (spec 2.4). */
const mostBase64 = 400_000;

function checkCertificate(setting: AnySetting, object: GraphObject, value: unknown) {
  const { sha256: base64, fileName } = value as Reference;
  if (base64.length > mostBase64 || bytesOf(base64) === undefined)
    return { finding: complain(setting, object, ['sha256']) };
  // Only the file name can be checked before the bytes are read.
  const parsed = setting.schema.safeParse({ sha256: '0'.repeat(64), fileName });
  if (!parsed.success) return { finding: complain(setting, object, ['fileName']) };
  return {
    checked: { sha256: base64.replaceAll(/\s+/g, ''), fileName: (parsed.data as Reference).fileName },
  };
}

function withWireCertificates(kind: Kind, values: Values): Values {
  const entries = Object.entries(values).map(([key, value]) => {
    if (kind.settings[key]?.control.type !== 'certificate') return [key, value] as const;
    const { sha256: data, fileName } = value as Reference;
    return [key, { data, fileName } satisfies WireCertificate] as const;
  });
  return Object.fromEntries(entries);
}

/** Whatever an export would give back otherwise than it came is named, so that nothing is lost unseen. */
function findUnkept(
  kind: Kind,
  object: GraphObject,
  profile: { displayName: string; description: string; settings: Values },
): GraphFinding[] {
  const written = canonicalGraph(toGraph(kind, profile, unread));
  const properties = Object.values(kind.settings).flatMap(({ wire }) => wire.properties);
  const came = canonicalGraph(object);
  return properties.flatMap((property): GraphFinding[] => {
    // Enumerations are read whatever their case, and given back in that of the schema.
    const [before, after] = [came[property], written[property]].map((value) =>
      JSON.stringify(value)?.toLowerCase(),
    );
    if (before === after) return [];
    const then =
      after === undefined ? 'it has no meaning beside the others and is left out' : 'it is put in order';
    return [
      {
        at: `/${property}`,
        code: 'not-kept',
        level: 'hint',
        message: `“${property}” is not kept as it came: ${then}.`,
      },
    ];
  });
}
