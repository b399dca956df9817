import { makeStyles, Text } from '@fluentui/react-components';

const useStyles = makeStyles({
  rule: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** A rule in a list. */
export function RuleCell({ rule }: { rule: string }) {
  const styles = useStyles();
  return (
    <Text font="monospace" size={200} className={styles.rule}>
      {rule}
    </Text>
  );
}
