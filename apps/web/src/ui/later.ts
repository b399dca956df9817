import { type ComponentType, createElement, type FunctionComponent, use, useEffect } from 'react';
import { whenIdle } from './when-idle.ts';

/** A component whose code comes when it is first shown, or before. Stands in a `Suspense`. */
export type Later<Props> = FunctionComponent<Props> & { prefetch: () => Promise<void> };

/** Unlike React's `lazy`: what has been fetched shows at once, so the next key that is pressed finds it. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  let part: ComponentType<Props> | undefined;
  let coming: Promise<ComponentType<Props>> | undefined;
  const Later = (props: Props) => createElement(part ?? use((coming ??= load())), props);
  const prefetch = async () => {
    part ??= await load();
  };
  return Object.assign(Later, { prefetch });
}

/** Fetches parts once the browser has nothing better to do. What fails is tried again when it is wanted. */
export function usePrefetch(parts: readonly Later<never>[]): void {
  useEffect(() => whenIdle(() => void Promise.allSettled(parts.map(({ prefetch }) => prefetch()))), [parts]);
}
