import { eras } from '@countersign/guidance/eras';
import { stepsOf } from '@countersign/guidance/scenarios';
import type { Scenario } from '@countersign/guidance/step';
import { Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/section.tsx';

/** What the years below the steps stand for. */
export function AboutYears({ scenario }: { scenario: Scenario }) {
  const used = new Set(stepsOf(scenario).flatMap((step) => step.eras));
  const told = Object.entries(eras).filter(([era]) => used.has(era as keyof typeof eras));
  if (told.length < 2) return null;
  return (
    <Section
      title="About the years"
      lead="Each step names the editions of Intune’s guidance that ask for it. What a later one does not repeat may hold all the same."
    >
      <Facts facts={told.map(([era, words]) => [era, words] as const)} />
    </Section>
  );
}
