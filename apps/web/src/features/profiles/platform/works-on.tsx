import { osRangeLines, osRangesOf } from '@countersign/catalog/os-ranges';
import { type PlatformName, platform } from '@countersign/catalog/platforms';
import { makeStyles, Text, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXXS },
  source: { color: tokens.colorNeutralForeground2 },
});

/** On which versions of its system a profile works, and who says so (+b6); several platforms by their names. */
export function WorksOn({ of }: { of: readonly PlatformName[] }) {
  const styles = useStyles();
  return of.map((name) => {
    const ranges = osRangesOf({ platform: name });
    const words = osRangeLines(ranges).join(' · ');
    return (
      <div key={name} className={styles.all}>
        <span>{of.length > 1 ? `${platform(name).shortLabel}: ${words}` : words}</span>
        <Text size={200} className={styles.source}>
          According to {[...new Set(ranges.map(({ source }) => source))].join('; ')}
        </Text>
      </div>
    );
  });
}
