import { Problem } from '../problem.ts';

/** A file of a form, under the name that its sender gave it. The bytes are a view of the body, not a copy. */
export type SentFile = { name: string; bytes: Uint8Array };

const boundaryOf = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i;
/** Of one part; browsers write some two hundred bytes and the name. */
const mostHeaders = 8 * 1024;

/**
 * The files of a `multipart/form-data` body (RFC 7578). Ours, because what the platform has reads a hostile body for seconds
 * without a pause: this looks at each byte once, and stops where there are too many parts.
 */
export function readSentFiles(body: Buffer, contentType: string | undefined, most: number): SentFile[] {
  const [, quoted, plain] = boundaryOf.exec(contentType ?? '') ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw malformed('It names no boundary.');
  const first = Buffer.from(`--${boundary}`);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  if (!body.subarray(0, first.length).equals(first)) throw malformed('It does not begin with its boundary.');
  const files: SentFile[] = [];
  for (let at = first.length; !isEnd(body, at);) {
    if (files.length === most) throw tooMany(most);
    const start = endOfHeaders(body, at);
    const end = body.indexOf(delimiter, start - 2);
    if (end < 0) throw malformed('Its end is missing.');
    files.push({ name: fileNameIn(body.toString('utf8', at, start)), bytes: body.subarray(start, end) });
    at = end + delimiter.length;
  }
  return files;
}

/** The last boundary has two more dashes. */
function isEnd(body: Buffer, at: number): boolean {
  return body[at] === 0x2d && body[at + 1] === 0x2d;
}

function endOfHeaders(body: Buffer, at: number): number {
  const end = body.subarray(at, at + mostHeaders).indexOf('\r\n\r\n');
  if (end < 0) throw malformed('The head of a part has no end.');
  return at + end + 4;
}

const disposition = /^content-disposition:[ \t]*form-data[ \t]*(;.*)$/im;
const fileName = /;[ \t]*filename="([^"]*)"/i;

function fileNameIn(headers: string): string {
  const [, parameters = ''] = disposition.exec(headers) ?? [];
  const name = fileName.exec(parameters)?.[1];
  if (name === undefined) throw malformed('Each of its parts must be a file with a name.');
  // What would break the header is the only thing that browsers escape.
  return name.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%22', '"');
}

function malformed(why: string): Problem {
  return new Problem('request.malformed', `This is no form of files. ${why}`);
}

function tooMany(most: number): Problem {
  return new Problem(
    'request.too-large',
    `A request holds up to ${most.toLocaleString('en')} files. Send them in several.`,
  );
}
