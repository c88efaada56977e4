import { answer, identity, useResource } from '@/api'
import { dueOf } from '@/shell/times'

/** By when nothing stays open to somebody who is removed now: as long as an access token lives. */
export function useRemoval() {
  const me = useResource((signal) => answer(identity.GET('/api/identity/me', { signal })))
  const by = () => dueOf(new Date(Date.now() + (me.value.value?.endsWithin ?? 300) * 1000))
  return { by }
}
