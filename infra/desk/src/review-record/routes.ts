import type { RouteRecordRaw } from 'vue-router'

const INSPECTS = ['DUTY_EDITOR', 'AUDITOR'] as const

export default [
  {
    path: '/review/:articleId/record',
    name: 'review-record',
    component: () => import('./RecordPage.vue'),
    props: true,
    meta: {
      title: 'review-record.title',
      roles: ['FIRST_REVIEWER', 'SECOND_REVIEWER', 'FINAL_REVIEWER', ...INSPECTS],
      under: 'review',
    },
  },
  {
    path: '/review-as-at',
    name: 'review-as-at',
    component: () => import('./AsAtPage.vue'),
    meta: {
      title: 'review-record.asAt',
      roles: INSPECTS,
      place: { word: 'review-record.place', order: 22, for: 'staff', thumb: false },
    },
  },
] satisfies RouteRecordRaw[]
