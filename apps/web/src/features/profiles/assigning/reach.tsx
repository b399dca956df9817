import { platform } from '@countersign/catalog/platforms';
import { kindOf } from '@countersign/catalog/kinds';
import { causes, states } from '@countersign/contract/causes';
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ContactCard20Regular, List20Regular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../../api/problem.ts';
import { type TargetCount, targetCountQuery, type TargetQuestion } from '../../../api/targets.ts';
import { Commands } from '../../../ui/commands.tsx';
import { totalText } from '../../../ui/list/view.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { CoverageFindings } from '../status/coverage-findings.tsx';
import { NamesPanel } from '../real-names/names-panel.tsx';
import { LikewiseButton } from './likewise-button.tsx';
import { TargetPanel } from './target-panel.tsx';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: '12px 16px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
  },
  title: { margin: 0 },
  numbers: { display: 'grid', gap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  outdated: { opacity: 0.6 },
});

type Props = {
  question: TargetQuestion;
  /** One of several profiles: which. */
  named: boolean;
  /** What is not to be said here, because it is seen to elsewhere. */
  unsaid?: readonly string[];
};

/** How many devices a list reaches that is not saved yet, which, and what is to be known of them. */
export function Reach({ question, named, unsaid = [] }: Props) {
  const styles = useStyles();
  const [listing, setListing] = useState<{ only?: string }>();
  const [naming, setNaming] = useState(false);
  const { data, error, isPlaceholderData, refetch } = useQuery(targetCountQuery(question));
  const title = named
    ? `Devices: ${platform(kindOf(question.kind).platform).shortLabel}`
    : 'Devices that get it';
  if (error && asProblem(error).code === 'assignment.invalid') {
    return <Text>The devices are counted once what is marked in the list is put right.</Text>;
  }
  if (error) {
    return <ProblemNotice problem={error} retry={() => void refetch()} />;
  }
  // That nobody is assigned stands in the number already.
  const findings = data?.findings.filter(({ code }) => code !== 'unassigned' && !unsaid.includes(code)) ?? [];
  return (
    <section className={styles.all} aria-label={title}>
      <Text as="h3" size={400} weight="semibold" className={styles.title}>
        {title}
      </Text>
      <div
        className={mergeClasses(styles.numbers, isPlaceholderData && styles.outdated)}
        aria-live="polite"
        aria-busy={isPlaceholderData || !data}
      >
        <Text size={500} weight="semibold">
          {data ? devicesWord(data.reached) : 'Counting…'}
        </Text>
        <Text className={styles.quiet}>{data ? othersWords(data) : 'How many get the profile.'}</Text>
      </div>
      <CoverageFindings
        findings={findings}
        label={`What is to be known: ${title}`}
        onShow={(only) => setListing({ only })}
      />
      <Commands>
        <LikewiseButton likewise={data?.likewise ?? []} />
        {data?.counts.length === 0 ? null : (
          <Button icon={<List20Regular />} onClick={() => setListing({})}>
            List the devices
          </Button>
        )}
        {'subject' in kindOf(question.kind).settings ? (
          <Button icon={<ContactCard20Regular />} onClick={() => setNaming(true)}>
            {data?.reached === 0 ? 'Try names' : 'See their names'}
          </Button>
        ) : null}
      </Commands>
      {listing && data ? (
        <TargetPanel question={question} told={data} {...listing} onClose={() => setListing(undefined)} />
      ) : null}
      {naming ? <NamesPanel question={question} onClose={() => setNaming(false)} /> : null}
    </section>
  );
}

const devicesWord = (count: number) => totalText(count, ['device', 'devices']);

/** "12 not applicable (filter). 3 of other platforms are in these groups." */
function othersWords({ counts, otherPlatforms, reached }: TargetCount): string {
  const others = counts
    .filter(({ state }) => state !== 'pending')
    .map(
      ({ count, state, cause }) =>
        `${devicesWord(count)} ${states[state].toLowerCase()}: ${causes[cause].title.toLowerCase()}.`,
    );
  const elsewhere =
    otherPlatforms > 0
      ? [`${devicesWord(otherPlatforms)} of other platforms in these groups: not for them.`]
      : [];
  const all = [...others, ...elsewhere];
  if (all.length > 0) return all.join(' ');
  return reached === 0
    ? 'No device gets the profile as it stands.'
    : 'All of these groups that are of its platform.';
}
