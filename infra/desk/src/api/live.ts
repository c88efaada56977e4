import { onScopeDispose } from 'vue'

/** `all` when it is not known what has changed: read everything again. */
export type Moved = { articleId: string } | 'all'

const FIRST_PAUSE = 2_000
const LONGEST_PAUSE = 60_000

interface Listener {
  (moved: Moved): void
}

/** One stream for all that listen on this page; it begins with the first and ends with the last. */
class Stream {
  private readonly listeners = new Set<Listener>()
  private source: EventSource | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private pause = FIRST_PAUSE

  constructor(private readonly address: string) {}

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

  private tell(moved: Moved): void {
    this.listeners.forEach((listener) => listener(moved))
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
    source.addEventListener('article', (event: MessageEvent<string>) => {
      this.tell({ articleId: (JSON.parse(event.data) as { articleId: string }).articleId })
    })
    source.addEventListener('missed', () => this.tell('all'))
    source.addEventListener('error', () => {
      if (source.readyState !== EventSource.CLOSED || this.source !== source) return
      this.timer = setTimeout(() => this.open(true), this.pause)
      this.pause = Math.min(this.pause * 2, LONGEST_PAUSE)
    })
  }
}

const submissions = new Stream('/api/submission/events/stream')

/** Told when an article of the own unit has moved, as long as the page is open. */
export function useMoves(listener: Listener): void {
  submissions.add(listener)
  onScopeDispose(() => submissions.remove(listener))
}
