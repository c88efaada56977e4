import { ref } from 'vue'

interface Toast {
  text: string
  undo?: { word: string; act: () => void }
}

const LONG = 6_000
const LONGER = 15_000

export const shown = ref<Toast | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined

function countDown(): void {
  clearTimeout(timer)
  timer = setTimeout(
    () => {
      shown.value = null
    },
    shown.value?.undo ? LONGER : LONG,
  )
}

/** Something that is done; one at a time. What failed is said where it failed and never here. */
export function toast(text: string, undo?: Toast['undo']): void {
  shown.value = undo ? { text, undo } : { text }
  countDown()
}

export const hold = (): void => clearTimeout(timer)
export const letGo = countDown
export const dismiss = (): void => {
  clearTimeout(timer)
  shown.value = null
}
