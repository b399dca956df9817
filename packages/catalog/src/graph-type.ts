import { type GraphFinding, refusal } from './graph-finding.ts';
import { foldGraphType, graphTypesOf, kindsOfGraphType } from './graph.ts';
import type { Kind } from './kind.ts';
import type { PlatformName } from './platforms.ts';
import type { Json } from './setting.ts';

export type RecognisedType = {
  kind: Kind;
  /** In the exact letters of the schema (spec 1.6). */
  graphType: string;
  platforms: readonly PlatformName[];
};

type UnknownType = {
  kind: undefined;
  graphType: string | undefined;
  platforms: readonly PlatformName[];
  refusal: GraphFinding;
};

/** Certificate profiles all the same, and not built, with the reason (requirements.md X19, +b12). */
const notBuilt: Record<string, string> = {
  '#microsoft.graph.windows10xtrustedrootcertificate': 'Windows 10X was never released.',
  '#microsoft.graph.windows10xscepcertificateprofile': 'Windows 10X was never released.',
  '#microsoft.graph.windows10pfximportcertificateprofile':
    'The service has replaced it by windows10ImportedPFXCertificateProfile.',
};

const shape = /^#?microsoft\.graph\.\w{1,100}$/i;

export function recogniseType(
  sent: Json | undefined,
  hints: readonly PlatformName[],
): RecognisedType | UnknownType {
  if (typeof sent !== 'string' || !shape.test(sent)) {
    const message =
      'There is no “@odata.type” such as #microsoft.graph.iosScepCertificateProfile, so nobody can tell what it is.';
    return unknown(undefined, refusal('/@odata.type', 'type-missing', message));
  }
  const candidates = kindsOfGraphType(sent);
  const kind = candidates.find(({ platform }) => hints.includes(platform)) ?? candidates[0];
  const folded = foldGraphType(sent);
  if (kind) {
    const graphType = graphTypesOf(kind).find((known) => known.toLowerCase() === folded) ?? kind.graphType;
    return { kind, graphType, platforms: candidates.map(({ platform }) => platform) };
  }
  const name = sent.replace(/^#/, '');
  const reason = notBuilt[folded];
  const message = reason
    ? `${name} is not supported: ${reason}`
    : `${name} is no certificate profile. Trusted, SCEP, PKCS and imported PKCS certificates can be imported.`;
  return unknown(sent, refusal('/@odata.type', 'type-not-supported', message));
}

function unknown(graphType: string | undefined, finding: GraphFinding): UnknownType {
  return { kind: undefined, graphType, platforms: [], refusal: finding };
}
