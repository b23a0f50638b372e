import { connect, type Socket } from 'node:net';

/** What came back of a request: its status and its body. */
export type Answer = { readonly status: number; readonly body: string };

type Waiting = { resolve(answer: Answer): void; reject(error: Error): void };
type Line = { readonly socket: Socket; waiting: Waiting | null; read: string };

/**
 * A lean HTTP/1.1 client for load: keeps connections, one request at a time on each, reads answers that carry a
 * Content-Length. Node's own client costs several times as much, which on a shared machine is taken from what is measured.
 */
export function openClient(baseUrl: string, linesMax: number, timeoutMs: number) {
  const { hostname, port } = new URL(baseUrl);
  const idle: Line[] = [];
  const queue: { text: string; waiting: Waiting }[] = [];
  let lines = 0;

  const free = (line: Line) => {
    const next = queue.shift();
    if (next === undefined) idle.push(line);
    else put(line, next.text, next.waiting);
  };
  const put = (line: Line, text: string, waiting: Waiting) => {
    line.waiting = waiting;
    line.socket.write(text);
  };
  const open = (text: string, waiting: Waiting) => {
    lines += 1;
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    const line: Line = { socket, waiting: null, read: '' };
    socket.setEncoding('latin1').setTimeout(timeoutMs, () => socket.destroy(new Error('timeout')));
    socket.on('data', (part) => {
      line.read += part;
      const answer = takeAnswer(line);
      if (answer === null) return;
      const done = line.waiting;
      line.waiting = null;
      free(line);
      done?.resolve(answer);
    });
    const gone = (error: Error) => {
      lines -= 1;
      const at = idle.indexOf(line);
      if (at >= 0) idle.splice(at, 1);
      line.waiting?.reject(error);
      line.waiting = null;
    };
    socket.once('error', gone);
    socket.once('end', () => socket.destroy(new Error('closed')));
    put(line, text, waiting);
  };
  return {
    /** Sends a request written by `writeRequest`. Rejects when the connection breaks or nothing comes in time. */
    send(text: string): Promise<Answer> {
      const { promise, resolve, reject } = Promise.withResolvers<Answer>();
      const line = idle.pop();
      if (line !== undefined) put(line, text, { resolve, reject });
      else if (lines < linesMax) open(text, { resolve, reject });
      else queue.push({ text, waiting: { resolve, reject } });
      return promise;
    },
    close() {
      for (const { socket } of idle) socket.destroy();
    },
  };
}

/** Writes a request as it goes over the wire. */
export function writeRequest(request: {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
}): string {
  const { method, path, headers = {}, body } = request;
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const lines = Object.entries({ host: 'localhost', ...headers, ...length }).map(
    ([k, v]) => `${k}: ${v}\r\n`,
  );
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body ?? ''}`;
}

function takeAnswer(line: Line): Answer | null {
  const headEnd = line.read.indexOf('\r\n\r\n');
  if (headEnd < 0) return null;
  const length = Number(/content-length: (\d+)/i.exec(line.read.slice(0, headEnd))?.[1] ?? 0);
  const end = headEnd + 4 + length;
  if (line.read.length < end) return null;
  const answer = { status: Number(line.read.slice(9, 12)), body: line.read.slice(headEnd + 4, end) };
  line.read = line.read.slice(end);
  return answer;
}
