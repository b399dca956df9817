import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useState } from 'react';

const useStyles = makeStyles({
  pager: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

const number = new Intl.NumberFormat('en');

/** A part of many, so that a long bundle stays quick. What is looked for turns to its page. */
export function usePaged<Item>(items: readonly Item[], size: number, sought = -1) {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const [page, setPage] = useState(0);
  const [turnedTo, setTurnedTo] = useState(-1);
  if (sought !== turnedTo) {
    setTurnedTo(sought);
    if (sought >= 0) setPage(Math.floor(sought / size));
  }
  const at = Math.min(page, pages - 1);
  const shown = items.slice(at * size, (at + 1) * size);
  return { shown, pager: { at, pages, size, count: items.length, turn: setPage } };
}

type Props = { pager: ReturnType<typeof usePaged>['pager']; label: string };

/** Nothing while everything fits. */
export function Pager({ pager: { at, pages, size, count, turn }, label }: Props) {
  const styles = useStyles();
  if (pages === 1) return null;
  const to = Math.min(count, (at + 1) * size);
  return (
    <nav className={styles.pager} aria-label={label}>
      <Button
        size="small"
        appearance="subtle"
        aria-label="Previous page"
        icon={<ChevronLeft20Regular />}
        disabledFocusable={at === 0}
        onClick={() => turn(at - 1)}
      />
      <span aria-live="polite">
        {number.format(at * size + 1)}–{number.format(to)} of {number.format(count)}
      </span>
      <Button
        size="small"
        appearance="subtle"
        aria-label="Next page"
        icon={<ChevronRight20Regular />}
        disabledFocusable={at === pages - 1}
        onClick={() => turn(at + 1)}
      />
    </nav>
  );
}
