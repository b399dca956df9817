import type { Person } from './people.ts';
import type { Server } from './server.ts';

/** A program that uses the API, as scripts and pipelines do. */
export class Program {
  readonly #address: string;
  readonly #headers: Record<string, string>;

  private constructor(server: Server, headers: Record<string, string>) {
    this.#address = `${server.url}/api/v1`;
    this.#headers = headers;
  }

  static stranger(server: Server): Program {
    return new Program(server, {});
  }

  static withToken(server: Server, secret: string): Program {
    return new Program(server, { authorization: `Bearer ${secret}` });
  }

  static withSession(server: Server, cookie: string): Program {
    return new Program(server, { cookie, origin: server.url });
  }

  async get(path: string): Promise<{ status: number; body: unknown }> {
    const response = await fetch(this.#address + path, { headers: this.#headers });
    return { status: response.status, body: await response.json() };
  }

  /** What the server answers; a refusal ends the test, because here it is a mistake of the test. */
  async post(path: string, body: object): Promise<{ reply: unknown; cookie: string }> {
    const headers = { ...this.#headers, 'content-type': 'application/json' };
    const response = await fetch(this.#address + path, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`POST ${path} was answered ${response.status}: ${text}`);
    const [cookie = ''] = response.headers.get('set-cookie')?.split(';') ?? [];
    return { reply: JSON.parse(text) as unknown, cookie };
  }

  /** Replaces a resource, whatever version it has by now. */
  async put(path: string, body: object): Promise<void> {
    const { version } = (await this.get(path)).body as { version: number };
    const headers = { ...this.#headers, 'content-type': 'application/json', 'if-match': `"${version}"` };
    const response = await fetch(this.#address + path, {
      method: 'PUT',
      headers,
      body: JSON.stringify(body),
    });
    if (!response.ok)
      throw new Error(`PUT ${path} was answered ${response.status}: ${await response.text()}`);
  }
}

/** The cookie of a new session, as `name=value`. */
export async function signIn(server: Server, { email, password }: Person): Promise<string> {
  const { cookie } = await Program.stranger(server).post('/session', { email, password });
  return cookie;
}
