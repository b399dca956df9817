import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { WhatIf, WhatIfQuestion } from '../../api/what-if.ts';
import { TextLink } from '../../navigation/links.tsx';
import { paths } from '../../paths.ts';
import { PersonLink } from '../directory/person-link.tsx';
import { ProfileLink } from '../named-links.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { EffectTotals } from './effect-totals.tsx';
import { outcomeTitle } from './effect-words.ts';
import { ExportButton } from './export-button.tsx';

const useStyles = makeStyles({
  // Ends in the middle of a row, so that one sees that it goes on.
  scroller: { overflow: 'auto', maxHeight: '344px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  table: { borderCollapse: 'collapse', width: '100%' },
  cell: {
    padding: '6px 12px 6px 0',
    textAlign: 'start',
    fontWeight: 'inherit',
    overflowWrap: 'anywhere',
    minWidth: '96px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { color: tokens.colorNeutralForeground2 },
});

const shown = 20;

type Props = {
  effect: WhatIf;
  question: WhatIfQuestion;
  /** Its devices may be among what is still to be made, so that no page of theirs can be opened. */
  yetToCome?: boolean;
};

/** On a page: the totals of what a change would do, the first devices of it, and all of them as a file. */
export function EffectReport({ effect, question, yetToCome = false }: Props) {
  const styles = useStyles();
  if (effect.devices === 0) return <EffectTotals effect={effect} />;
  return (
    <>
      <EffectTotals effect={effect} />
      {rowsOf(effect) > shown ? (
        <Text className={styles.quiet}>
          {`The first ${shown} of ${new Intl.NumberFormat('en').format(rowsOf(effect))} changes, by the name of the device.`}
        </Text>
      ) : null}
      <ScrollRegion aria-label="The first of them" className={styles.scroller}>
        <table className={styles.table}>
          <thead className={styles.head}>
            <tr>
              {['Device', 'User', 'Profile', 'What happens'].map((title) => (
                <th key={title} scope="col" className={styles.cell}>
                  <Text size={200}>{title}</Text>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {effect.items.slice(0, shown).map(({ device, person, profile, outcome }, at) => (
              <tr key={`${device.id} ${profile.id ?? at}`}>
                <td className={styles.cell}>
                  {yetToCome ? device.name : <TextLink to={paths.device(device.id)}>{device.name}</TextLink>}
                </td>
                <td className={styles.cell}>
                  {yetToCome ? (person?.upn ?? '') : <PersonLink person={person} />}
                </td>
                <td className={styles.cell}>
                  <TouchedProfile profile={profile} />
                </td>
                <td className={styles.cell}>{outcomeTitle(outcome)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <ExportButton question={question} />
    </>
  );
}

/** A device may be in several: one change for each profile. */
function rowsOf({ profiles }: WhatIf): number {
  return profiles.flatMap(({ outcomes }) => outcomes).reduce((sum, { count }) => sum + count, 0);
}

/** One that the change makes has no page yet. */
function TouchedProfile({ profile: { id, ...named } }: Pick<WhatIf['items'][number], 'profile'>) {
  return id === undefined ? named.displayName : <ProfileLink profile={{ id, ...named }} />;
}
