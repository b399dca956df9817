import type { ReactNode } from 'react';

/** What a list shows of its rows so far, and how it gets more. Who fetches them is not its business. */
export type ListPages<Row> = {
  rows: Row[];
  total: { count: number; exact: boolean } | undefined;
  loading: boolean;
  /** The rows shown answer the question before this one. */
  outdated: boolean;
  problem: unknown;
  retry: () => void;
  more: boolean;
  loadingMore: boolean;
  loadMore: () => void;
};

export type Column<Row> = {
  key: string;
  title: string;
  /** Never narrower than this, in pixels; what is left over is shared by `grow`. */
  width: number;
  grow?: number;
  /** The column's name in the API's `sort`, if the list can be sorted by it. */
  sort?: string;
  cell: (row: Row) => ReactNode;
  /** The same as text: for the tooltip of a cell that is cut off, and for CSV. */
  text: (row: Row) => string;
  /** May take two lines before it is cut off. */
  wraps?: boolean;
  /** Not shown until chosen. */
  hidden?: boolean;
};
