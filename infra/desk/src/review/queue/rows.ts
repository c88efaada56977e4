import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { answer, Refused, review, useCaseMoves, type CaseCounts, type CaseItem, type ReviewStage } from '@/api'

export const views = ['queue', 'unclaimed', 'mine', 'returned', 'held', 'overdue', 'all'] as const
export type View = (typeof views)[number]

export interface Asked {
  view: View
  stage?: ReviewStage
  column?: string
  genre?: string
  unitId?: string
  q?: string
}

const PAGE = 50
const MOST = 100
/** Hints come in crowds: one look answers those of a moment. */
const PAUSE = 120
/** As long as the row takes to collapse. */
const COLLAPSE = 180

export interface Merged {
  rows: CaseItem[]
  /** Rows that are no longer in the list; they collapse. */
  gone: string[]
  arrived: number
}

/** What a fresh first page means for the rows on the screen. Nothing moves under the reader's eyes: what
 *  changed changes in its place, what is new is counted and waits, what went collapses, but for the row
 *  that is read. */
export function merged(
  rows: readonly CaseItem[],
  fresh: readonly CaseItem[],
  known: ReadonlySet<string>,
  hinted: ReadonlySet<string>,
  selected: string | undefined,
): Merged {
  const now = new Map(fresh.map((row) => [row.articleId, row]))
  return {
    rows: rows.map((row) => now.get(row.articleId) ?? row),
    gone: rows
      .map((row) => row.articleId)
      .filter((id) => hinted.has(id) && !now.has(id) && id !== selected),
    arrived: fresh.filter((row) => !known.has(row.articleId)).length,
  }
}

/** The rows of the queue, live. */
export function useQueue(asked: Ref<Asked>, selected: () => string | undefined) {
  const rows = shallowRef<CaseItem[]>([])
  const counts = shallowRef<CaseCounts | null>(null)
  const next = ref<string | undefined>()
  const problem = shallowRef<Refused | null>(null)
  const loading = ref(false)
  const loaded = ref(false)
  const arrived = ref(0)
  const collapsing = shallowRef<ReadonlySet<string>>(new Set())
  let known = new Set<string>()
  let current = 0
  const hinted = new Set<string>()
  const timers = new Set<ReturnType<typeof setTimeout>>()

  const page = async (limit: number, after?: string) =>
    (await answer(review.GET('/api/review/cases', { params: { query: { ...asked.value, limit, after } } }))).value

  async function count(): Promise<void> {
    try {
      counts.value = (await answer(review.GET('/api/review/counts'))).value
    } catch (failure) {
      // A queue without its counts is still a queue
      if (!(failure instanceof Refused)) throw failure
    }
  }

  async function tried(act: (mine: number) => Promise<void>): Promise<void> {
    const mine = ++current
    loading.value = true
    problem.value = null
    try {
      await act(mine)
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      if (mine === current) problem.value = failure
    } finally {
      if (mine === current) loading.value = false
    }
  }

  const load = () =>
    tried(async (mine) => {
      const [first] = await Promise.all([page(PAGE), count()])
      if (mine !== current) return
      rows.value = first.items
      next.value = first.next
      arrived.value = 0
      loaded.value = true
      known = new Set(first.items.map((row) => row.articleId))
    })

  const more = () =>
    tried(async (mine) => {
      const part = await page(PAGE, next.value)
      if (mine !== current) return
      rows.value = [...rows.value, ...part.items.filter((row) => !known.has(row.articleId))]
      part.items.forEach((row) => known.add(row.articleId))
      next.value = part.next
    })

  function later(act: () => void, after: number): void {
    const timer = setTimeout(() => {
      timers.delete(timer)
      act()
    }, after)
    timers.add(timer)
  }

  /** In the background; what fails is tried with the next hint. */
  async function look(): Promise<void> {
    const of = JSON.stringify(asked.value)
    const about = new Set(hinted)
    hinted.clear()
    try {
      const [first] = await Promise.all([page(Math.min(MOST, Math.max(PAGE, rows.value.length))), count()])
      if (of !== JSON.stringify(asked.value)) return
      const news = merged(rows.value, first.items, known, about, selected())
      rows.value = news.rows
      arrived.value = news.arrived
      if (news.gone.length === 0) return
      collapsing.value = new Set([...collapsing.value, ...news.gone])
      later(() => {
        rows.value = rows.value.filter((row) => !news.gone.includes(row.articleId))
        news.gone.forEach((id) => known.delete(id))
        collapsing.value = new Set([...collapsing.value].filter((id) => !news.gone.includes(id)))
      }, COLLAPSE)
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      about.forEach((id) => hinted.add(id))
    }
  }

  let waiting: ReturnType<typeof setTimeout> | undefined
  useCaseMoves((moved) => {
    if (moved === 'all') {
      rows.value.forEach((row) => hinted.add(row.articleId))
    } else if (moved.what === 'case') hinted.add(moved.articleId)
    else return
    clearTimeout(waiting)
    waiting = setTimeout(() => void look(), PAUSE)
  })

  watch(
    asked,
    () => {
      hinted.clear()
      void load()
    },
    { deep: true },
  )
  onScopeDispose(() => {
    clearTimeout(waiting)
    timers.forEach(clearTimeout)
  })
  void load()
  return { rows, counts, next, problem, loading, loaded, arrived, collapsing, load, more }
}
