import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { Fragment } from 'react';
import { useReturnFocus } from '../../ui/return-focus.ts';
import { useSingleKeys } from './single-keys.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '440px' },
  content: { display: 'grid', gap: tokens.spacingVerticalL },
  keys: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalM,
    margin: 0,
  },
  what: { margin: 0 },
  key: {
    display: 'inline-block',
    minWidth: '20px',
    padding: '2px 6px',
    textAlign: 'center',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

const shortcuts = [
  { keys: ['Ctrl', 'K'], what: 'Search everything' },
  { keys: ['/'], what: 'The same search' },
  { keys: ['?'], what: 'Show these shortcuts' },
  { keys: ['Shift', 'click'], what: 'In a list: choose all rows up to this one' },
  { keys: ['Esc'], what: 'Close a panel or a dialog' },
];

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const [singleKeys, setSingleKeys] = useSingleKeys();
  useReturnFocus();
  return (
    <Dialog open onOpenChange={(_event, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>Keyboard shortcuts</DialogTitle>
          <DialogContent className={styles.content}>
            <dl className={styles.keys}>
              {shortcuts.map(({ keys, what }) => (
                <Fragment key={what}>
                  <dt>
                    {keys.map((key, index) => (
                      <Fragment key={key}>
                        {index > 0 ? ' + ' : null}
                        <kbd className={styles.key}>{key}</kbd>
                      </Fragment>
                    ))}
                  </dt>
                  <dd className={styles.what}>{what}</dd>
                </Fragment>
              ))}
            </dl>
            <Switch
              checked={singleKeys}
              onChange={(_event, { checked }) => setSingleKeys(checked)}
              label="Shortcuts of a single key (/ and ?)"
            />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              Close
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
