import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { distinguishing, repeatedNames } from '../draft/names.ts';
import { ticked } from '../draft/pairs.ts';
import { useWizard } from '../wizard.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const shownNames = 3;

/** What the names come to, as one types. */
export function NamePreview({ several }: { several: boolean }) {
  const styles = useStyles();
  const { draft, pairs, certificates } = useWizard();
  const names = ticked(pairs).map(({ displayName }) => displayName);
  const plain = names.length === 1 && names[0] === draft.displayName.trim();
  if (draft.displayName.trim() === '' || names.length === 0 || (plain && !several)) return null;
  return (
    <div className={styles.all}>
      <div aria-live="polite">
        <Text size={200} className={styles.quiet}>
          {previewWords(names.length, certificates.length > 0)}
        </Text>
        <ul className={styles.list}>
          {names.slice(0, shownNames).map((name, index) => (
            <li key={`${index} ${name}`}>{name}</li>
          ))}
          {names.length > shownNames ? (
            <li className={styles.quiet}>and {names.length - shownNames} more</li>
          ) : null}
        </ul>
      </div>
      <RepeatedNames />
    </div>
  );
}

function previewWords(count: number, real: boolean): string {
  if (!real) return count === 1 ? 'The name would be, for example:' : 'The names would be, for example:';
  return count === 1 ? 'The name will be:' : `The ${count} names will be:`;
}

/** Two profiles of one name are allowed, and rarely meant. */
export function RepeatedNames() {
  const { draft, pairs, change } = useWizard();
  const chosen = ticked(pairs);
  const repeated = repeatedNames(chosen.map(({ displayName }) => displayName));
  if (repeated === 0) return null;
  const better = distinguishing(
    draft.displayName,
    chosen.map(({ namedBy }) => namedBy),
  );
  const apply = () => change('displayName', (before) => ({ ...before, displayName: better }));
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {repeated === 1
          ? 'Several profiles would have the same name.'
          : `${repeated} names stand for several profiles each.`}
        {better === draft.displayName.trim() ? '' : ` “${better}” tells them apart.`}
      </MessageBarBody>
      {better === draft.displayName.trim() ? null : (
        <MessageBarActions>
          <Button onClick={apply}>Use that</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
