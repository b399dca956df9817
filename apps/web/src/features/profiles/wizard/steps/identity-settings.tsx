import { visibleSettings } from '@countersign/catalog/visibility';
import type { SettingStep } from '@countersign/catalog/setting';
import { makeStyles } from '@fluentui/react-components';
import { findingsOfPair } from '../draft/findings.ts';
import { useWizard } from '../wizard.ts';
import { SettingOfPair } from './setting-of-pair.tsx';

const useStyles = makeStyles({ fields: { display: 'grid', gap: '28px', minWidth: 0 } });

/** The settings of one profile that stand in this step, as far as the others leave them visible. */
export function IdentitySettings({ step }: { step: SettingStep }) {
  const styles = useStyles();
  const [pair] = useWizard().pairs;
  if (!pair) return null;
  const { kind, settings } = pair;
  const { findings } = findingsOfPair(pair);
  const here = visibleSettings(kind, settings).filter(
    (key) => (kind.settings[key]?.step ?? 'settings') === step,
  );
  return (
    <div className={styles.fields}>
      {here.map((key) => (
        <SettingOfPair key={key} name={key} pair={pair} findings={findings.filter(({ at }) => at === key)} />
      ))}
    </div>
  );
}
