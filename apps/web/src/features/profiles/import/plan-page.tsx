import { Button, Field, ProgressBar } from '@fluentui/react-components';
import { ArrowImport20Regular, FolderOpen20Regular } from '@fluentui/react-icons';
import type { ProfileImport } from '../../../api/imports.ts';
import { LeaveGuard } from '../../../navigation/leave-guard.tsx';
import { Page } from '../../../navigation/page.tsx';
import { Commands } from '../../../ui/commands.tsx';
import { AssignmentsChoice } from './assignments-choice.tsx';
import type { Chosen } from './chosen.ts';
import { importCrumbs } from './crumbs.ts';
import { ImportEffect } from './import-effect.tsx';
import { ImportFailure } from './import-failure.tsx';
import { ItemTable } from './item-table.tsx';
import { LeaveOutButtons } from './leave-out-buttons.tsx';
import { PlanNotes } from './plan-notes.tsx';
import { SharedChoice } from './shared-choice.tsx';
import { previewWords, profileCount, profilesIn } from './summary.ts';
import { importAt } from './stages.ts';
import { usePlan } from './use-plan.ts';
import { useAddressChoice } from './use-address-choice.ts';

type Props = {
  chosen: Chosen;
  onAnew: () => void;
  onDone: (done: ProfileImport, preview: ProfileImport) => void;
};

/** The dry run: what would become of each object, and the choices there are. */
export function PlanPage({ chosen, onAnew, onDone }: Props) {
  const [shared, chooseShared] = useAddressChoice('shared');
  const [assigning, chooseAssigning] = useAddressChoice('assignments');
  const assignments = assigning === 'true';
  const plan = usePlan({ chosen, shared, assignments, onDone });
  const { data: preview } = plan.preview;
  const count = preview ? profilesIn(preview) : 0;
  return (
    <Page
      title="What the import would do"
      crumbs={importCrumbs}
      lead={leadWords(plan.preview)}
      shape="list"
      commands={
        <Commands>
          <Button
            appearance="primary"
            icon={<ArrowImport20Regular />}
            disabledFocusable={count === 0 || !plan.settled || plan.running}
            title={whyNot(count, plan)}
            onClick={() => void plan.start()}
          >
            {count === 0 ? 'Import' : `Import ${profileCount(count)}`}
          </Button>
          <Button icon={<FolderOpen20Regular />} disabledFocusable={plan.running} onClick={onAnew}>
            Choose other files
          </Button>
        </Commands>
      }
    >
      <LeaveGuard dirty={plan.touched || plan.running} placeOf={importAt} />
      {plan.running ? (
        <Field label={`Importing ${profileCount(count)}…`}>
          <ProgressBar />
        </Field>
      ) : null}
      {plan.problem ? <ImportFailure thrown={plan.problem} retry={() => void plan.start()} /> : null}
      {preview ? (
        <PlanNotes chosen={chosen} preview={preview} onLeave={(out) => plan.leave(out, true)}>
          <SharedChoice items={preview.items} chosen={shared} onChoose={chooseShared} />
          <AssignmentsChoice
            items={preview.items}
            chosen={assignments}
            onChoose={(taken) => chooseAssigning(taken ? 'true' : undefined)}
          />
          {plan.question && plan.settled ? <ImportEffect question={plan.question} /> : null}
        </PlanNotes>
      ) : null}
      {preview === undefined && plan.preview.isError ? (
        <ImportFailure thrown={plan.preview.error} retry={() => void plan.preview.refetch()} />
      ) : (
        <ItemTable
          imported={preview}
          tense="preview"
          loading={plan.preview.isPending}
          outdated={plan.preview.isPlaceholderData || plan.running}
          {...(plan.running ? {} : { onLeave: plan.leave })}
          renderBulk={(objects, done) => (
            <LeaveOutButtons
              chosen={objects}
              onLeave={(indexes, out) => {
                plan.leave(indexes, out);
                done();
              }}
            />
          )}
        />
      )}
      {plan.acknowledging}
    </Page>
  );
}

function leadWords({
  data,
  isError,
}: Pick<ReturnType<typeof usePlan>['preview'], 'data' | 'isError'>): string {
  if (data) return `${previewWords(data)} ${transactionWords}`;
  return isError
    ? 'It could not be found out. Nothing is saved.'
    : 'Reading the files. Nothing is saved by it.';
}

const transactionWords =
  'Import saves them together: all of them, or none if something fails on the way. What is refused stays out.';

function whyNot(count: number, { settled, running }: ReturnType<typeof usePlan>): string | undefined {
  if (running) return 'It is under way';
  if (!settled) return 'The dry run is under way';
  return count === 0 ? 'Nothing in it is ready to be imported' : undefined;
}
