import { onScopeDispose, ref, toRaw, watch, type Ref } from 'vue'
import { useSession } from './session'

const PREFIX = 'newsroom.kept:'
const KEEP = 30 * 24 * 60 * 60 * 1000
const PAUSE = 300

interface Kept<T> {
  at: number
  form: T
}

export interface KeptForm {
  /** When the text that was found here was written; null when the form began empty. */
  restored: Ref<Date | null>
  /** When the text was last kept on this computer; null while nothing was typed. */
  keptAt: Ref<Date | null>
  /** This computer takes no more, so the text is only on the screen. */
  full: Ref<boolean>
  /** Once the server has it, or the person wants it gone. */
  forget: () => void
  /** What was new has got a name of its own. */
  rename: (name: string) => void
}

function read<T>(key: string): Kept<T> | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept<T> | null
  } catch {
    return null
  }
}

/** Text of nobody, or of long ago, is no longer kept. */
export function tidy(now = Date.now()): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(PREFIX) && (read(key)?.at ?? 0) < now - KEEP) localStorage.removeItem(key)
  }
}

/** Keeps what is typed into `form` on this computer, for this person, under a name of the form's own such
 *  as `article:0198…`: a session that ends, a closed tab or a crash loses nothing. */
export function useKeptForm<T extends object>(name: string, form: Ref<T>): KeptForm {
  const owned = `${PREFIX}${useSession().person?.id ?? ''}:`
  let key = owned + name
  const restored = ref<Date | null>(null)
  const keptAt = ref<Date | null>(null)
  const full = ref(false)

  const found = read<T>(key)
  if (found !== null) {
    form.value = found.form
    restored.value = new Date(found.at)
    keptAt.value = restored.value
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting = false

  function keep(): void {
    clearTimeout(timer)
    if (!waiting) return
    waiting = false
    const now = new Date()
    try {
      localStorage.setItem(key, JSON.stringify({ at: now.getTime(), form: toRaw(form.value) }))
      keptAt.value = now
      full.value = false
    } catch {
      full.value = true
    }
  }

  const stop = watch(
    form,
    () => {
      waiting = true
      clearTimeout(timer)
      timer = setTimeout(keep, PAUSE)
    },
    { deep: true, flush: 'sync' },
  )

  window.addEventListener('pagehide', keep)
  document.addEventListener('visibilitychange', keep)
  onScopeDispose(() => {
    keep()
    stop()
    window.removeEventListener('pagehide', keep)
    document.removeEventListener('visibilitychange', keep)
  })

  function forget(): void {
    clearTimeout(timer)
    waiting = false
    localStorage.removeItem(key)
    restored.value = null
    keptAt.value = null
  }

  function rename(next: string): void {
    const text = localStorage.getItem(key)
    localStorage.removeItem(key)
    key = owned + next
    if (text !== null) localStorage.setItem(key, text)
  }

  return { restored, keptAt, full, forget, rename }
}
