import { Suspense, useEffect, useState } from 'react';
import { type IdentityCheck, registerIdentityCheck } from '../../api/identity-check.ts';
import { IdentityDialog } from './later-parts.ts';

type Asked = { check: IdentityCheck; answer: (known: boolean) => void };

/** Asks for the password when the server wants it in the middle of something; the request then goes on by itself. */
export function IdentityGate() {
  const [asked, setAsked] = useState<Asked>();
  useEffect(() => registerIdentityCheck((check) => new Promise((answer) => setAsked({ check, answer }))), []);
  if (!asked) return null;
  const end = (known: boolean) => {
    setAsked(undefined);
    asked.answer(known);
  };
  return (
    <Suspense fallback={null}>
      <IdentityDialog check={asked.check} onEnd={end} />
    </Suspense>
  );
}
