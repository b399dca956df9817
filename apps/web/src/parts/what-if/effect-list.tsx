import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { deviceCount, type Effect, profileEffect } from './effect-words.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
});

/** As many as are read before one decides. */
const shown = 5;

/** What a change would do to devices, most of it by the names of the profiles. */
export function EffectList({ effect: { devices, profiles } }: { effect: Effect }) {
  const styles = useStyles();
  if (devices === 0) return <Text>Nothing changes for any device.</Text>;
  const more = profiles.length - shown;
  return (
    <div className={styles.all}>
      <Text>{`Something changes for ${deviceCount(devices)}:`}</Text>
      <ul className={styles.list}>
        {profiles.slice(0, shown).map((profile) => (
          <li key={profile.id}>{profileEffect(profile)}</li>
        ))}
        {more > 0 ? <li>{more === 1 ? 'and one more profile' : `and ${more} more profiles`}</li> : null}
      </ul>
    </div>
  );
}
