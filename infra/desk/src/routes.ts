import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'

/** Every folder brings its own; see `infra/docs/desk.md`. */
const found = import.meta.glob<RouteRecordRaw[]>('./*/routes.ts', { eager: true, import: 'default' })

export const router = createRouter({
  history: createWebHistory('/desk/'),
  routes: Object.values(found).flat(),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})
