import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular, List20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { graphFileAddress } from '../../../api/profiles.ts';
import { LinkButton } from '../../../navigation/links.tsx';
import { paths } from '../../../paths.ts';
import { Commands } from '../../../ui/commands.tsx';
import { Section } from '../../../ui/section.tsx';
import { exportWords } from './export-words.ts';
import { WithAssignments } from './with-assignments.tsx';

const useStyles = makeStyles({ text: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' } });

export function ExportSection() {
  const styles = useStyles();
  const [withAssignments, setWithAssignments] = useState(false);
  return (
    <Section title="Export" lead="All profiles in one file, or those that you choose in the list.">
      {exportWords.map((words) => (
        <Text key={words} className={styles.text}>
          {words}
        </Text>
      ))}
      <div>
        <WithAssignments checked={withAssignments} onChange={setWithAssignments} />
      </div>
      <Commands>
        <Button
          as="a"
          icon={<ArrowDownload20Regular />}
          href={graphFileAddress({ withAssignments })}
          download
        >
          Export all profiles
        </Button>
        <LinkButton icon={<List20Regular />} to={paths.profileList}>
          Choose in the list
        </LinkButton>
      </Commands>
    </Section>
  );
}
