import { onScopeDispose, ref, type Ref } from 'vue'

/** Now, in steps of half a minute: nobody needs to see seconds run. */
export function useMinute(): Ref<number> {
  const now = ref(Date.now())
  const timer = setInterval(() => (now.value = Date.now()), 30_000)
  onScopeDispose(() => clearInterval(timer))
  return now
}
