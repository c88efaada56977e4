import { ref, shallowRef } from 'vue'
import { answer, Refused, submission, type Article, type Intake } from '@/api'
import { formOf, type Form } from './form'
import type { Proposals } from './proposals'

export type Taken = Intake['articles'][number]
export interface Candidate {
  unitId: string
  name: string
}

const FIELDS: [path: string, name: keyof Form][] = [
  ['/headline/eyebrow', 'eyebrow'],
  ['/headline/main', 'main'],
  ['/headline/deck', 'deck'],
  ['/body', 'text'],
  ['/genre', 'genre'],
  ['/origin', 'origin'],
  ['/reprint', 'reprint'],
  ['/rawByline', 'rawByline'],
  ['/bylineUnits', 'bylineUnits'],
  ['/suggestedColumn', 'suggestedColumn'],
  ['/pointer', 'pointer'],
  ['/eventDate', 'eventDate'],
]

/** A manuscript that somebody has: what the service reads out of it goes into the fields as proposals. */
export function useTaking(proposals: Proposals, candidates: Map<string, Candidate[]>) {
  const busy = ref(false)
  const problem = shallowRef<Refused | null>(null)
  const read = shallowRef<Intake | null>(null)
  /** Of several articles in one file, the one that is written here. */
  const chosen = shallowRef<Taken | null>(null)

  function choose(article: Taken): void {
    chosen.value = article
    const { copy } = article
    const proposed = formOf({
      ...(copy as unknown as Article),
      keywords: [],
      sensitivity: [],
      version: 0,
    })
    const where = (path: string) =>
      article.proposals.find((one) => one.path === path || one.path.startsWith(`${path}/`))?.source.lines ?? []
    for (const unit of article.unresolved) {
      candidates.set(unit.written, unit.candidates as unknown as Candidate[])
    }
    for (const [path, name] of FIELDS) {
      const value = proposed[name]
      const nothing = value === '' || (Array.isArray(value) && value.length === 0)
      if (!nothing) proposals.propose(name, value, where(path))
    }
  }

  async function ask(body: FormData | { text: string }): Promise<void> {
    if (busy.value) return
    busy.value = true
    problem.value = null
    try {
      const found = await answer(
        submission.POST('/api/submission/intake', {
          body: body as never,
          ...(body instanceof FormData ? { bodySerializer: (form: unknown) => form as FormData } : {}),
        }),
      )
      read.value = found.value
      const [only, ...more] = found.value.articles
      if (only && more.length === 0) choose(only)
      else chosen.value = null
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      problem.value = failure
    } finally {
      busy.value = false
    }
  }

  function take(file: File): Promise<void> {
    const body = new FormData()
    body.append('file', file)
    return ask(body)
  }

  return { busy, problem, read, chosen, choose, take }
}

export type Taking = ReturnType<typeof useTaking>
