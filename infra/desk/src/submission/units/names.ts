import { defineStore } from 'pinia'
import { shallowReactive } from 'vue'
import { answer, Refused, submission } from '@/api'

/** Names of units by their ids, each read once. What cannot be read is shown as its id. */
export const useUnitNames = defineStore('unit-names', () => {
  const names = shallowReactive(new Map<string, string>())

  async function read(unitId: string): Promise<void> {
    try {
      const { value } = await answer(
        submission.GET('/api/submission/units/{unitId}', { params: { path: { unitId } } }),
      )
      names.set(unitId, value.canonicalName)
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
    }
  }

  function of(unitId: string | null | undefined): string {
    if (!unitId) return ''
    const known = names.get(unitId)
    if (known === undefined) {
      names.set(unitId, unitId)
      void read(unitId)
    }
    return known ?? unitId
  }

  return { of, know: (unitId: string, name: string) => void names.set(unitId, name) }
})
