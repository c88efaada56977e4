import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { components } from '#api/identity'
import { Refused } from './problem'
import { onExpired, send } from './transport'

/** As identity knows them: a new one fails the type check wherever all are listed. */
export type Role = NonNullable<components['schemas']['AccountView']['roles']>[number]

export interface Person {
  id: string
  name: string
  roles: Role[]
  unit: string | null
}

/** Where to sign in, and to come back to. */
export const signInAddress = (path = location.pathname + location.search): string =>
  `/oauth2/authorization/newsroom?return=${encodeURIComponent(path)}`

/** The same for somebody who is signed in and has to give a one-time code 动态口令. */
export const stepUpAddress = (path = location.pathname + location.search): string =>
  `/oauth2/authorization/newsroom?acr=mfa&return=${encodeURIComponent(path)}`

export const useSession = defineStore('session', () => {
  const person = ref<Person | null>(null)
  const problem = ref<Refused | null>(null)
  /** The session ended while somebody was at work: their text stays where it is. */
  const expired = ref(false)

  onExpired(() => {
    if (person.value !== null) expired.value = true
  })

  const ofUnit = computed(() => has('CORRESPONDENT', 'UNIT_ADMIN'))

  function has(...roles: Role[]): boolean {
    return person.value?.roles.some((role) => roles.includes(role)) ?? false
  }

  async function read(): Promise<Person | null> {
    const answer = await send(new Request('/bff/me', { headers: { Accept: 'application/json' } }))
    if (answer.status === 401) return null
    if (!answer.ok) throw Refused.from(answer.status, await answer.json().catch(() => null))
    return (await answer.json()) as Person
  }

  /** Who sits here; sends whoever is not signed in to the sign-in page. */
  async function start(): Promise<void> {
    problem.value = null
    try {
      const found = await read()
      if (found === null) location.replace(signInAddress())
      else person.value = found
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      problem.value = failure
    }
  }

  /** After a sign-in in another tab this one may go on; another person's page is loaded anew. */
  async function again(): Promise<void> {
    if (!expired.value) return
    const found = await read().catch(() => null)
    if (found === null) return
    if (found.id === person.value?.id) expired.value = false
    else location.reload()
  }

  async function signOut(): Promise<void> {
    const answer = await send(
      new Request('/bff/logout', { method: 'POST', headers: { Accept: 'application/json' } }),
    )
    const left = (await answer.json().catch(() => ({}))) as { location?: string }
    location.assign(left.location ?? '/')
  }

  return { person, problem, expired, ofUnit, has, start, again, signOut }
})
