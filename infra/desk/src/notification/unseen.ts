import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { answer, notification, Refused, useSession, type Notice } from '@/api'

const MOST = 20

/** How many notices came since this person last looked at them on this computer. */
export const useUnseen = defineStore('unseen', () => {
  const key = `newsroom.notices-seen:${useSession().person?.id ?? ''}`
  const seen = ref(Number(localStorage.getItem(key) ?? 0))
  const latest = shallowRef<readonly Notice[]>([])
  const count = computed(() => latest.value.filter((notice) => Date.parse(notice.at) > seen.value).length)
  /** As it is shown: more than are read at once are not counted. */
  const shown = computed(() => (count.value === 0 ? '' : count.value < MOST ? String(count.value) : `${MOST}+`))

  async function read(): Promise<void> {
    try {
      const { value } = await answer(notification.GET('/api/notification/notices', { params: { query: { limit: MOST } } }))
      latest.value = value.items
    } catch (failure) {
      // The bell only helps; the page of the notices says what is wrong
      if (!(failure instanceof Refused)) throw failure
    }
  }

  function look(newest: Notice | undefined): void {
    if (!newest) return
    seen.value = Math.max(seen.value, Date.parse(newest.at))
    localStorage.setItem(key, String(seen.value))
  }

  void read()
  return { count, shown, read, look }
})
