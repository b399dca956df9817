import { consumerKinds } from '@countersign/contract/consumer-kinds';
import { useChanged } from '../../../api/change.ts';
import { type Consumer, consumerSubjects, deleteConsumer } from '../../../api/consumers.ts';
import { asProblem } from '../../../api/problem.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useNotify } from '../../../ui/notify.tsx';

/** Forgets a use: only what is recorded here goes, the thing itself stays where it is kept. */
export function DeleteConsumer({ consumer, onClose }: { consumer: Consumer; onClose: () => void }) {
  const changed = useChanged();
  const notify = useNotify();
  const { name, kind, profiles } = consumer;
  const remove = async () => {
    try {
      await deleteConsumer(consumer);
    } catch (thrown) {
      if (asProblem(thrown).code === 'precondition.failed') await changed(...consumerSubjects);
      throw thrown;
    }
    onClose();
    await changed(...consumerSubjects);
    notify({ intent: 'success', title: `${name} is deleted here` });
  };
  const one = profiles.length === 1;
  return (
    <ConfirmDialog title={`Delete ${name}?`} confirm="Delete" onConfirm={remove} onClose={onClose}>
      Only the record of this {consumerKinds[kind]} profile goes; it stays where it is kept. Nothing keeps{' '}
      {one ? 'the profile' : `the ${profiles.length} profiles`} that it uses from being deleted any more.
    </ConfirmDialog>
  );
}
