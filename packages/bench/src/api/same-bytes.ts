import type { Request } from './request.ts';

type Target = { port: number };

/** Two servers that say different things cannot be compared. Returns how long the body is. */
export async function requireSameBytes(ours: Target, reference: Target, request: Request): Promise<number> {
  const [said, expected] = await Promise.all([fetchBody(ours, request), fetchBody(reference, request)]);
  if (said.equals(expected)) return said.length;
  const at = said.findIndex((byte, index) => byte !== expected[index]);
  const around = (body: Buffer) => body.subarray(Math.max(0, at - 40), at + 40).toString();
  throw new Error(
    `the replies differ at byte ${at}\nours       …${around(said)}…\nreference  …${around(expected)}…`,
  );
}

async function fetchBody({ port }: Target, { url, headers }: Request): Promise<Buffer> {
  const reply = await fetch(`http://127.0.0.1:${port}${url}`, { headers });
  if (reply.status !== 200) throw new Error(`${url} answered ${reply.status}`);
  return Buffer.from(await reply.arrayBuffer());
}
