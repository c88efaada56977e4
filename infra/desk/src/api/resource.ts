import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { Refused } from './problem'
import type { Answer } from './client'

export interface Resource<T> {
  /** What was read last; stays while it is read again. */
  value: ShallowRef<T | null>
  etag: Ref<string>
  problem: ShallowRef<Refused | null>
  loading: Ref<boolean>
  reload: () => Promise<void>
  /** Puts in what a change has answered. */
  put: (answer: Answer<T>) => void
}

/** Something that a page reads: when it is mounted, when what it depends on changes, and on `reload`. */
export function useResource<T>(
  read: (signal: AbortSignal) => Promise<Answer<T>>,
  dependsOn?: () => unknown,
): Resource<T> {
  const value = shallowRef<T | null>(null)
  const etag = ref('')
  const problem = shallowRef<Refused | null>(null)
  const loading = ref(false)
  let current: AbortController | null = null

  const put = (answer: Answer<T>) => {
    value.value = answer.value
    etag.value = answer.etag
    problem.value = null
  }

  async function reload(): Promise<void> {
    current?.abort()
    const mine = new AbortController()
    current = mine
    loading.value = true
    try {
      const answer = await read(mine.signal)
      if (current === mine) put(answer)
    } catch (failure) {
      if (current !== mine) return
      if (!(failure instanceof Refused)) throw failure
      problem.value = failure
    } finally {
      if (current === mine) loading.value = false
    }
  }

  // Whoever has left the page does not want to hear of it
  onScopeDispose(() => {
    current?.abort()
    current = null
  })
  if (dependsOn) {
    watch(dependsOn, () => {
      value.value = null
      void reload()
    })
  }
  void reload()
  return { value, etag, problem, loading, reload, put }
}
