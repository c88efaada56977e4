import { computed, onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { answer, Refused, submission, type Answer, type Article } from '@/api'
import { copyOf, isBlank, typed, type Form, type Rest } from './form'

const PAUSE = 1500
const AGAIN = 15_000

/** Saves what is typed by itself, a moment after the last key: starts the draft with the first words, then
 *  changes it. A newer text of somebody else is never written over: it is shown beside this one. */
export function useSaving(form: Ref<Form>, opened: Answer<Article> | null, started: (articleId: string) => void) {
  const article = shallowRef<Article | null>(opened?.value ?? null)
  const etag = ref(opened?.etag ?? '')
  const problem = shallowRef<Refused | null>(null)
  /** What the service has, when it was changed elsewhere meanwhile. */
  const other = shallowRef<Answer<Article> | null>(null)
  const savedAt = ref<Date | null>(null)
  const busy = ref(false)
  let saved = typed(form.value)
  const dirty = ref(false)
  const key: string = crypto.randomUUID()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | null = null

  const rest = computed<Rest>(() => (article.value as unknown as Rest) ?? {})

  async function send(): Promise<Answer<Article>> {
    const body = copyOf(form.value, rest.value)
    if (article.value === null) {
      return answer(
        submission.POST('/api/submission/articles', { params: { header: { 'Idempotency-Key': key } }, body }),
      )
    }
    return answer(
      submission.PUT('/api/submission/articles/{articleId}/draft', {
        params: { path: { articleId: article.value.articleId }, header: { 'If-Match': etag.value } },
        body,
      }),
    )
  }

  function took(done: Answer<Article>): void {
    const first = article.value === null
    article.value = done.value
    etag.value = done.etag
    form.value.base = String(done.value.version)
    savedAt.value = new Date()
    problem.value = null
    if (first) started(done.value.articleId)
  }

  async function refused(failure: Refused): Promise<void> {
    problem.value = failure
    if (failure.kind === 'stale' && article.value) {
      const path = { articleId: article.value.articleId }
      other.value = await answer(submission.GET('/api/submission/articles/{articleId}', { params: { path } }))
    } else if (['offline', 'busy', 'fault'].includes(failure.kind)) {
      timer = setTimeout(() => void save(), AGAIN)
    }
  }

  async function attempt(): Promise<boolean> {
    const sent = typed(form.value)
    busy.value = true
    try {
      took(await send())
      saved = sent
      dirty.value = typed(form.value) !== saved
      return true
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      await refused(failure)
      return false
    } finally {
      busy.value = false
    }
  }

  /** True when the service has every word. */
  async function save(): Promise<boolean> {
    clearTimeout(timer)
    while (running) await running
    if (other.value) return false
    if (!dirty.value) return article.value !== null
    if (article.value === null && isBlank(form.value)) return false
    running = attempt()
    try {
      return await running
    } finally {
      running = null
      if (dirty.value && problem.value === null) later()
    }
  }

  /** The article, also when nothing was typed yet: a file can only lie beside one. */
  async function begin(): Promise<string | null> {
    while (running) await running
    if (article.value === null) {
      running = attempt()
      await running
      running = null
    }
    return article.value?.articleId ?? null
  }

  /** What else is said about it may have changed what is to be mended. */
  async function lookAgain(): Promise<void> {
    const before = article.value
    if (before === null) return
    const path = { articleId: before.articleId }
    try {
      const now = await answer(submission.GET('/api/submission/articles/{articleId}', { params: { path } }))
      if (article.value === before && now.value.version === before.version) article.value = now.value
    } catch (failure) {
      // It is said again with the next save
      if (!(failure instanceof Refused)) throw failure
    }
  }

  function later(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), PAUSE)
  }

  /** Ends a conflict with this text over the other one. */
  function keepMine(): Promise<boolean> {
    if (other.value) {
      article.value = other.value.value
      etag.value = other.value.etag
    }
    other.value = null
    problem.value = null
    dirty.value = true
    return save()
  }

  /** Ends a conflict with the other text; whoever calls puts it into the form. */
  function takeTheirs(): Article | null {
    const theirs = other.value
    if (!theirs) return null
    other.value = null
    took(theirs)
    return theirs.value
  }

  /** The form was just filled from what the service has. */
  function isSaved(): void {
    saved = typed(form.value)
    dirty.value = false
  }

  /** Words that were typed upon an older text than the one that was opened. */
  function restored(): void {
    dirty.value = typed(form.value) !== saved
    if (opened && dirty.value && form.value.base !== String(opened.value.version)) other.value = opened
  }

  const stop = watch(
    form,
    () => {
      dirty.value = typed(form.value) !== saved
      if (dirty.value && !other.value) later()
    },
    { deep: true },
  )
  const hidden = () => document.visibilityState === 'hidden' && void save()
  document.addEventListener('visibilitychange', hidden)
  onScopeDispose(() => {
    stop()
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', hidden)
  })

  return { article, etag, problem, other, savedAt, busy, dirty, save, begin, lookAgain, keepMine, takeTheirs, isSaved, restored }
}

export type Saving = ReturnType<typeof useSaving>
