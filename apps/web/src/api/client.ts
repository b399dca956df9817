import { noteReachable } from './connection.ts';
import { checkIdentity } from './identity-check.ts';
import { notUnderstood, type Problem, problemFrom, unreachable } from './problem.ts';
import { type QueryValues, queryText } from './query-text.ts';

const base = '/api/v1';

type Options = {
  query?: QueryValues;
  body?: unknown;
  /** Sent as they are, instead of a body in JSON. */
  bytes?: Blob | FormData;
  /** Sent again with the same key, a creation is not done twice. */
  idempotencyKey?: string;
  /** The version this change is based on; the server answers 412 when there is a newer one. */
  version?: number;
  signal?: AbortSignal;
  /** Leave a 401 or a missing re-authentication to the caller instead of asking for the password. */
  asIs?: boolean;
};

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One request; the reply's JSON, or a thrown Problem. */
export async function request<T>(method: Method, path: string, options: Options = {}): Promise<T> {
  const response = await send(method, path, options);
  if (response.ok) return read<T>(response);
  const problem = await problemOf(response);
  if (options.asIs !== true && (await cured(problem))) {
    return request<T>(method, path, { ...options, asIs: true });
  }
  throw problem;
}

/** The same where the reply is a text, such as a file. */
export async function requestText(method: Method, path: string, options: Options = {}): Promise<string> {
  const response = await send(method, path, options, { accept: 'text/csv, application/json' });
  if (response.ok) return response.text();
  const problem = await problemOf(response);
  if (options.asIs !== true && (await cured(problem))) {
    return requestText(method, path, { ...options, asIs: true });
  }
  throw problem;
}

/** A value with the tag it came under, to ask for it again only if it changed. */
export type Tagged<T> = { value: T; etag: string | null };

export async function requestIfChanged<T>(
  path: string,
  known: Tagged<T> | undefined,
  signal: AbortSignal,
): Promise<Tagged<T>> {
  const headers: Record<string, string> = known?.etag ? { 'if-none-match': known.etag } : {};
  const response = await send('GET', path, { signal }, headers);
  if (response.status === 304 && known) return known;
  if (response.ok) return { value: await read<T>(response), etag: response.headers.get('etag') };
  throw await problemOf(response);
}

export function addressOf(path: string, query?: QueryValues): string {
  return `${base}${path}${query ? queryText(query) : ''}`;
}

async function send(
  method: Method,
  path: string,
  { query, body, bytes, idempotencyKey, version, signal }: Options,
  more: Record<string, string> = {},
): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json', ...more };
  if (body !== undefined) headers['content-type'] = 'application/json';
  // The type of a form names its boundary, which the browser chooses.
  if (bytes instanceof Blob) headers['content-type'] = 'application/octet-stream';
  if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey;
  if (version !== undefined) headers['if-match'] = `"${version}"`;
  try {
    const response = await fetch(addressOf(path, query), {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(bytes === undefined ? {} : { body: bytes }),
      ...(signal ? { signal } : {}),
    });
    noteReachable(true);
    return response;
  } catch (cause) {
    if (signal?.aborted) throw cause;
    noteReachable(false);
    throw unreachable();
  }
}

async function read<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T;
  try {
    return (await response.json()) as T;
  } catch {
    throw notUnderstood(response.status);
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => undefined);
  return problemFrom(response.status, body);
}

/** Some refusals end when the person types the password again; then the same request is worth repeating. */
function cured(problem: Problem): Promise<boolean> {
  if (problem.code === 'auth.reauthentication-required') return checkIdentity('confirm');
  if (problem.code === 'auth.required') return checkIdentity('signed-out');
  return Promise.resolve(false);
}
