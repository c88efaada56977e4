import { shallowRef, type InjectionKey, type ShallowRef } from 'vue'
import { answer, submission, useResource, useSession, type Answer, type Resource, type Sending, type Unit } from '@/api'
import type { components } from '#api/submission'
import { toast } from '@/shell/toast'
import { READS } from './kinds'
import { useUnitNames } from './names'

export type HistoryLine = components['schemas']['UnitHistoryLine']

export interface ActParams {
  path: { unitId: string }
  header: { 'If-Match': string }
}

export interface OpenedUnit {
  unitId: string
  unit: Resource<Unit>
  history: Resource<{ items: HistoryLine[] }>
  /** What others did between opening the unit and the change that was refused for it. */
  meanwhile: ShallowRef<HistoryLine[]>
  /** True when it is done. When somebody else was quicker, the newest is read and nothing is written over. */
  act: (sending: Sending, done: string, call: (params: ActParams) => Promise<Answer<Unit>>) => Promise<boolean>
}

export const theUnit: InjectionKey<OpenedUnit> = Symbol('unit')

export function useOpenedUnit(unitId: string): OpenedUnit {
  const names = useUnitNames()
  const session = useSession()
  const path = { unitId }
  const unit = useResource((signal) => answer(submission.GET('/api/submission/units/{unitId}', { params: { path }, signal })))
  const history = useResource<{ items: HistoryLine[] }>((signal) =>
    session.has(...READS)
      ? answer(submission.GET('/api/submission/units/{unitId}/history', { params: { path }, signal }))
      : Promise.resolve({ value: { items: [] }, etag: '' }),
  )
  const meanwhile = shallowRef<HistoryLine[]>([])

  async function readAgain(): Promise<void> {
    await Promise.all([unit.reload(), history.reload()])
  }

  async function act(
    sending: Sending,
    done: string,
    call: (params: ActParams) => Promise<Answer<Unit>>,
  ): Promise<boolean> {
    const known = history.value.value?.items.at(-1)?.n ?? 0
    const answered = await sending.run(() => call({ path, header: { 'If-Match': unit.etag.value } }))
    if (answered) {
      unit.put(answered)
      names.know(unitId, answered.value.canonicalName)
      meanwhile.value = []
      void history.reload()
      toast(done)
      return true
    }
    if (sending.problem.value?.kind === 'stale') {
      await readAgain()
      meanwhile.value = history.value.value?.items.filter((line) => line.n > known) ?? []
    }
    return false
  }

  return { unitId, unit, history, meanwhile, act }
}
