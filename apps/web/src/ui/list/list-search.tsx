import { makeStyles, SearchBox } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useState } from 'react';

const useStyles = makeStyles({
  // What it searches is written in it: it takes the room that the bar has.
  box: {
    flex: '1 1 200px',
    maxWidth: '400px',
    '@media (max-width: 480px)': { flexBasis: '100%', maxWidth: '100%' },
  },
});

type Props = { hint: string; value: string; onChange: (search: string) => void };

/** Searches while one types, but waits for a pause. */
export function ListSearch({ hint, value, onChange }: Props) {
  const styles = useStyles();
  const [typed, setTyped] = useState(value);
  const [sent, setSent] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    // Not the answer to what was sent: the address changed by "Clear" or the back button.
    if (value !== sent) {
      setSent(value);
      setTyped(value);
    }
  }
  const send = useEffectEvent((wanted: string) => {
    setSent(wanted);
    onChange(wanted);
  });
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === sent) return undefined;
    const timer = setTimeout(() => send(wanted), 250);
    return () => clearTimeout(timer);
  }, [typed, sent]);

  return (
    <SearchBox
      className={styles.box}
      placeholder={hint}
      aria-label={hint}
      maxLength={200}
      value={typed}
      onChange={(_event, data) => setTyped(data.value)}
    />
  );
}
