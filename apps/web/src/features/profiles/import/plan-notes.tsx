import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ProfileImport } from '../../../api/imports.ts';
import { FindingList } from '../certificate/finding-list.tsx';
import type { Chosen } from './chosen.ts';
import { sameHere } from './same-here.ts';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    flexShrink: 0,
  },
  text: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere', textWrap: 'pretty' },
});

type Props = {
  chosen: Chosen;
  preview: ProfileImport;
  onLeave: (indexes: readonly number[]) => void;
  /** What is to be chosen besides. */
  children: ReactNode;
};

/** What is to be said of the import as a whole, before it is made. */
export function PlanNotes({ chosen, preview, onLeave, children }: Props) {
  const styles = useStyles();
  const same = sameHere(preview.items);
  const files = fileWords(chosen);
  return (
    <div className={styles.all}>
      {files === '' ? null : <Text className={styles.text}>{files}</Text>}
      <FindingList findings={preview.findings} label="What to know about the files" />
      {same.length > 0 ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {same.length === 1
              ? 'One profile is here already with the same settings. Imported, it would be here twice.'
              : `${same.length} profiles are here already with the same settings. Imported, they would be here twice.`}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => onLeave(same)}>
              {same.length === 1 ? 'Leave it out' : 'Leave them out'}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      {children}
    </div>
  );
}

const named = 3;

function fileWords({ passedOver, unreadable }: Chosen): string {
  return [
    namesIn(passedOver, [
      'file was passed over because it is no export',
      'files were passed over because they are no exports',
    ]),
    namesIn(unreadable, ['file could not be read by the browser', 'files could not be read by the browser']),
  ]
    .filter((words) => words !== '')
    .join(' ');
}

function namesIn(paths: readonly string[], [one, many]: readonly [string, string]): string {
  if (paths.length === 0) return '';
  const rest = paths.length > named ? ` and ${paths.length - named} more` : '';
  return `${paths.length} ${paths.length === 1 ? one : many}: ${paths.slice(0, named).join(', ')}${rest}.`;
}
