import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { answer, Refused, submission, useMoves, type SubmissionRow, type SubmissionList } from '@/api'
import { queryOf, type Asked } from './asked'

interface Kept {
  key: string
  rows: SubmissionRow[]
  next: string | undefined
  list: SubmissionList
  known: Set<string>
}

/** The list as it was left: whoever comes back from an article finds his place again. */
let kept: Kept | null = null

/** The index follows the articles a moment later. */
const LOOKS = [1_500, 5_000]
const MOST = 100

/** The rows of the list. Nothing moves under the reader's eyes: what has arrived is counted and waits,
 *  what has changed changes in its place. */
export function useRows(asked: Ref<Asked>) {
  const rows = shallowRef<SubmissionRow[]>([])
  const list = shallowRef<SubmissionList | null>(null)
  const next = ref<string | undefined>()
  const problem = shallowRef<Refused | null>(null)
  const loading = ref(false)
  const arrived = ref(0)
  const moved = shallowRef<ReadonlySet<string>>(new Set())
  let known = new Set<string>()
  let current = 0
  const hinted = new Set<string>()
  const timers: ReturnType<typeof setTimeout>[] = []
  const key = () => JSON.stringify(asked.value)

  const page = async (query: object) =>
    (await answer(submission.GET('/api/submission/submissions', { params: { query } }))).value

  /** The newest of what is asked for, to know later what is new. */
  const newest = (first: SubmissionList | null) =>
    first && (asked.value.q || (asked.value.sort ?? 'NEWEST') === 'NEWEST')
      ? Promise.resolve(first)
      : page({ ...queryOf({ ...asked.value, sort: asked.value.q ? undefined : 'NEWEST' }), limit: MOST })

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
      const first = await page({ ...queryOf(asked.value), limit: 50 })
      if (mine !== current) return
      rows.value = first.items
      list.value = first
      next.value = first.next
      arrived.value = 0
      moved.value = new Set()
      const latest = await newest(first)
      if (mine === current) known = new Set([...latest.items, ...rows.value].map((row) => row.articleId))
    })

  const more = () =>
    tried(async (mine) => {
      const part = await page({ ...queryOf(asked.value), limit: 50, after: next.value })
      if (mine !== current) return
      const there = new Set(rows.value.map((row) => row.articleId))
      rows.value = [...rows.value, ...part.items.filter((row) => !there.has(row.articleId))]
      part.items.forEach((row) => known.add(row.articleId))
      next.value = part.next
    })

  /** In the background; what fails is tried with the next hint. */
  async function look(): Promise<void> {
    const of = key()
    try {
      const first = await page({ ...queryOf(asked.value), limit: MOST })
      const latest = await newest(first)
      if (of !== key() || loading.value) return
      const fresh = new Map(first.items.map((row) => [row.articleId, row]))
      rows.value = rows.value.map((row) => fresh.get(row.articleId) ?? row)
      moved.value = new Set(
        [...moved.value, ...hinted].filter(
          (id) => !fresh.has(id) && rows.value.some((row) => row.articleId === id),
        ),
      )
      list.value = first
      arrived.value = latest.items.filter((row) => !known.has(row.articleId)).length
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
    }
  }

  useMoves((hint) => {
    if (hint !== 'all') hinted.add(hint.articleId)
    timers.splice(0).forEach(clearTimeout)
    LOOKS.forEach((after) => timers.push(setTimeout(() => void look(), after)))
  })

  function begin(): void {
    if (kept?.key === key()) {
      rows.value = kept.rows
      next.value = kept.next
      list.value = kept.list
      known = kept.known
      void look()
    } else void load()
  }

  watch(
    key,
    () => {
      hinted.clear()
      void load()
    },
  )
  onScopeDispose(() => {
    timers.forEach(clearTimeout)
    if (list.value) kept = { key: key(), rows: rows.value, next: next.value, list: list.value, known }
  })
  return { rows, list, next, problem, loading, arrived, moved, load, more, begin }
}
