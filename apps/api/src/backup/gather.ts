/** For what is small: a list in an archive, a password on standard input. */
export async function gather(chunks: AsyncIterable<Buffer>, atMost: number): Promise<Buffer | undefined> {
  const held: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > atMost) return undefined;
    held.push(chunk);
  }
  return Buffer.concat(held);
}
