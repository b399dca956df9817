/** Cuts a stream into pieces of exactly `size` bytes, the last one excepted; memory holds one of them. */
export async function* cutIntoParts(chunks: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let rest = chunk;
    while (length + rest.length >= size) {
      const room = size - length;
      yield Buffer.concat([...held, rest.subarray(0, room)]);
      rest = rest.subarray(room);
      held = [];
      length = 0;
    }
    if (rest.length > 0) held.push(rest);
    length += rest.length;
  }
  if (length > 0) yield Buffer.concat(held);
}

/** `tables/account/000001.copy` */
export function nameOfPart(table: string, part: number): string {
  return `tables/${table}/${String(part).padStart(6, '0')}.copy`;
}

export function placeOfPart(name: string): { table: string; part: number } | undefined {
  const [, table, part] = /^tables\/([a-z_][a-z0-9_]*)\/(\d{6,12})\.copy$/.exec(name) ?? [];
  return table === undefined ? undefined : { table, part: Number(part) };
}
