import type { Finding, ProblemDocument } from '@countersign/contract/problem';
import type { ProblemCode } from '@countersign/contract/problem-codes';

/** What can go wrong before an answer of ours arrives. */
type TransportCode = 'transport.unreachable' | 'transport.not-understood';

/** A request that failed, with the server's stable code; code decides, text is only shown. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode | TransportCode;
  readonly status: number;
  readonly title: string;
  readonly detail: string | undefined;
  readonly requestId: string | undefined;
  readonly findings: Finding[];
  readonly facts: Record<string, unknown>;

  constructor(document: Omit<ProblemDocument, 'code' | 'type'> & { code: ProblemCode | TransportCode }) {
    super(document.detail ?? document.title);
    this.code = document.code;
    this.status = document.status;
    this.title = document.title;
    this.detail = document.detail;
    this.requestId = document.requestId;
    this.findings = document.findings ?? [];
    this.facts = document.facts ?? {};
  }
}

export function unreachable(): Problem {
  return new Problem({
    code: 'transport.unreachable',
    status: 0,
    title: 'The server does not answer',
    detail: 'It may be restarting, or your connection is down. Nothing you typed is lost.',
  });
}

/** A reply that is not ours, such as the error page of a proxy in between. */
export function notUnderstood(status: number): Problem {
  return new Problem({
    code: 'transport.not-understood',
    status,
    title: 'The answer could not be read',
    detail: `Something between this browser and the server answered with status ${status}.`,
  });
}

/** Anything thrown, as a problem that can be shown. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  return new Problem({
    code: 'transport.not-understood',
    status: 0,
    title: 'This page made a mistake',
    detail: thrown instanceof Error ? thrown.message : String(thrown),
  });
}

const held = ['precondition.failed', 'profile.has-consumers', 'profile.has-dependents'];

/** Whether what was sent, the version it is about or what uses it is what is wrong: sent again it fails again. */
export function isRefused(thrown: unknown): boolean {
  const { code, findings } = asProblem(thrown);
  return held.includes(code) || findings.length > 0;
}

export function problemFrom(status: number, body: unknown): Problem {
  const looksLikeOurs =
    typeof body === 'object' && body !== null && 'code' in body && 'title' in body && 'status' in body;
  return looksLikeOurs ? new Problem(body as ProblemDocument) : notUnderstood(status);
}

/** The findings as messages by field: `/confirmAbove/devices` becomes `confirmAbove.devices`. */
export function messagesByField(problem: Problem): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const { at, message } of problem.findings) {
    const field = at.replace(/^\//u, '').replaceAll('/', '.');
    messages[field] ??= message;
  }
  return messages;
}
