import { initialValues } from '@countersign/catalog/initial-values';
import { optionsOf } from '@countersign/catalog/option-values';
import type { AnySetting, CertificateStore, Control } from '@countersign/catalog/setting';
import type { SettingDescription } from '@countersign/contract/catalog';
import { sentSchema } from '@countersign/contract/profiles';
import { jsonSchemaOf } from '../plugins/openapi.ts';

export function describeSetting(name: string, setting: AnySetting): SettingDescription {
  const { label, hint, guidance, step = 'settings', control, visibleWhen, fixed, effect, wire } = setting;
  const { unset, unsetIsLegacy = false } = control.type === 'choice' ? control : {};
  return {
    name,
    label,
    hint: hint ?? null,
    guidance: guidance ?? null,
    step,
    control: control.type,
    schema: jsonSchemaOf(sentSchema(setting)),
    required: visibleWhen === undefined,
    options: optionsOf(setting).map(({ value, label, hint, legacy = false, wire }) => ({
      value,
      label,
      hint: hint ?? null,
      legacy,
      wire,
    })),
    unset: unset === undefined ? null : { label: unset, legacy: unsetIsLegacy },
    limits: limitsOf(control),
    visibleWhen: visibleWhen ? { setting: visibleWhen.setting, is: [...visibleWhen.is] } : null,
    fixed: fixed ?? null,
    initial: initialValues(setting).map(({ when, value }) => ({ when: when ?? null, value })),
    effect: typeof effect === 'string' ? effect : effect.most,
    effectUnless: typeof effect === 'string' ? null : effect.unless,
    wire: { properties: [...wire.properties], missing: meaningOfNothing(setting) },
  };
}

function limitsOf(control: Control): SettingDescription['limits'] {
  const none = { min: null, max: null, unit: null };
  if (control.type === 'integer') return { min: control.min, max: control.max, unit: control.unit };
  return 'max' in control ? { ...none, max: control.max } : none;
}

const noStore: CertificateStore = { base64Of: () => '', keep: () => '' };

/** What is read from an object that has none of the properties, where that is a value at all. */
function meaningOfNothing({ wire, schema }: AnySetting): { value: unknown } | null {
  const value = wire.read({}, noStore) as unknown;
  return value === undefined || !schema.safeParse(value).success ? null : { value };
}
