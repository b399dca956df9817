import type { PlatformName } from '@countersign/catalog/platforms';
import { compareVersions, isWrittenVersion, versionParts } from '../os-version.ts';
import { osEditions } from './editions.ts';
import {
  type ApplicabilityRules,
  canHaveRules,
  type EditionRule,
  hasRules,
  type VersionRule,
} from './rules.ts';

export type ApplicabilityFinding = {
  at: 'edition' | 'edition.editions' | 'version' | 'version.min' | 'version.max';
  code:
    | 'rulesNotForPlatform'
    | 'editionsMissing'
    | 'editionUnknown'
    | 'editionTwice'
    | 'versionMissing'
    | 'versionMalformed'
    | 'rangeReversed'
    | 'maximumShort';
  level: 'error' | 'warning';
  message: string;
};

export function checkRules(rules: ApplicabilityRules, platform: PlatformName): ApplicabilityFinding[] {
  const { edition, version } = rules;
  if (hasRules(rules) && !canHaveRules(platform)) {
    const message = 'Only profiles for Windows 10 and later have applicability rules. Remove them.';
    const at = edition ? 'edition' : 'version';
    return [{ at, code: 'rulesNotForPlatform', level: 'error', message }];
  }
  return [...(edition ? checkEditions(edition) : []), ...(version ? checkVersions(version) : [])];
}

function checkEditions({ editions }: EditionRule): ApplicabilityFinding[] {
  const finding = { at: 'edition.editions', level: 'error' } as const;
  if (editions.length === 0) {
    const message = 'Choose at least one edition, or remove the rule.';
    return [{ ...finding, code: 'editionsMissing', message }];
  }
  const unknown = editions.find((edition) => !Object.hasOwn(osEditions, edition));
  if (unknown !== undefined) {
    const message = `There is no edition "${unknown.slice(0, 60)}". Choose from the list.`;
    return [{ ...finding, code: 'editionUnknown', message }];
  }
  const twice = editions.find((edition, index) => editions.indexOf(edition) !== index);
  if (twice === undefined) return [];
  const message = `${osEditions[twice]} stands there twice. Remove one.`;
  return [{ ...finding, code: 'editionTwice', message }];
}

function checkVersions(rule: VersionRule): ApplicabilityFinding[] {
  const malformed = [
    ...checkVersion(rule.min, { at: 'version.min', word: 'smallest' }),
    ...checkVersion(rule.max, { at: 'version.max', word: 'largest' }),
  ];
  if (malformed.length > 0) return malformed;
  if (compareVersions(versionParts(rule.min) ?? [], versionParts(rule.max) ?? []) > 0) {
    const message = `No version lies between ${rule.min} and ${rule.max}. Exchange the two.`;
    return [{ at: 'version.min', code: 'rangeReversed', level: 'error', message }];
  }
  if (rule.max.split('.').length === 4) return [];
  const message = `${rule.max} ends before its first update: ${rule.max}.1 lies outside. Write four numbers if updates belong to it.`;
  return [{ at: 'version.max', code: 'maximumShort', level: 'warning', message }];
}

type Place = { at: 'version.min' | 'version.max'; word: string };

function checkVersion(text: string, { at, word }: Place): ApplicabilityFinding[] {
  if (text === '') {
    const message = `Write the ${word} version too: a range has both ends, for example 10.0.19041.0 to 10.0.22631.9999.`;
    return [{ at, code: 'versionMissing', level: 'error', message }];
  }
  if (isWrittenVersion(text)) return [];
  const message = 'A version has two to four numbers with dots between them, such as 10.0.22631.0.';
  return [{ at, code: 'versionMalformed', level: 'error', message }];
}
