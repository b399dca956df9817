/** A failure that is told in a sentence; a stack would not help the person at the terminal. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}

/** @typedef {(label: string, work: () => Promise<void>) => Promise<void>} Tell */

/**
 * Says what is being done while it is done, and how long it took: `• Building the pages … 3.2 s`.
 * @param {NodeJS.WriteStream} stream
 * @returns {Tell}
 */
export function tellOn(stream) {
  return async (label, work) => {
    stream.write(`• ${label} … `);
    const began = performance.now();
    try {
      await work();
    } catch (error) {
      stream.write('failed\n');
      throw error;
    }
    stream.write(`${seconds(performance.now() - began)}\n`);
  };
}

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/**
 * Runs a whole command; a SetupError ends it with its sentence.
 * @param {() => Promise<number>} command answers with the exit code
 */
export async function runCommand(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
