import type { RuleFinding } from '@countersign/catalog/rule';
import { fieldOf } from '../draft/mistakes.ts';
import { choiceName } from '../draft/draft.ts';
import type { Pair } from '../draft/pairs.ts';
import { controlFor, withChoice } from '../draft/values.ts';
import { dependsOnCertificate } from '../kind-set.ts';
import { SettingField } from '../setting-field/setting-field.tsx';
import { useWizard } from '../wizard.ts';

type Props = {
  /** Its key in the kind. */
  name: string;
  pair: Pair;
  /** In a row of many: what the row is about. */
  row?: string;
  /** What the rules say of it. */
  findings?: readonly RuleFinding[];
};

/** One setting of a profile to be, as its control shows it. */
export function SettingOfPair({ name, pair, row, findings }: Props) {
  const { mode } = useWizard();
  const choose = useChoose();
  const setting = pair.kind.settings[name];
  if (!setting) return null;
  return (
    <SettingField
      control={controlFor(pair.kind, name, pair.settings)}
      setting={setting}
      field={fieldOf(pair, name)}
      value={pair.settings[name]}
      onChange={(value) => choose(pair, name, value)}
      {...(row === undefined ? {} : { row })}
      {...(findings === undefined ? {} : { findings })}
      fixed={mode === 'edit' ? setting.fixed : undefined}
    />
  );
}

/** A choice is kept for the certificate where each may differ, and for the platform where not, and in an edit. */
function useChoose() {
  const { mode, change } = useWizard();
  return ({ kind, certificate, ...pair }: Pair, key: string, value: unknown) => {
    const setting = kind.settings[key];
    const each = mode === 'create' && setting && dependsOnCertificate(setting);
    const name = choiceName(kind.platform, key, each ? certificate?.sha256 : undefined);
    change(fieldOf({ kind, certificate, ...pair }, key), (draft) => ({
      ...draft,
      choices: withChoice(draft.choices, kind, key, value, name),
    }));
  };
}
