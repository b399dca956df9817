import { makeStyles, tokens } from '@fluentui/react-components';
import { type DirectoryImport, ifImported, type ImportResult } from '../../api/directory-imports.ts';
import { PageTabs, type PageTab, useTab } from '../../navigation/page-tabs.tsx';
import { EffectReport } from '../../parts/what-if/effect-report.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { Section } from '../../ui/section.tsx';
import { GroupLines } from './group-lines.tsx';
import { MissingTable } from './missing-table.tsx';
import { RowTable } from './row-table.tsx';

const useStyles = makeStyles({
  effect: { display: 'grid', gap: tokens.spacingVerticalXXL, alignContent: 'start', overflowY: 'auto' },
});

type Props = { file: DirectoryImport; result: ImportResult };

/** What a run says of each row, what comes of them for groups and devices, and whom the file does not have. */
export function ResultTabs({ file, result }: Props) {
  const tabs = tabsOf(result);
  const open = useTab(tabs);
  return (
    <PageTabs label="Parts of the result" tabs={tabs} filled>
      {open === 'effect' ? (
        <Effect file={file} result={result} />
      ) : open === 'missing' ? (
        <MissingTable file={file} />
      ) : (
        <RowTable file={file} />
      )}
    </PageTabs>
  );
}

type Tab = 'rows' | 'effect' | 'missing';

function tabsOf({ missing, groups, effect }: ImportResult): PageTab<Tab>[] {
  const inGroups = groups.made + groups.joined > 0;
  return [
    { key: 'rows', title: 'Rows' },
    ...(effect !== null || inGroups ? [{ key: 'effect', title: 'Groups and devices' } as const] : []),
    ...(missing > 0 ? [{ key: 'missing', title: 'Missing in the file' } as const] : []),
  ];
}

function Effect({ file, result }: Props) {
  const styles = useStyles();
  return (
    <ScrollRegion aria-label="Groups and devices" className={styles.effect}>
      {file.kind === 'groups' ? null : <GroupLines file={file} result={result} />}
      {result.effect === null ? null : (
        <Section title="What it does to devices">
          <EffectReport effect={result.effect} question={ifImported(file)} yetToCome />
        </Section>
      )}
    </ScrollRegion>
  );
}
