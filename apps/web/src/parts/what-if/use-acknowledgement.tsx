import { Suspense, useRef, useState } from 'react';
import { asProblem, isRefused } from '../../api/problem.ts';
import { askWhatIf, type WhatIfQuestion } from '../../api/what-if.ts';
import { later, usePrefetch } from '../../ui/later.ts';
import type { ChangeDialogProps } from './change-dialog.tsx';
import type { Foreseen } from './effect-told.tsx';
import { isMuch } from './is-much.ts';

const ChangeDialog = later(async () => (await import('./change-dialog.tsx')).ChangeDialog);
const parts = [ChangeDialog] as const;

/** The question in words. */
type Words = Pick<ChangeDialogProps, 'title' | 'confirm' | 'name'>;
type Asked = { words: Words; question: WhatIfQuestion; foreseen: Foreseen; again: () => Promise<void> };

/**
 * Before something is saved it is asked what that does to devices. If it is more of them than may pass unasked, or nobody
 * can tell, a dialog asks first.
 */
export function useAcknowledgement(unasked: number) {
  const [asked, setAsked] = useState<Asked>();
  const acknowledged = useRef(false);
  usePrefetch(parts);
  const giveUp = () => setAsked(undefined);
  const give = async () => {
    acknowledged.current = true;
    try {
      await asked?.again();
      giveUp();
    } finally {
      acknowledged.current = false;
    }
  };
  return {
    /** Whether it may be saved now. If not, the dialog asks, and once one agrees it is tried again. */
    given: async (words: Words, question: WhatIfQuestion, again: Asked['again']): Promise<boolean> => {
      if (acknowledged.current) return true;
      const foreseen = await foresee(question);
      if (!isMuch(foreseen, { devices: unasked })) return true;
      setAsked({ words, question, foreseen, again });
      return false;
    },
    dialog: asked ? (
      <Suspense fallback={null}>
        <ChangeDialog
          {...asked.words}
          question={asked.question}
          foreseen={asked.foreseen}
          onConfirm={give}
          onClose={giveUp}
        />
      </Suspense>
    ) : null,
  };
}

/** What could not be saved anyway is refused here already; otherwise not knowing keeps nobody from saving. */
async function foresee(question: WhatIfQuestion): Promise<Foreseen> {
  try {
    return { data: await askWhatIf(question) };
  } catch (thrown) {
    if (isRefused(thrown)) throw thrown;
    return { error: asProblem(thrown) };
  }
}
