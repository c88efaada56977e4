import { computed, reactive, ref } from 'vue'
import { Refused } from '@/api'

/** A file on its way to the newsroom, or turned down. */
export interface Going {
  id: string
  name: string
  file: File
  state: 'waiting' | 'sending' | 'refused'
  /** Why not, in words; empty when it may just be sent again. */
  why: string
  /** Sending it again can help. */
  again: boolean
  /** It has arrived; what is to be done then waits for those before it. */
  arrived: (() => void) | null
}

const AT_ONCE = 2
const TRIES = 6
const PAUSE = 4_000

/** Sends files, a few at a time; each refusal stays with its file until somebody has read it. What `send`
 *  answers is done in the order in which the files were chosen. */
export function useUploads(send: (file: File, key: string) => Promise<() => void>, unreached: () => string) {
  const going = ref<Going[]>([])
  const busy = computed(() => going.value.some((one) => one.state !== 'refused'))
  let running = 0

  const gone = (one: Going) => {
    going.value = going.value.filter((other) => other.id !== one.id)
  }

  function inOrder(): void {
    for (const one of [...going.value]) {
      if (one.state === 'refused') continue
      if (!one.arrived) return
      one.arrived()
      gone(one)
    }
  }

  async function attempt(one: Going): Promise<() => void> {
    for (let tried = 1; ; tried++) {
      try {
        return await send(one.file, one.id)
      } catch (failure) {
        // So many are uploading that ours has to wait: nothing is lost
        if (!(failure instanceof Refused) || failure.kind !== 'busy' || tried === TRIES) throw failure
        await new Promise((done) => setTimeout(done, PAUSE))
      }
    }
  }

  async function next(): Promise<void> {
    const one = going.value.find((other) => other.state === 'waiting')
    if (!one || running >= AT_ONCE) return
    running++
    one.state = 'sending'
    try {
      one.arrived = await attempt(one)
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      one.state = 'refused'
      one.again = failure.errors.length === 0 && failure.kind !== 'conflict'
      one.why = failure.errors.map((fault) => fault.message).join(' ') || failure.detail || unreached()
    } finally {
      running--
      inOrder()
      void next()
    }
  }

  function take(files: Iterable<File>): void {
    for (const file of files) {
      going.value.push(
        reactive({ id: crypto.randomUUID(), name: file.name, file, state: 'waiting', why: '', again: false, arrived: null }),
      )
    }
    for (let i = 0; i < AT_ONCE; i++) void next()
  }

  function again(one: Going): void {
    one.state = 'waiting'
    one.why = ''
    void next()
  }

  return { going, busy, take, again, drop: gone }
}

export type Uploads = ReturnType<typeof useUploads>
