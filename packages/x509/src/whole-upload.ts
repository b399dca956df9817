import { type UploadItem, readUpload } from './read-upload.ts';

/** For tests: everything that is read of an upload, in its order. */
export async function readWhole(upload: Uint8Array | string): Promise<UploadItem[]> {
  const bytes = typeof upload === 'string' ? new TextEncoder().encode(upload) : upload;
  const items: UploadItem[] = [];
  for await (const item of readUpload(bytes, { pause: async () => undefined })) items.push(item);
  return items;
}

/** Common names of what was read, codes of what was refused. */
export async function outcomeOf(upload: Uint8Array | string): Promise<string[]> {
  return (await readWhole(upload)).map((item) =>
    item.kind === 'refused' ? item.code : item.facts.subject.text.replace('CN=', ''),
  );
}
