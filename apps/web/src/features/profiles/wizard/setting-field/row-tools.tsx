import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowDown20Regular, ArrowUp20Regular, Copy20Regular, Delete20Regular } from '@fluentui/react-icons';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { duplicateRow, type Edited, moveRow, removeRow } from './list-edits.ts';

const useStyles = makeStyles({ tools: { display: 'flex', flexShrink: 0 } });

type Tool = 'up' | 'down' | 'copy' | 'remove' | 'add' | 'input';

/** Editing a list of rows by buttons; the focus goes along with the row. */
export function useRows<Row>(rows: readonly Row[], onChange: (rows: Row[]) => void) {
  const list = useRef<HTMLDivElement>(null);
  const focus = useFocus(list);
  const edit = ({ rows: changed, focus: row }: Edited<Row>, tool: Tool) => {
    onChange(changed);
    focus({ row, tool });
  };
  return {
    list,
    add: (row: Row) => edit({ rows: [...rows, row], focus: rows.length }, 'input'),
    move: (at: number, by: -1 | 1) => edit(moveRow(rows, at, by), by < 0 ? 'up' : 'down'),
    copy: (at: number) => edit(duplicateRow(rows, at), 'input'),
    remove: (at: number) => edit(removeRow(rows, at), 'remove'),
    focus,
  };
}

type Place = { row: number; tool: Tool };

function useFocus(list: RefObject<HTMLElement | null>) {
  const [wanted, setWanted] = useState<Place>();
  useEffect(() => {
    if (!wanted) return;
    const row = list.current?.querySelector(`[data-row="${wanted.row}"]`);
    const tool = row?.querySelector<HTMLElement>(`[data-tool="${wanted.tool}"]:not([disabled])`);
    const input = row?.querySelector<HTMLElement>('input,textarea');
    const add = list.current?.querySelector<HTMLElement>('[data-tool="add"]');
    (tool ?? input ?? add)?.focus();
  }, [wanted, list]);
  return setWanted;
}

type Props = {
  /** What the row is called in the names of its buttons. */
  name: string;
  at: number;
  many: number;
  onMove: (at: number, by: -1 | 1) => void;
  onCopy?: ((at: number) => void) | undefined;
  onRemove: (at: number) => void;
};

export function RowTools({ name, at, many, onMove, onCopy, onRemove }: Props) {
  const styles = useStyles();
  const tool = (which: Tool, title: string) =>
    ({
      'data-tool': which,
      appearance: 'subtle',
      title,
      'aria-label': `${title}: ${name}`,
    }) as const;
  return (
    <div className={styles.tools}>
      {many > 1 ? (
        <>
          <Button
            {...tool('up', 'Move up')}
            icon={<ArrowUp20Regular />}
            disabled={at === 0}
            onClick={() => onMove(at, -1)}
          />
          <Button
            {...tool('down', 'Move down')}
            icon={<ArrowDown20Regular />}
            disabled={at === many - 1}
            onClick={() => onMove(at, 1)}
          />
        </>
      ) : null}
      {onCopy ? (
        <Button {...tool('copy', 'Duplicate')} icon={<Copy20Regular />} onClick={() => onCopy(at)} />
      ) : null}
      <Button {...tool('remove', 'Remove')} icon={<Delete20Regular />} onClick={() => onRemove(at)} />
    </div>
  );
}
