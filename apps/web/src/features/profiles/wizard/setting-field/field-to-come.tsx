import type { AnySetting, Control } from '@countersign/catalog/setting';
import { makeStyles, Skeleton, SkeletonItem, Text, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  field: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  words: { display: 'grid', gap: tokens.spacingVerticalXXS },
  hint: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  control: { display: 'grid' },
});

/** About as high as the control will be, so that what stands below stays where it is. */
const heights: Partial<Record<Control['type'], string>> = {
  certificate: '180px',
  subject: '200px',
  extendedKeyUsages: '190px',
  urls: '72px',
  packages: '72px',
};

/** A setting whose control is on its way: what it is called can be read already. */
export function FieldToCome({ setting: { label, hint, control } }: { setting: AnySetting }) {
  const styles = useStyles();
  return (
    <div className={styles.field}>
      <div className={styles.words}>
        <Text>{label}</Text>
        {hint === undefined ? null : <Text className={styles.hint}>{hint}</Text>}
      </div>
      <Skeleton aria-label={`Loading ${label}`} className={styles.control}>
        <SkeletonItem style={{ height: heights[control.type] ?? '32px' }} />
      </Skeleton>
    </div>
  );
}
