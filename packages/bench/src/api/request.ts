/** What both servers are asked. */
export type Request = { url: string; headers: Record<string, string> };
