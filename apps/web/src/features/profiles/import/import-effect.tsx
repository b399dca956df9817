import { useQuery } from '@tanstack/react-query';
import { type WhatIfQuestion, whatIfQuery } from '../../../api/what-if.ts';
import { EffectTold } from '../../../parts/what-if/effect-told.tsx';
import { Section } from '../../../ui/section.tsx';

/** In few lines, because the objects themselves are what the page is about: who gets them, and what others lose by it. */
export function ImportEffect({ question }: { question: WhatIfQuestion }) {
  const { data, error } = useQuery(whatIfQuery(question));
  return (
    <Section title="What it does to devices">
      <EffectTold foreseen={{ data, error }} question={question} />
    </Section>
  );
}
