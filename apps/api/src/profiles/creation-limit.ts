/** 200 certificates of 3 kB on every platform, in base64. */
export const creationLimit = 8 * 1024 * 1024;
