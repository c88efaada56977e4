import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useMoves, type Moved } from './live'

class Source extends EventTarget {
  static readonly CLOSED = 2
  static open: Source[] = []
  readyState = 0
  constructor(readonly address: string) {
    super()
    Source.open.push(this)
  }
  say(name: string, data = '{}') {
    this.dispatchEvent(new MessageEvent(name, { data }))
  }
  refuse() {
    this.readyState = Source.CLOSED
    this.dispatchEvent(new Event('error'))
  }
  close() {
    this.readyState = Source.CLOSED
  }
}

describe('moves', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('EventSource', Source)
    Source.open = []
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  it('come by one stream, however many listen, and end with the last of them', () => {
    const heard: Moved[] = []
    const one = effectScope()
    const other = effectScope()
    one.run(() => useMoves((moved) => heard.push(moved)))
    other.run(() => useMoves((moved) => heard.push(moved)))
    expect(Source.open).toHaveLength(1)
    Source.open[0]?.say('open')
    Source.open[0]?.say('article', '{"articleId":"a","version":3}')
    expect(heard).toEqual([{ articleId: 'a' }, { articleId: 'a' }])
    one.stop()
    expect(Source.open[0]?.readyState).toBe(0)
    other.stop()
    expect(Source.open[0]?.readyState).toBe(Source.CLOSED)
  })

  it('ask for everything again after a refusal, and wait longer each time', () => {
    const heard: Moved[] = []
    const scope = effectScope()
    scope.run(() => useMoves((moved) => heard.push(moved)))
    Source.open[0]?.refuse()
    vi.advanceTimersByTime(2_000)
    expect(Source.open).toHaveLength(2)
    Source.open[1]?.refuse()
    vi.advanceTimersByTime(2_000)
    expect(Source.open).toHaveLength(2)
    vi.advanceTimersByTime(2_000)
    expect(Source.open).toHaveLength(3)
    expect(heard).toEqual([])
    Source.open[2]?.say('open')
    expect(heard).toEqual(['all'])
    Source.open[2]?.say('missed')
    expect(heard).toEqual(['all', 'all'])
    scope.stop()
    vi.advanceTimersByTime(120_000)
    expect(Source.open).toHaveLength(3)
  })
})
