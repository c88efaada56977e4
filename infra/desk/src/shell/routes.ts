import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/',
    name: 'home',
    component: () => import('./HomePage.vue'),
    meta: {
      title: 'shell.home',
      place: [
        { word: 'shell.homePlace', order: 0, for: 'staff' },
        { word: 'submission.home.place', order: 0, for: 'unit' },
      ],
    },
  },
  {
    path: '/settings',
    name: 'settings',
    component: () => import('./SettingsPage.vue'),
    meta: { title: 'shell.settings.title' },
  },
  {
    path: '/:rest(.*)*',
    name: 'not-found',
    component: () => import('./NotFound.vue'),
    meta: { title: 'shell.notFound.title' },
  },
] satisfies RouteRecordRaw[]
