import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { deviceCount, type Effect, profileEffect, someDevices } from './effect-words.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
});

/** As many as are read before one decides. */
const shown = 5;

/** What a change would do to devices, most of it by the names of the profiles. */
export function EffectList({ effect }: { effect: Effect }) {
  const styles = useStyles();
  const { devices, profiles, items } = effect;
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
      {items.length === 0 ? null : <Text>{someDevices(effect)}</Text>}
    </div>
  );
}
