import { AsyncLocalStorage } from 'node:async_hooks';
import type { Attributes, Context, Span, Tracer } from '@opentelemetry/api';

/** Where a span stands between processes: it serves a caller, asks another, hands on, takes up, or works inside. */
type SpanKind = 'server' | 'client' | 'producer' | 'consumer' | 'internal';

type SpanOptions = {
  readonly kind?: SpanKind;
  /** The `traceparent` of whoever caused this; without one the span that is open here is the parent. */
  readonly parent?: string | null;
  /** The trace to begin when nothing else says: 32 hexadecimal digits. */
  readonly traceId?: string | undefined;
  /** Ids and figures: never a name, an address or a text somebody typed. */
  readonly attributes?: Attributes;
  readonly startedAt?: Date;
};

/** A span under way. `traceparent` is what goes along with a message it causes. */
export type OpenSpan = {
  readonly traceparent: string;
  set(attributes: Attributes): void;
  /** Ends it; with the error it ended by, of which only the kind is kept. */
  end(error?: unknown): void;
};

type Tracing = {
  readonly api: typeof import('@opentelemetry/api');
  readonly tracer: Tracer;
  /** The trace id the next root span takes. Spans start at once, so nobody else can take it. */
  begin(traceId: string): void;
};

type TraceSettings = {
  readonly role: string;
  /** Where spans go, in OTLP over HTTP: `http://collector:4318`. */
  readonly endpoint: string;
  /** Which share of traces is kept, 0 to 1; a trace is kept whole, in every process. */
  readonly ratio: number;
  /** How long spans are gathered before they are sent. */
  readonly delayMs: number;
};

let tracing: Tracing | null = null;
const current = new AsyncLocalStorage<Span>();

/** Loads tracing and turns it on for this process. Gives what flushes and ends it. Until then nothing of it is loaded or done. */
export async function startTracing({
  role,
  endpoint,
  ratio,
  delayMs,
}: TraceSettings): Promise<() => Promise<void>> {
  const [api, sdk, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const ids = new sdk.RandomIdGenerator();
  let next: string | null = null;
  const share = new sdk.TraceIdRatioBasedSampler(ratio);
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ 'service.name': `selvedge-${role}`, 'service.namespace': 'selvedge' }),
    // A caller who marks a trace as kept does not decide what we keep: the share does, by the id, in each process alike.
    sampler: new sdk.ParentBasedSampler({ root: share, remoteParentSampled: share }),
    idGenerator: {
      generateTraceId() {
        const id = next ?? ids.generateTraceId();
        next = null;
        return id;
      },
      generateSpanId: () => ids.generateSpanId(),
    },
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter, scheduledDelayMillis: delayMs })],
  });
  tracing = {
    api,
    tracer: provider.getTracer('selvedge'),
    begin(traceId) {
      next = traceId;
    },
  };
  return async () => {
    tracing = null;
    await provider.shutdown();
  };
}

/** Says whether spans are made at all: ask before working anything out for them. */
export function isTracing(): boolean {
  return tracing !== null;
}

/** The `traceparent` of the span that is open here, to go along with a message; null without one. */
export function currentTrace(): string | null {
  const span = tracing === null ? undefined : current.getStore();
  return span === undefined ? null : writeTraceparent(span);
}

/** Gives the trace a UUID names: everything done about one thing is found under its id. */
export function traceOf(uuid: string | null | undefined): string | undefined {
  const digits = uuid?.replaceAll('-', '').toLowerCase();
  return digits !== undefined && /^[0-9a-f]{32}$/.test(digits) && /[1-9a-f]/.test(digits)
    ? digits
    : undefined;
}

/** Opens a span, to be ended by hand; null while tracing is off. */
export function openSpan(name: string, options: SpanOptions = {}): OpenSpan | null {
  return tracing === null ? null : wrap(start(tracing, name, options));
}

/** Does some work in a span, which spans opened within have as their parent. While tracing is off it just does the work. */
export async function withSpan<Result>(
  name: string,
  options: SpanOptions,
  work: (span: OpenSpan | null) => Promise<Result>,
): Promise<Result> {
  if (tracing === null) return work(null);
  const span = start(tracing, name, options);
  const open = wrap(span);
  try {
    const result = await current.run(span, () => work(open));
    open.end();
    return result;
  } catch (error) {
    open.end(error);
    throw error;
  }
}

function start({ api, tracer, begin }: Tracing, name: string, options: SpanOptions): Span {
  const { kind = 'internal', attributes = {}, startedAt } = options;
  const parent = parentOf(api, options);
  const within = current.getStore();
  const more = {
    kind: api.SpanKind[kind.toUpperCase() as Uppercase<SpanKind>], // the names of the enum, in capitals
    attributes,
    ...(startedAt === undefined ? {} : { startTime: startedAt }),
  };
  if (parent !== null) return tracer.startSpan(name, more, parent);
  if (options.traceId !== undefined) begin(options.traceId);
  // A span that begins another trace says where it was begun.
  const links = within === undefined ? [] : [{ context: within.spanContext() }];
  return tracer.startSpan(name, { ...more, root: true, links }, api.ROOT_CONTEXT);
}

/** The parent of a new span: who caused it, else the open span, unless that belongs to another trace than asked for. */
function parentOf(api: Tracing['api'], { parent, traceId }: SpanOptions): Context | null {
  const caused = readTraceparent(parent ?? '');
  if (caused !== null) return api.trace.setSpanContext(api.ROOT_CONTEXT, caused);
  const within = current.getStore();
  if (within === undefined) return null;
  if (traceId !== undefined && within.spanContext().traceId !== traceId) return null;
  return api.trace.setSpan(api.ROOT_CONTEXT, within);
}

const FAILED = 2;

function wrap(span: Span): OpenSpan {
  return {
    traceparent: writeTraceparent(span),
    set: (attributes) => void span.setAttributes(attributes),
    end(error) {
      if (error !== undefined) {
        // Messages of errors may carry what somebody typed: only the kind is told.
        span.setStatus({ code: FAILED });
        span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown');
      }
      span.end();
    },
  };
}

function writeTraceparent(span: Span): string {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** Reads a `traceparent` of the W3C; null for what is none. */
function readTraceparent(text: string) {
  const [, traceId = '', spanId = '', flags = ''] = TRACEPARENT.exec(text) ?? [];
  if (text.startsWith('ff') || !/[1-9a-f]/.test(traceId) || !/[1-9a-f]/.test(spanId)) return null;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
}
