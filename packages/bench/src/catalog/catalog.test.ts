import { describe, expect, it } from 'vitest';
import { makeGraphFile, readBare, readGraph } from './graph-reading.ts';
import { makeScepProfiles, validate, validateBare } from './validation.ts';

describe('the bench of the catalog', () => {
  it('has both validate the same profiles to the same values, and ours says more', () => {
    const drafts = makeScepProfiles(300);
    const ours = validate(drafts);
    expect(validateBare(drafts)).toEqual(ours.map(({ values }) => values));
    expect(ours.some(({ findings }) => findings > 0)).toBe(true);
  });

  it('has both read the same objects as the same profiles', () => {
    const file = makeGraphFile({ count: 300, certificate: Buffer.from('a certificate').toString('base64') });
    const ours = readGraph(file);
    const bare = readBare(file);
    expect(ours.flatMap(({ findings }) => findings.filter(({ level }) => level === 'error'))).toEqual([]);
    expect(bare.map(({ kind }) => kind.id)).toEqual(ours.map(({ kind }) => kind?.id));
    // Ours keeps the bytes of a certificate for whoever reads them.
    const withoutCertificate = (settings: object) =>
      Object.entries(settings).filter(([key]) => key !== 'certificate');
    expect(bare.map(({ displayName, settings }) => [displayName, withoutCertificate(settings)])).toEqual(
      ours.map(({ displayName, profile }) => [displayName, withoutCertificate(profile?.settings ?? {})]),
    );
  });
});
