import { Field, ProgressBar } from '@fluentui/react-components';

type Props = {
  title: string;
  state: 'waiting' | 'running' | 'succeeded' | 'failed';
  done: number;
  total: number | null;
};

const number = new Intl.NumberFormat('en');

/** How far long work has come. Without a known end the bar only moves. */
export function JobProgress({ title, state, done, total }: Props) {
  const known = total !== null && total > 0;
  return (
    <Field
      label={title}
      validationState={state === 'failed' ? 'error' : state === 'succeeded' ? 'success' : 'none'}
      validationMessage={messageOf(state, done, total)}
    >
      <ProgressBar
        {...(state === 'succeeded' ? { value: 1 } : known ? { value: Math.min(1, done / total) } : {})}
        {...(state === 'failed' ? { value: 1, color: 'error' as const } : {})}
      />
    </Field>
  );
}

function messageOf(state: Props['state'], done: number, total: number | null): string {
  const count = total === null ? number.format(done) : `${number.format(done)} of ${number.format(total)}`;
  return { waiting: 'Waiting for its turn', running: count, succeeded: 'Done', failed: 'Failed' }[state];
}
