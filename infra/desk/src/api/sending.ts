import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { Refused } from './problem'
import type { Answer } from './client'

export interface Sending {
  busy: Ref<boolean>
  problem: ShallowRef<Refused | null>
  /** Null when it was refused; `problem` says why. */
  run: <T>(act: (key: string) => Promise<Answer<T>>) => Promise<Answer<T> | null>
}

/** A button that changes something. The key handed to `act` is the request's `Idempotency-Key`: it stays
 *  the same until an answer has come, so that pressing again after a lost answer does nothing twice. */
export function useSending(): Sending {
  const busy = ref(false)
  const problem = shallowRef<Refused | null>(null)
  let key: string | null = null

  async function run<T>(act: (key: string) => Promise<Answer<T>>): Promise<Answer<T> | null> {
    if (busy.value) return null
    busy.value = true
    problem.value = null
    key ??= crypto.randomUUID()
    try {
      const done = await act(key)
      key = null
      return done
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      problem.value = failure
      const unknown = ['offline', 'busy', 'fault', 'expired'].includes(failure.kind)
      if (!unknown) key = null
      return null
    } finally {
      busy.value = false
    }
  }

  return { busy, problem, run }
}
