/** What the catalog allows as a file name: one visible line without folders. */
export function plainName(fileName: string): string {
  const plain = fileName
    .replaceAll(/[/\\\p{C}\u2028\u2029]/gu, '_')
    .trim()
    .slice(0, 255);
  return plain === '' ? 'certificate.cer' : plain;
}
