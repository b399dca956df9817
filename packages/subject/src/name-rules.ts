import { checkAnyRow } from './check-san.ts';
import type { Level, RuleId } from './finding.ts';
import type { CertificateType, Place, Platform, ProfileType, SanType } from './place.ts';
import { judgeVariable } from './variable-rules.ts';
import { variables } from './variables.ts';

/** What of a kind of profile decides which rules about names can speak. */
export type NameForm = {
  platform: Platform;
  profileType: ProfileType;
  certificateTypes: readonly CertificateType[];
  /** Whether there is a text to write the subject in. */
  subjectText: boolean;
  /** The rows that there can be; none: no rows at all. */
  sanTypes: readonly SanType[];
  /** Whether Secure Email can be among the purposes. */
  secureEmail: boolean;
};

export type NameRule = { rule: RuleId; in: 'subject' | 'alternativeNames'; level: Level };

/** Every rule about names that may speak in such a profile, whatever somebody writes; each with each of its levels. */
export function nameRulesFor(form: NameForm): NameRule[] {
  const found = [
    ...(form.subjectText ? subjectRules(form) : []),
    ...rowRules(form),
    ...variableRules(form),
  ].map((rule) => [`${rule.rule} ${rule.in} ${rule.level}`, rule] as const);
  return [...new Map(found).values()].toSorted((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}

function subjectRules({ secureEmail, certificateTypes }: NameForm): NameRule[] {
  const always: [RuleId, Level][] = [
    ['V11', 'error'],
    ['V11', 'warning'],
    ['V23', 'warning'],
    ['V24', 'error'],
    ['V24', 'warning'],
    ['V25', 'warning'],
    ['V42', 'warning'],
  ];
  const ofMail: [RuleId, Level][] = secureEmail && certificateTypes.includes('user') ? [['V38', 'hint']] : [];
  return [...always, ...ofMail].map(([rule, level]) => ({ rule, in: 'subject', level }));
}

function rowRules({ platform, profileType, certificateTypes, sanTypes }: NameForm): NameRule[] {
  if (sanTypes.length === 0) return [];
  const has = (...types: SanType[]) => types.some((type) => sanTypes.includes(type));
  const rules: [boolean, RuleId, Level][] = [
    [true, 'V11', 'error'],
    [true, 'V13', 'error'],
    [true, 'V14', 'error'],
    [has('emailAddress', 'userPrincipalName'), 'V15', 'warning'],
    [has('domainNameService'), 'V16', 'warning'],
    [has('universalResourceIdentifier'), 'V17', 'warning'],
    [has('universalResourceIdentifier'), 'V47', 'error'],
  ];
  const ofNone = certificateTypes.flatMap((certificateType) =>
    checkAnyRow([], { platform, profileType, certificateType }),
  );
  return [
    ...rules.flatMap(([holds, rule, level]) => (holds ? [{ rule, level }] : [])),
    ...ofNone.map(({ rule, level }) => ({ rule, level })),
  ].map((one) => ({ ...one, in: 'alternativeNames' }));
}

/** Asked of every variable at every place: which of their rules can speak is known nowhere else. */
function variableRules({ platform, profileType, certificateTypes, subjectText, sanTypes }: NameForm) {
  const places: Place[] = [...(subjectText ? (['subject'] as const) : []), ...sanTypes];
  return places.flatMap((place) =>
    certificateTypes.flatMap((certificateType) =>
      variables.flatMap((variable) =>
        judgeVariable(variable, { platform, profileType, certificateType, place }).map(
          ({ rule, level }): NameRule => ({
            rule,
            in: place === 'subject' ? 'subject' : 'alternativeNames',
            level,
          }),
        ),
      ),
    ),
  );
}
