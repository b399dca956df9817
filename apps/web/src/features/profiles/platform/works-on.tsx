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
  const ranges = of.map((name) => ({ name, ranges: osRangesOf({ platform: name }) }));
  const lines = ranges.flatMap(({ name, ranges: own }) =>
    of.length > 1 ? `${platform(name).shortLabel}: ${osRangeLines(own).join(' · ')}` : osRangeLines(own),
  );
  const sources = new Set(ranges.flatMap(({ ranges: own }) => own.map(({ source }) => source)));
  return (
    <div className={styles.all}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
      <Text size={200} className={styles.source}>
        According to {[...sources].join('; ')}
      </Text>
    </div>
  );
}
