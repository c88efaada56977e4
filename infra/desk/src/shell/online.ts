import { ref } from 'vue'

/** Whether there is a network, as far as the browser can tell. */
export const online = ref(navigator.onLine)

window.addEventListener('online', () => (online.value = true))
window.addEventListener('offline', () => (online.value = false))
