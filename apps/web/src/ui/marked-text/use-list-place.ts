import { type RefObject, useLayoutEffect, useState } from 'react';
import { caretBox } from './caret-box.ts';
import { type Box, type ListPlace, listPlace } from './list-place.ts';

/** What the list hangs on: a layer with the text of the field, and in it the beginning of the variable and the caret. */
export type Anchor = { layer: RefObject<HTMLElement | null>; start: number; caret: number };

/** Where the list is to be now, whatever scrolls, turns or is magnified. All it holds is in its one child. */
export function useListPlace(
  list: RefObject<HTMLElement | null>,
  { layer, start, caret }: Anchor,
): ListPlace | undefined {
  const [place, setPlace] = useState<ListPlace>();
  useLayoutEffect(() => {
    const put = (event?: Event) => {
      if (!list.current || !layer.current || event?.target === list.current) return;
      const at = caretBox(layer.current, start, caret);
      const { scrollHeight, offsetHeight, clientHeight } = list.current;
      setPlace(at && listPlace(at, { height: scrollHeight + offsetHeight - clientHeight }, seenBox()));
    };
    put();
    const content = new ResizeObserver(() => put());
    if (list.current?.firstElementChild) content.observe(list.current.firstElementChild);
    const stop = new AbortController();
    const options = { capture: true, passive: true, signal: stop.signal };
    window.addEventListener('scroll', put, options);
    window.addEventListener('resize', put, options);
    window.visualViewport?.addEventListener('resize', put, options);
    window.visualViewport?.addEventListener('scroll', put, options);
    return () => {
      content.disconnect();
      stop.abort();
    };
  }, [list, layer, start, caret]);
  return place;
}

/** Less than the window while it is magnified or a keyboard on the screen covers a part. */
function seenBox(): Box {
  const seen = window.visualViewport;
  const left = seen?.offsetLeft ?? 0;
  const top = seen?.offsetTop ?? 0;
  return {
    left,
    top,
    right: left + (seen?.width ?? window.innerWidth),
    bottom: top + (seen?.height ?? window.innerHeight),
  };
}
