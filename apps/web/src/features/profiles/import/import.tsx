import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { ProfileImport } from '../../../api/imports.ts';
import { useMe } from '../../../api/me.ts';
import { useNotify } from '../../../ui/notify.tsx';
import type { Chosen } from './chosen.ts';
import { keepResult, keptResult } from './kept-result.ts';
import { PlanPage } from './plan-page.tsx';
import { ResultPage } from './result-page.tsx';
import { isPlan, resultIn, stages } from './stages.ts';
import { StartPage } from './start-page.tsx';
import { changedSince, profileCount, profilesIn, resultWords } from './summary.ts';

/** Files cannot be part of a link: they are here as long as the page is, and what became of them for as long as the tab. */
export function Component() {
  const { search } = useLocation();
  const { id: account } = useMe().account;
  const navigate = useNavigate();
  const notify = useNotify();
  const there = useStillThere();
  const [chosen, setChosen] = useState<Chosen>();
  const begin = (next: Chosen) => {
    setChosen(next);
    void navigate(stages.plan);
  };
  const anew = () => void navigate(stages.start);
  const finish = (imported: ProfileImport, preview: ProfileImport) => {
    notify({
      intent: 'success',
      title: `${profileCount(profilesIn(imported))} imported`,
      body: resultWords(imported),
    });
    const id = keepResult(account, { imported, changed: changedSince(preview, imported) });
    if (there.current) void navigate(stages.result(id), { replace: true });
  };
  const result = keptResult(account, resultIn(search));
  if (result) return <ResultPage {...result} onAnew={anew} />;
  if (isPlan(search) && chosen)
    return <PlanPage key={chosen.id} chosen={chosen} onAnew={anew} onDone={finish} />;
  return <StartPage onChosen={begin} />;
}

/** Who has gone elsewhere meanwhile is told, and not called back. */
function useStillThere() {
  const there = useRef(true);
  useEffect(() => {
    there.current = true;
    return () => {
      there.current = false;
    };
  }, []);
  return there;
}
