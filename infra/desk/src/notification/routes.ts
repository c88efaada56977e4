import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/notification/notices',
    name: 'notices',
    component: () => import('./notices/NoticesPage.vue'),
    meta: {
      title: 'notification.notices.title',
      roles: ['CORRESPONDENT', 'UNIT_ADMIN', 'AUDITOR'],
      place: { word: 'notification.notices.place', order: 40, for: 'staff' },
    },
  },
] satisfies RouteRecordRaw[]
