type Described = { title: string; detail: string | undefined; requestId: string | undefined };

/** Anything thrown, as words. What carries a title says it itself; the rest is a mistake of this page. */
export function describedProblem(thrown: unknown): Described {
  if (typeof thrown !== 'object' || thrown === null || !('title' in thrown)) {
    const detail = thrown instanceof Error ? thrown.message : undefined;
    return { title: 'This page made a mistake', detail, requestId: undefined };
  }
  const { title, detail, requestId, status } = thrown as Record<string, unknown>;
  return {
    title: String(title),
    detail: typeof detail === 'string' ? detail : undefined,
    // Only a fault of the server is worth looking up in its log.
    requestId: typeof requestId === 'string' && Number(status) >= 500 ? requestId : undefined,
  };
}
