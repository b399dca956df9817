import type { To } from 'react-router';
import type { DirectoryImport, ImportedRow } from '../../api/directory-imports.ts';
import { TextLink } from '../../navigation/links.tsx';
import type { Column } from '../../ui/list/pages.ts';
import { OutcomeBadge, outcomeLabel } from './outcome-badge.tsx';
import { findingsText, titleOf } from './row-words.ts';

/** A row by its number and name, what becomes of it, and what is to be said of it. */
export function rowColumns(
  file: Pick<DirectoryImport, 'mapping' | 'key'>,
  opened: (open: string) => To,
): Column<ImportedRow>[] {
  return [
    {
      key: 'row',
      title: 'Row',
      width: 80,
      cell: ({ row }) => <TextLink to={opened(String(row))}>{row}</TextLink>,
      text: ({ row }) => String(row),
    },
    {
      key: 'record',
      title: 'Record',
      width: 180,
      grow: 2,
      cell: (row) => titleOf(file, row),
      text: (row) => titleOf(file, row),
    },
    {
      key: 'outcome',
      title: 'Result',
      width: 120,
      cell: ({ outcome }) => <OutcomeBadge outcome={outcome} />,
      text: ({ outcome }) => outcomeLabel(outcome),
    },
    {
      key: 'findings',
      title: 'Findings',
      width: 260,
      grow: 4,
      wraps: true,
      cell: findingsText,
      text: findingsText,
    },
    {
      key: 'line',
      title: 'Line of the file',
      width: 120,
      cell: ({ line }) => line,
      text: ({ line }) => String(line),
      hidden: true,
    },
  ];
}
