import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useSession } from '@/api'

export interface Place {
  name: string
  word: string
  order: number
  here: boolean
  thumb: boolean
}

/** Where this person may go: what the routes' `place` says. */
export function usePlaces(): ComputedRef<Place[]> {
  const router = useRouter()
  const route = useRoute()
  const session = useSession()
  return computed(() => {
    const side = session.ofUnit ? 'unit' : 'staff'
    return router
      .getRoutes()
      .filter(({ meta: { roles } }) => !roles || session.has(...roles))
      .flatMap(({ name, meta }) =>
        [meta.place ?? []]
          .flat()
          .filter((place) => place.for === side || place.for === 'all')
          .map(({ word, order, thumb }) => ({
            name: String(name),
            word,
            order,
            thumb: thumb !== false,
            here: route.name === name || route.meta.under === name,
          })),
      )
      .sort((one, other) => one.order - other.order)
  })
}
