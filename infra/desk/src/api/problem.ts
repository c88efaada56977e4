export interface Fault {
  path: string
  code: string
  message: string
}

export type Kind =
  | 'offline' // no answer at all
  | 'expired' // 401: whoever it was is no longer signed in
  | 'stepUp' // 401: a fresh one-time code first
  | 'stale' // 412: somebody else was quicker
  | 'missing' // 404
  | 'forbidden' // 403
  | 'conflict' // 409: not now
  | 'invalid' // 400, 413, 422 …: what was sent
  | 'busy' // 429, 502, 503, 504: later
  | 'fault' // our own

const KINDS: Record<number, Kind> = {
  401: 'expired',
  403: 'forbidden',
  404: 'missing',
  409: 'conflict',
  412: 'stale',
  429: 'busy',
  502: 'busy',
  503: 'busy',
  504: 'busy',
}

export const STEP_UP = 'step-up-required'

/** A request that was not done, and why: an RFC 9457 problem, or no answer at all. */
export class Refused extends Error {
  override readonly name = 'Refused'

  constructor(
    readonly kind: Kind,
    readonly status: number,
    /** The last part of the problem's type, for example `article-not-ready`. */
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly Fault[] = [],
    readonly faultNumber: string | null = null,
  ) {
    super(`${status} ${code} ${detail || title}`)
  }

  static offline(): Refused {
    return new Refused('offline', 0, 'offline', '', '')
  }

  static from(status: number, body: unknown): Refused {
    const problem = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
    const text = (name: string) => (typeof problem[name] === 'string' ? (problem[name] as string) : '')
    const code = text('type').split(':').at(-1) ?? ''
    return new Refused(
      code === STEP_UP ? 'stepUp' : (KINDS[status] ?? (status >= 500 ? 'fault' : 'invalid')),
      status,
      code,
      text('title'),
      text('detail'),
      Array.isArray(problem.errors) ? (problem.errors as Fault[]) : [],
      text('faultNumber') || null,
    )
  }

  /** What is wrong at a field, by its JSON pointer such as `/headline/main/0`; also below it. */
  at(pointer: string): string | null {
    const hits = this.errors.filter(
      (fault) => fault.path === pointer || fault.path.startsWith(`${pointer}/`),
    )
    return hits.length > 0 ? [...new Set(hits.map((fault) => fault.message))].join(' ') : null
  }

  /** Faults that no field of the form shows. */
  elsewhere(pointers: readonly string[]): Fault[] {
    return this.errors.filter(
      (fault) => !pointers.some((pointer) => fault.path === pointer || fault.path.startsWith(`${pointer}/`)),
    )
  }
}
