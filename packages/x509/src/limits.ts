/** What one upload may hold: decision X4 (spec/requirements.md), spec/intune.md 2.4. */
export const uploadLimits = { bytes: 256 * 1024, certificates: 200 } as const;

/**
 * What reading one certificate may cost (issue 3, "Work is bounded"). Real ones have about 100 nodes and a depth of
 * 10; OpenSSL verifies no RSA key above 16,384 bits (OPENSSL_RSA_MAX_MODULUS_BITS).
 */
export const certificateLimits = { nodes: 20_000, depth: 32, keyBits: 16_384 } as const;

/** What arranging certificates may cost: all 200 with one name and no key identifiers would ask for 40,000 checks. */
export const chainLimits = { signatureChecks: 1_000, paths: 400, length: 32 } as const;
