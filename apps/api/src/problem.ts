import type { Finding } from '@countersign/contract/problem';
import { type ProblemCode, problemCodes } from '@countersign/contract/problem-codes';

type ProblemOptions = { findings?: Finding[]; facts?: Record<string, unknown>; cause?: unknown };

/** An expected failure. Anything else that is thrown is a bug or an outage. */
export class Problem extends Error {
  override name = 'Problem';
  readonly code: ProblemCode;
  readonly detail: string | undefined;
  readonly findings: Finding[] | undefined;
  readonly facts: Record<string, unknown> | undefined;

  constructor(code: ProblemCode, detail?: string, options: ProblemOptions = {}) {
    super(
      detail ?? problemCodes[code].title,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.code = code;
    this.detail = detail;
    this.findings = options.findings;
    this.facts = options.facts;
  }
}
