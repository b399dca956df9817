/**
 * The policy allows no code from text; zod would try it and be reported. It reads this when it is loaded, whichever page
 * brings it, so that the shell, which has no zod, says it first.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
