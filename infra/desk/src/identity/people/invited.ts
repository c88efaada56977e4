import { ref, type Ref } from 'vue'
import { useKeptForm } from '@/api'

export interface Wanted {
  username: string
  name: string
  roles: string[]
}

interface Made {
  key: string
  body: Wanted
  /** Empty while no answer has come. */
  id: string
}

/** Invitations that were made at this computer, with the key of each request: the same request is answered
 *  with the same link until somebody has used, renewed or withdrawn it. Kept also when the tab is closed
 *  before an answer came. */
export function useInvited(unitId: string) {
  const made = ref({ list: [] as Made[] }) as Ref<{ list: Made[] }>
  useKeptForm(`invited:${unitId}`, made)
  const same = (one: Wanted, other: Wanted) => JSON.stringify(one) === JSON.stringify(other)

  /** The key for this request: the one it had, if it was sent before and not answered. */
  function keyFor(body: Wanted): string {
    const before = made.value.list.find((one) => one.id === '' && same(one.body, body))
    if (before) return before.key
    const key: string = crypto.randomUUID()
    made.value.list.push({ key, body, id: '' })
    return key
  }

  function answered(key: string, id: string): void {
    const one = made.value.list.find((sent) => sent.key === key)
    if (one) one.id = id
  }

  function refused(key: string): void {
    made.value.list = made.value.list.filter((sent) => sent.key !== key)
  }

  const of = (id: string): Made | undefined => made.value.list.find((one) => one.id === id)
  const forget = (id: string) => {
    made.value.list = made.value.list.filter((one) => one.id !== id)
  }
  return { keyFor, answered, refused, of, forget }
}
