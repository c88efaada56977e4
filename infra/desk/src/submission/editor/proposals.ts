import { reactive } from 'vue'
import type { Form } from './form'

/** A field that a program filled in, and what was there before. */
interface Proposal {
  /** The lines it was read in; none when the whole text says so. */
  lines: readonly number[]
  before: Form[keyof Form]
  value: string
}

/** What was recognised in a document: visible at its field, and taken back with one press. */
export function useProposals(form: { value: Form }) {
  const open = reactive(new Map<keyof Form, Proposal>())

  function propose<K extends keyof Form>(name: K, value: Form[K], lines: readonly number[]): void {
    if (JSON.stringify(form.value[name]) === JSON.stringify(value)) return
    open.set(name, { lines, before: form.value[name], value: JSON.stringify(value) })
    form.value[name] = value
  }

  /** Until a person has changed it: then it is theirs. */
  const has = (name: keyof Form): boolean => {
    const found = open.get(name)
    return found !== undefined && found.value === JSON.stringify(form.value[name])
  }

  function undo(name: keyof Form): void {
    const found = open.get(name)
    if (!found) return
    Object.assign(form.value, { [name]: found.before })
    open.delete(name)
  }

  const lines = (name: keyof Form): readonly number[] => open.get(name)?.lines ?? []
  const clear = () => open.clear()
  const some = () => [...open.keys()].some(has)

  return { propose, has, undo, lines, clear, some }
}

export type Proposals = ReturnType<typeof useProposals>
