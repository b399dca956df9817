import { checkSan } from '@countersign/subject/check-san';
import { checkSubject } from '@countersign/subject/check-subject';
import { nameRulesFor } from '@countersign/subject/name-rules';
import type { NameContext, SanType } from '@countersign/subject/place';
import type { RuleFinding, RuleSet } from '../rule.ts';
import type { AnySetting } from '../setting.ts';
import type { AlternativeName } from '../settings/alternative-names.ts';
import type { ExtendedKeyUsage } from '../settings/extended-key-usages.ts';
import type { SubjectName } from '../settings/subject-name.ts';

type Named = {
  certificateType?: string | null;
  subject: SubjectName;
  alternativeNames?: AlternativeName[];
  extendedKeyUsages?: ExtendedKeyUsage[];
};

const secureEmail = '1.3.6.1.5.5.7.3.4';

/** The rules about subject and alternative names (V11 to V26, V38, V42, V43, V47), as packages/subject finds them. */
export function nameRules(profileType: NameContext['profileType']): RuleSet<Named> {
  return {
    list: ({ platform, settings }) =>
      nameRulesFor({ platform, profileType, ...formOf(settings) }).map((one) => ({
        id: one.rule,
        at: one.in,
        level: one.level,
      })),
    find(
      { certificateType, subject, alternativeNames = [], extendedKeyUsages = [] },
      _context,
      { platform },
    ) {
      const context: NameContext = {
        platform,
        profileType,
        certificateType: certificateType === 'machine' ? 'device' : 'user',
      };
      const ofSubject =
        subject.format === 'custom'
          ? checkSubject(subject.text, {
              ...context,
              secureEmail: extendedKeyUsages.some(({ oid }) => oid === secureEmail),
            })
          : [];
      return [
        ...ofSubject.map(({ rule, level, message }): RuleFinding => ({
          rule,
          at: 'subject',
          level,
          message,
        })),
        ...checkSan(alternativeNames, context).map(({ rule, level, message, row }): RuleFinding => ({
          rule,
          at: 'alternativeNames',
          level,
          message,
          ...(row === undefined ? {} : { row }),
        })),
      ];
    },
  };
}

/** What somebody can write in such a kind at all. */
function formOf({
  certificateType,
  subject,
  alternativeNames,
  extendedKeyUsages,
}: Record<string, AnySetting>) {
  const [names, rows] = [subject?.control, alternativeNames?.control];
  const types = rows?.type === 'alternativeNames' ? rows.types.map(({ value }) => value as SanType) : [];
  return {
    certificateTypes: certificateType ? (['user', 'device'] as const) : (['user'] as const),
    subjectText: names?.type === 'subject' && names.formats.some(({ value }) => value === 'custom'),
    sanTypes: types,
    secureEmail: extendedKeyUsages !== undefined,
  };
}
