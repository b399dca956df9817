import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Dismiss16Regular, ErrorCircle20Filled } from '@fluentui/react-icons';
import { Pager, usePaged } from '../frame/paged.tsx';
import { useWizard } from '../wizard.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gap: tokens.spacingVerticalS },
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyle: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    padding: '8px 8px 8px 12px',
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  icon: { color: tokens.colorStatusDangerForeground1 },
  words: { display: 'grid', overflowWrap: 'anywhere' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

const rows = 10;

/** What could not be used, and what to do about it. Nothing of it is kept. */
export function RefusedList() {
  const styles = useStyles();
  const { refused, dismiss, dismissAll } = useWizard().files;
  const { shown, pager } = usePaged(refused, rows);
  if (refused.length === 0) return null;
  return (
    <div className={styles.all}>
      <ul className={styles.list} aria-label="Refused">
        {shown.map(({ id, fileName, part, message }) => (
          <li key={id} className={styles.item}>
            <ErrorCircle20Filled className={styles.icon} aria-hidden="true" />
            <span className={styles.words}>
              <Text weight="semibold">{part === undefined ? fileName : `${fileName} (${part})`}</Text>
              {message}
            </span>
            <Button
              size="small"
              appearance="subtle"
              aria-label={`Dismiss ${fileName}`}
              icon={<Dismiss16Regular />}
              onClick={() => dismiss(id)}
            />
          </li>
        ))}
      </ul>
      {refused.length > 1 ? (
        <div className={styles.foot}>
          <Button size="small" onClick={dismissAll}>
            Dismiss all {refused.length}
          </Button>
          <Pager pager={pager} label="Pages of refused items" />
        </div>
      ) : null}
    </div>
  );
}
