import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { WhatIf } from '../../api/what-if.ts';
import { totalText } from '../../ui/list/view.ts';
import { profileEffect } from './effect-words.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
});

/** As many as are read before one decides. */
const shown = 5;

/** How many devices a change does something to, profile by profile. */
export function EffectTotals({ effect: { devices, profiles } }: { effect: WhatIf }) {
  const styles = useStyles();
  if (devices === 0) return <Text>Nothing changes for any device.</Text>;
  const more = profiles.length - shown;
  return (
    <div className={styles.all}>
      <Text>{`Something changes for ${totalText(devices, ['device', 'devices'])}:`}</Text>
      <ul className={styles.list} aria-label="What changes for devices">
        {profiles.slice(0, shown).map((profile) => (
          <li key={profile.id}>{profileEffect(profile)}</li>
        ))}
        {more > 0 ? <li>{`and ${totalText(more, ['more profile', 'more profiles'])}`}</li> : null}
      </ul>
    </div>
  );
}
