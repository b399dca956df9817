import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { ArrowImport20Regular, List20Regular } from '@fluentui/react-icons';
import { LinkButton } from '../../../navigation/links.tsx';
import { Page } from '../../../navigation/page.tsx';
import { paths } from '../../../paths.ts';
import { Commands } from '../../../ui/commands.tsx';
import { importCrumbs } from './crumbs.ts';
import { ItemTable } from './item-table.tsx';
import type { Result } from './kept-result.ts';
import { profileCount, profilesIn, resultWords } from './summary.ts';

/** After the import: what there is now, and what was refused and why. */
export function ResultPage({ imported, changed, onAnew }: Result & { onAnew: () => void }) {
  const made = profilesIn(imported);
  const title =
    made === 0 ? 'Nothing is imported' : `${profileCount(made)} ${made === 1 ? 'is' : 'are'} imported`;
  return (
    <Page
      title={title}
      crumbs={importCrumbs}
      lead={resultWords(imported)}
      shape="list"
      commands={
        <Commands>
          <LinkButton appearance="primary" icon={<List20Regular />} to={paths.profileList}>
            See the list of profiles
          </LinkButton>
          <Button icon={<ArrowImport20Regular />} onClick={onAnew}>
            Import more
          </Button>
        </Commands>
      }
    >
      <MessageBar intent={made === 0 ? 'info' : 'success'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            {made === 0 ? 'Nothing has changed.' : 'Saved, and on no device yet.'}
          </MessageBarTitle>
          {[warningWords(imported.counts.createdWithWarnings), changedWords(changed)].join(' ').trim()}
        </MessageBarBody>
      </MessageBar>
      <ItemTable imported={imported} tense="done" />
    </Page>
  );
}

function warningWords(count: number): string {
  if (count === 0) return '';
  return 'What a profile is warned of stays on its page, and marks it in the list, until it is put right.';
}

function changedWords(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? 'One object came out otherwise than announced, because something changed here meanwhile.'
    : `${count} objects came out otherwise than announced, because something changed here meanwhile.`;
}
