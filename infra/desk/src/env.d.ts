import 'vue-router'
import type { Role } from '@/api'

interface Place {
  /** Key of a word, of two characters for the rail; a unit's has a `…Short` beside it. */
  word: string
  order: number
  for: 'unit' | 'staff' | 'all'
  /** False: a unit's telephone has no room for it at the thumb; it is in the settings then. */
  thumb?: false
}

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the words of the page's title. */
    title: string
    /** Whoever has none of them is told that the page is not theirs. Absent: everybody signed in. */
    roles?: readonly Role[]
    /** Where it stands in the staff's rail and in a unit's header. */
    place?: Place | readonly Place[]
    /** Name of the route whose place this page belongs to. */
    under?: string
    /** Uses the whole window below the header, without the page's own margins. */
    whole?: boolean
  }
}
