import { onScopeDispose } from 'vue'

/** `all` when it is not known what has changed: read everything again. */
export type Moved = { articleId: string } | 'all'

const FIRST_PAUSE = 2_000
const LONGEST_PAUSE = 60_000

/** The same of the review desk; `presence`: somebody came to look at the case, or went. */
export type CaseMoved = { articleId: string; what: 'case' | 'presence' } | 'all'

type Told = { articleId: string; what: string } | 'all'

interface Listener {
  (told: Told): void
}

/** One stream for all that listen on this page; it begins with the first and ends with the last. */
class Stream {
  private readonly listeners = new Set<Listener>()
  private source: EventSource | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private pause = FIRST_PAUSE

  constructor(
    private readonly address: string,
    private readonly names: readonly string[],
  ) {}

  add(listener: Listener): void {
    this.listeners.add(listener)
    if (this.source === null) this.open(false)
  }

  remove(listener: Listener): void {
    this.listeners.delete(listener)
    if (this.listeners.size > 0) return
    clearTimeout(this.timer)
    this.source?.close()
    this.source = null
  }

  private tell(told: Told): void {
    this.listeners.forEach((listener) => listener(told))
  }

  /** The browser itself comes back after a break, with the number it has seen last; only a refusal ends
   *  its patience. Then we open another, and what happened meanwhile is unknown. */
  private open(again: boolean): void {
    const source = new EventSource(this.address)
    this.source = source
    source.addEventListener('open', () => {
      this.pause = FIRST_PAUSE
      if (again) this.tell('all')
      again = false
    })
    for (const what of this.names) {
      source.addEventListener(what, (event: MessageEvent<string>) => {
        this.tell({ articleId: (JSON.parse(event.data) as { articleId: string }).articleId, what })
      })
    }
    source.addEventListener('missed', () => this.tell('all'))
    source.addEventListener('error', () => {
      if (source.readyState !== EventSource.CLOSED || this.source !== source) return
      this.timer = setTimeout(() => this.open(true), this.pause)
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE)
    })
  }
}

const submissions = new Stream('/api/submission/events/stream', ['article'])
const cases = new Stream('/api/review/live', ['case', 'presence'])

function listen(stream: Stream, listener: Listener): void {
  stream.add(listener)
  onScopeDispose(() => stream.remove(listener))
}

/** Told when an article of the own unit has moved, as long as the page is open. */
export function useMoves(listener: (moved: Moved) => void): void {
  listen(submissions, (told) => listener(told === 'all' ? told : { articleId: told.articleId }))
}

/** Told when a case of the review desk has changed. */
export function useCaseMoves(listener: (moved: CaseMoved) => void): void {
  listen(cases, (told) => listener(told as CaseMoved))
}
