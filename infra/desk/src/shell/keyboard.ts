import { onScopeDispose, reactive, ref } from 'vue'
import { useTaste } from './taste'

interface Shortcut {
  key: string
  /** Key of the words that tell what it does. */
  word: string
  act: (event: KeyboardEvent) => void
}

/** Those of the pages that are open, for the list behind `?`. */
export const shortcuts = reactive<Shortcut[]>([])
export const helpOpen = ref(false)

const writing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

function pressed(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (writing(event.target) || document.querySelector('dialog[open]')) return
  if (!useTaste().shortcuts) return
  const found = shortcuts.findLast((one) => one.key === event.key.toLowerCase())
  if (found) {
    event.preventDefault()
    found.act(event)
  }
}

/** A key that does something as long as the page is open; off in text fields, and where a person
 *  has switched shortcuts off. */
export function useShortcut(key: string, word: string, act: (event: KeyboardEvent) => void): void {
  const shortcut = { key, word, act }
  if (shortcuts.length === 0) window.addEventListener('keydown', pressed)
  shortcuts.push(shortcut)
  onScopeDispose(() => {
    const at = shortcuts.findIndex((one) => one.act === act)
    if (at >= 0) shortcuts.splice(at, 1)
    if (shortcuts.length === 0) window.removeEventListener('keydown', pressed)
  })
}

/** J and K go through what matches, which is links or buttons of a list. */
export function useListKeys(selector: string): void {
  const step = (by: number) => () => {
    const all = [...document.querySelectorAll<HTMLElement>(selector)]
    const at = all.indexOf(document.activeElement as HTMLElement)
    all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))]?.focus()
  }
  useShortcut('j', 'shell.keys.next', step(1))
  useShortcut('k', 'shell.keys.previous', step(-1))
}

/** F6 goes from pane to pane: whatever carries `data-pane`. */
export function usePaneKeys(): void {
  const go = (event: KeyboardEvent) => {
    if (event.key !== 'F6') return
    const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')]
    if (panes.length === 0) return
    event.preventDefault()
    const here = panes.findIndex((pane) => pane.contains(document.activeElement))
    const next = panes[(here + (event.shiftKey ? panes.length - 1 : 1) + (here < 0 && event.shiftKey ? 1 : 0)) % panes.length]
    next?.setAttribute('tabindex', '-1')
    next?.focus()
  }
  window.addEventListener('keydown', go)
  onScopeDispose(() => window.removeEventListener('keydown', go))
}
