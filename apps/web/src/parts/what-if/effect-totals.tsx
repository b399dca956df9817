import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { WhatIf } from '../../api/what-if.ts';
import { totalText } from '../../ui/list/view.ts';
import { insteadWords, profileEffect } from './effect-words.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
});

/** As many as are read before one decides. */
const shown = 5;

/** How many devices a change does something to, profile by profile. */
export function EffectTotals({ effect }: { effect: WhatIf }) {
  const { devices, profiles } = effect;
  const styles = useStyles();
  const instead = insteadWords(effect);
  if (devices === 0) return <Text>{instead ?? 'Nothing changes for any device.'}</Text>;
  const more = profiles.length - shown;
  return (
    <div className={styles.all}>
      <Text>{`Something changes for ${totalText(devices, ['device', 'devices'])}:`}</Text>
      <ul className={styles.list} aria-label="What changes for devices">
        {profiles.slice(0, shown).map((profile, at) => (
          <li key={profile.id ?? at}>{profileEffect(profile)}</li>
        ))}
        {more > 0 ? <li>{`and ${totalText(more, ['more profile', 'more profiles'])}`}</li> : null}
      </ul>
      {instead === undefined ? null : <Text>{instead}</Text>}
    </div>
  );
}
