/**
 * At once or, while a pointer is pressed, after it has let go: errors that come up in between would move what is being
 * pressed away, and the press would be lost.
 */
export function afterPress(act: () => void): void {
  if (!document.querySelector(':active')) return act();
  const stop = new AbortController();
  const done = () => {
    stop.abort();
    // The click comes first.
    setTimeout(act);
  };
  // A finger is gone before what it touched gets the focus; the mouse that is played for it lets go after.
  for (const end of ['pointerup', 'mouseup', 'pointercancel', 'dragend'])
    addEventListener(end, done, { capture: true, signal: stop.signal });
}
