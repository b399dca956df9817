/** One line that a person typed: no control characters, no line ends, no half of a character. They hide in logs and lists. */
// oxlint-disable-next-line no-control-regex -- it is there to find them
export const oneLine = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029\p{Surrogate}]*$/u;

/** Several lines that a person typed: tabs and line feeds stay, what else hides does not. */
// oxlint-disable-next-line no-control-regex -- it is there to find them
export const severalLines = /^[^\u0000-\u0008\u000b\u000c\u000d-\u001f\u007f-\u009f\p{Surrogate}]*$/u;
