import { scenarioOf } from '@countersign/guidance/scenarios';
import type { Scenario } from '@countersign/guidance/step';
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useMay } from '../../api/me.ts';
import { LinkButton } from '../../navigation/links.tsx';
import { Page } from '../../navigation/page.tsx';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormSkeleton } from '../../ui/form/form-skeleton.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { AboutYears } from './about-years.tsx';
import { Checklist } from './checklist.tsx';
import { type Preparation, preparationQuery } from './preparation.ts';
import { Unnecessary } from './unnecessary.tsx';
import { useValues } from './use-values.ts';
import { ValuesForm } from './values-form.tsx';
import { ValuesRead } from './values-read.tsx';

const crumbs = [{ title: 'Certificate authority' }, { title: 'Preparation', to: paths.preparation }];

export function Component() {
  const { scenario: id = '' } = useParams();
  const scenario = scenarioOf(id);
  const { data, error, isPending, refetch } = useQuery(preparationQuery);
  if (!scenario) return <NoSuchScenario />;
  return (
    <Page key={id} title={scenario.title} crumbs={crumbs} lead={scenario.lead}>
      {error ? <ProblemNotice problem={error} retry={() => void refetch()} /> : null}
      {isPending ? <FormSkeleton fields={6} /> : null}
      {data ? <Prepared scenario={scenario} preparation={data} /> : null}
    </Page>
  );
}

type Props = { scenario: Scenario; preparation: Preparation };

function Prepared({ scenario, preparation }: Props) {
  const mayWrite = useMay('preparation.write');
  const values = useValues(preparation.values);
  const steps = preparation.scenarios.find(({ id }) => id === scenario.id)?.steps ?? [];
  return (
    <>
      {scenario.planned === undefined ? null : (
        <MessageBar layout="multiline">
          <MessageBarBody>{scenario.planned}</MessageBarBody>
        </MessageBar>
      )}
      {scenario.unnecessary === undefined ? null : <Unnecessary things={scenario.unnecessary} />}
      {mayWrite ? (
        <ValuesForm scenario={scenario} form={values} />
      ) : (
        <ValuesRead scenario={scenario} values={values.current} />
      )}
      <Checklist scenario={scenario} steps={steps} values={values.current} />
      <AboutYears scenario={scenario} />
    </>
  );
}

function NoSuchScenario() {
  return (
    <Page title="There is no such scenario" crumbs={crumbs}>
      <EmptyState
        title="This address names no scenario"
        body="The link may be old. Choose from those that there are."
        action={
          <LinkButton appearance="primary" to={paths.preparation}>
            Go to Preparation
          </LinkButton>
        }
      />
    </Page>
  );
}
