import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  mark: { display: 'block', flexShrink: 0 },
  tile: { fill: tokens.colorBrandBackground },
  first: { fill: 'none', stroke: tokens.colorNeutralForegroundOnBrand },
  second: { fill: 'none', stroke: tokens.colorNeutralForegroundOnBrand, opacity: 0.6 },
});

/** A mark and its countermark. */
export function BrandMark({ size = 28 }: { size?: number }) {
  const styles = useStyles();
  const stroke = { strokeWidth: 3, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
  return (
    <svg className={styles.mark} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect className={styles.tile} width="32" height="32" rx="8" />
      <path className={styles.first} d="M7.5 16.5l4.6 4.6L20 11" {...stroke} />
      <path className={styles.second} d="M16.2 21.2L24.6 11" {...stroke} />
    </svg>
  );
}
