import type { Architecture, Family, JoinType, Ownership } from '@countersign/contract/device-words';
import { architectures, families, joinTypes, ownerships } from '@countersign/contract/device-words';
import { fold } from '@countersign/targeting/fold';
import { type WindowsSku, skuOfNumber, windowsSkuNames } from '@countersign/targeting/windows-skus';

/** What cells of other programs mean. Undefined: nobody knows. An empty cell never comes here. */

const yes = ['true', 'yes', 'y', '1', 'enabled', 'on', 'active', 'jailbroken', 'rooted', 'registered'];
const no = ['false', 'no', 'n', '0', 'disabled', 'off', 'blocked', 'notregistered'];

export function readTruth(cell: string): boolean | undefined {
  const word = plain(cell);
  return yes.includes(word) || (no.includes(word) ? false : undefined);
}

/** Also what says that nothing is known. */
export function readTruthOrUnknown(cell: string): boolean | null | undefined {
  return ['unknown', 'na', 'null', 'none'].includes(plain(cell)) ? null : readTruth(cell);
}

const ownershipWords = wordsOf<Ownership>(ownerships, {
  company: 'corporate',
  business: 'corporate',
  byod: 'personal',
  user: 'personal',
});

export function readOwnership(cell: string): Ownership | undefined {
  return ownershipWords.get(plain(cell));
}

const joinWords = wordsOf<JoinType>(joinTypes, {
  azuread: 'azureAdJoined',
  azureadjoin: 'azureAdJoined',
  entrajoined: 'azureAdJoined',
  workplace: 'azureAdRegistered',
  entraregistered: 'azureAdRegistered',
  serverad: 'hybridAzureAdJoined',
  azureadhybridjoined: 'hybridAzureAdJoined',
  hybridazureadjoin: 'hybridAzureAdJoined',
  entrahybridjoined: 'hybridAzureAdJoined',
  notjoined: 'unknown',
});

export function readJoinType(cell: string): JoinType | undefined {
  return joinWords.get(plain(cell));
}

const architectureWords = wordsOf<Architecture>(architectures, {
  x8664: 'x64',
  intel: 'x64',
  '32bit': 'x86',
  i386: 'x86',
  aarch64: 'arm64',
  arm: 'unknown',
  apple: 'arm64',
});

/** Windows is x64 in Graph's words and amd64 in those of filters. */
export function readArchitecture(cell: string, family: Family | undefined): Architecture | undefined {
  const found = architectureWords.get(plain(cell));
  if (family === 'windows' && found === 'x64') return 'amd64';
  return family === 'macos' && found === 'amd64' ? 'x64' : found;
}

const skuWords = new Map<string, WindowsSku>([
  ...windowsSkuNames.map((name) => [plain(name), name] as const),
  ...Object.entries<WindowsSku>({
    pro: 'Professional',
    home: 'Core',
    business: 'Professional',
    enterprisemultisession: 'ServerRdsh',
  }),
]);

export function readSku(cell: string): WindowsSku | undefined {
  if (/^\d+$/.test(cell.trim())) return skuOfNumber(Number(cell));
  return skuWords.get(plain(cell));
}

const familyWords = wordsOf<Family>(families, {
  windowsphone: 'windowsPhone',
  windowsphone81: 'windowsPhone',
  windows10mobile: 'windowsPhone',
  aosp: 'aosp',
  androidopensourceproject: 'aosp',
});

/** Android alone does not say how it was enrolled; the owner does, mostly. */
export function readFamily(cell: string, ownership: Ownership | undefined): Family | undefined {
  const word = plain(cell);
  const found = familyWords.get(word);
  if (found) return found;
  if (/^(windows|microsoftwindows)/.test(word)) return 'windows';
  if (/^(ios|ipad|iphone)/.test(word)) return 'ios';
  if (/^(macos|mac|osx)/.test(word)) return 'macos';
  if (!word.startsWith('android')) return undefined;
  if (/deviceadmin/.test(word)) return 'androidDeviceAdministrator';
  if (/aosp|opensource/.test(word)) return 'aosp';
  if (/fully|dedicated|corporate|deviceowner|cope|cobo/.test(word)) return 'androidDeviceOwner';
  if (/personal|workprofile|byod/.test(word)) return 'androidWorkProfile';
  if (ownership === 'corporate') return 'androidDeviceOwner';
  return ownership === 'personal' ? 'androidWorkProfile' : undefined;
}

/** ISO 8601, or as Intune's files have it, without the letter T and a zone: then it is UTC. The year 1 means never. */
export function readTime(cell: string): string | null | undefined {
  const found = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?$/i.exec(
    cell.trim(),
  );
  if (!found) return undefined;
  const [, day = '', clock = '00:00:00', fraction = '', zone = 'Z'] = found;
  const time = new Date(`${day}T${clock}${fraction.slice(0, 4)}${zone}`);
  if (Number.isNaN(time.getTime())) return undefined;
  return time.getUTCFullYear() < 1970 ? null : time.toISOString();
}

/** The first numbers: `Android 13` and `17.4.1 (21E236)` say what they run. */
export function readOsVersion(cell: string): string {
  return /\d+(\.\d+){0,3}.*$/s.exec(cell)?.[0] ?? cell;
}

function plain(text: string): string {
  return fold(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Names, labels and what others say, without what is between the letters. */
function wordsOf<Word extends string>(
  labels: Record<Word, string>,
  also: Record<string, Word>,
): Map<string, Word> {
  const names = Object.keys(labels) as Word[];
  return new Map([
    ...names.flatMap((name) => [[plain(name), name] as const, [plain(labels[name]), name] as const]),
    ...Object.entries<Word>(also),
  ]);
}
