import type { ServerResponse } from 'node:http';

/** Tells open pages that something changed; what changed they read from the page itself, as anyone who opens it. */
export interface Live {
  /** Keeps the response open as a stream of events until its page goes or `close` is called. */
  join(response: ServerResponse, conversations: readonly string[]): void;
  changed(conversation: string): void;
  close(): void;
}

export function liveHub(): Live {
  const open = new Map<ServerResponse, readonly string[]>();
  return {
    join(response, conversations) {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        // Nothing else is asked on this connection, so it is gone as soon as the stream ends.
        connection: 'close',
      });
      response.write('retry: 2000\n\n');
      open.set(response, conversations);
      response.once('close', () => open.delete(response));
    },
    changed(conversation) {
      for (const [response, conversations] of open) {
        if (conversations.includes(conversation)) response.write('event: change\ndata:\n\n');
      }
    },
    close() {
      for (const response of open.keys()) response.end();
      open.clear();
    },
  };
}
