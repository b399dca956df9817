import { makeStyles } from '@fluentui/react-components';
import { Section } from '../../ui/section.tsx';

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: '20px', lineHeight: '24px' } });

/** What other scenarios ask for and this one does without. */
export function Unnecessary({ things }: { things: readonly string[] }) {
  const styles = useStyles();
  return (
    <Section title="What you do not need">
      <ul className={styles.list}>
        {things.map((thing) => (
          <li key={thing}>{thing.charAt(0).toUpperCase() + thing.slice(1)}</li>
        ))}
      </ul>
    </Section>
  );
}
