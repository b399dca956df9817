/** One line that a person typed: no control characters, no line ends, no half of a character. They hide in logs and lists. */
// oxlint-disable-next-line no-control-regex
export const oneLine = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029\p{Surrogate}]*$/u;
