/** Why a password is asked for in the middle of something. */
export type IdentityCheck = 'confirm' | 'signed-out';

type Ask = (check: IdentityCheck) => Promise<boolean>;

/**
 * The client knows when a password is needed, the shell knows how to ask for it. The shell registers itself
 * here; without it (before sign-in) a refusal stays a refusal.
 */
let ask: Ask | undefined;
let asking: Promise<boolean> | undefined;

export function registerIdentityCheck(next: Ask): () => void {
  ask = next;
  return () => {
    if (ask === next) ask = undefined;
  };
}

/** True once the person has given the password. Several requests that fail together ask once. */
export function checkIdentity(check: IdentityCheck): Promise<boolean> {
  if (!ask) return Promise.resolve(false);
  asking ??= ask(check).finally(() => {
    asking = undefined;
  });
  return asking;
}
