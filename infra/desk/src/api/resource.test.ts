import { describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { useResource } from './resource'

describe('a resource', () => {
  it('is left alone without a word when its page is left', async () => {
    const unheard = vi.fn()
    process.on('unhandledRejection', unheard)
    const scope = effectScope()
    const asked = vi.fn(
      (signal: AbortSignal) =>
        new Promise<never>((_, reject) =>
          signal.addEventListener('abort', () => reject(new DOMException('left', 'AbortError'))),
        ),
    )
    const resource = scope.run(() => useResource(asked))!
    scope.stop()
    await new Promise((done) => setTimeout(done, 20))
    expect(asked).toHaveBeenCalledOnce()
    expect(resource.problem.value).toBeNull()
    expect(unheard).not.toHaveBeenCalled()
    process.off('unhandledRejection', unheard)
  })
})
