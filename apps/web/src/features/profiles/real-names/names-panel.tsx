import { kindOf } from '@countersign/catalog/kinds';
import { platform } from '@countersign/catalog/platforms';
import { Button, makeStyles, mergeClasses, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { ArrowShuffle20Regular, Dismiss16Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type NamePick, type NameExamples, namesQuery } from '../../../api/names.ts';
import type { TargetQuestion } from '../../../api/targets.ts';
import { Panel } from '../../../ui/panel.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { type Bearer, BearerSearch } from './bearer-search.tsx';
import { NameCard } from './name-card.tsx';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 12px',
  },
  // Their words begin where all others do.
  tabs: { flexWrap: 'wrap', marginInlineStart: '-12px' },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '12px',
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  outdated: { opacity: 0.6 },
});

type Pick = NonNullable<NamePick['pick']>;

/** What is true of one device, and of several. */
type Which = [one: string, many: string, what: string];

const picks: Record<Pick, { title: string; none: string; which: Which | undefined }> = {
  any: {
    title: 'Any of them',
    none: 'No device is reached yet. Assign the profile, or look for one person or device above.',
    which: undefined,
  },
  doubtful: {
    title: 'With special characters',
    none: 'No value has a character that has to be quoted.',
    which: ['has', 'have', '+ ; , = \\ or quotes in a value'],
  },
  failing: {
    title: 'That fail',
    none: 'Every device that is reached has every value, and none is too long or of a wrong shape. Invisible characters are not looked for here.',
    which: [
      'has',
      'have',
      'a value missing, too long or of a wrong shape; invisible characters are not looked for here',
    ],
  },
};

/** What was pressed to get here is gone. */
function focusOnArrival(button: HTMLButtonElement | null) {
  button?.focus();
}

type Props = { question: TargetQuestion; onClose: () => void };

/** What certificates would be called, for people and devices that are there. */
export function NamesPanel({ question, onClose }: Props) {
  const styles = useStyles();
  const [pick, setPick] = useState<Pick>('any');
  const [draw, setDraw] = useState(0);
  const [bearer, setBearer] = useState<Bearer>();
  const asked = bearer ? { [bearer.sort]: bearer.id } : { pick, draw };
  const { data, error, isPlaceholderData, refetch } = useQuery(namesQuery(question, asked));
  return (
    <Panel title={`Names on ${platform(kindOf(question.kind).platform).shortLabel}`} wide onClose={onClose}>
      <Text className={styles.quiet}>
        As the directory knows people and devices now. Nothing is issued by looking. Names stand as
        certificates are read: the part that was typed first comes last.
      </Text>
      <BearerSearch onChoose={setBearer} />
      {bearer ? (
        <div className={styles.head}>
          <Text weight="semibold">Only {bearer.name}</Text>
          <Button ref={focusOnArrival} icon={<Dismiss16Regular />} onClick={() => setBearer(undefined)}>
            Back to those reached
          </Button>
        </div>
      ) : (
        <TabList
          className={styles.tabs}
          selectedValue={pick}
          onTabSelect={(_event, { value }) => setPick(value as Pick)}
        >
          {Object.entries(picks).map(([value, { title }]) => (
            <Tab key={value} value={value}>
              {title}
            </Tab>
          ))}
        </TabList>
      )}
      {error ? <ProblemNotice problem={error} retry={() => void refetch()} /> : null}
      <div aria-live="polite" aria-busy={isPlaceholderData || !data} className={styles.head}>
        <Text className={styles.quiet}>{data ? foundWords(data, bearer, pick) : 'Looking…'}</Text>
        {!bearer && data && data.of > data.items.length ? (
          <Button icon={<ArrowShuffle20Regular />} onClick={() => setDraw(draw + 1)}>
            Others
          </Button>
        ) : null}
      </div>
      <ul className={mergeClasses(styles.cards, isPlaceholderData && styles.outdated)}>
        {data?.items.map((example, at) => (
          <li key={example.device?.id ?? `${example.person?.id} ${at}`}>
            <NameCard example={example} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function foundWords({ of, items }: NameExamples, bearer: Bearer | undefined, pick: Pick): string {
  if (bearer)
    return items.length === 0
      ? 'This one does not exist any more.'
      : 'Whether the profile reaches them or not';
  if (of === 0) return picks[pick].none;
  const count = new Intl.NumberFormat('en').format(of);
  const noun = of === 1 ? 'device' : 'devices';
  const { which } = picks[pick];
  if (which === undefined) return `${items.length} of ${count} ${noun} reached`;
  const [one, many, what] = which;
  return `${items.length} of ${count} ${noun} that ${of === 1 ? 'is' : 'are'} reached and ${of === 1 ? one : many} ${what}`;
}
